package unattend.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import unattend.catalog.Setting;
import unattend.catalog.State;
import unattend.catalog.ValueType;
import unattend.check.Objection.Topic;
import unattend.document.Element;
import unattend.document.Names;

/**
 * One objection that only one side has.
 *
 * @param setting what the catalogue knows of the element; empty if nothing
 * @param parent what the catalogue knows of its parent
 * @param ours true if we object and the JDK does not
 */
record Difference(
    Objection objection, Optional<Setting> setting, Optional<Setting> parent, boolean ours) {

  /** The natures of difference that are meant, once each. */
  enum Nature {
    LETTER_CASE("XML Schema compares letters exactly, Windows does not"),
    PLACEHOLDER("what a template fills in later is not judged by us"),
    EMPTY("an empty element is the matter of w:empty alone"),
    BLANKS("XML Schema counts blanks around a text, we do not"),
    BYTES("XML Schema cannot count bytes"),
    FORM("XML Schema knows the kinds of text (ip, guid, name …) only as text"),
    ONCE_IN_MIXED("xs:choice cannot say once"),
    FOREIGN("children of another namespace are passed over by Windows"),
    OPEN("xs:all cannot say that more children may exist"),
    INVENTED("an invented name is declared so that it can be named"),
    DIGITS("XML Schema has numbers of any length, Windows has not");

    private final String reason;

    Nature(String reason) {
      this.reason = reason;
    }

    String reason() {
      return reason;
    }
  }

  Optional<Nature> nature() {
    return Arrays.stream(Nature.values()).filter(this::isOf).findFirst();
  }

  private boolean isOf(Nature nature) {
    return switch (nature) {
      case LETTER_CASE -> letterCase();
      case PLACEHOLDER -> placeholder();
      case EMPTY -> empty();
      case BLANKS -> blanks();
      case BYTES -> bytes();
      case FORM -> form();
      case ONCE_IN_MIXED -> onceInMixed();
      case FOREIGN -> foreign();
      case OPEN -> open();
      case INVENTED -> invented();
      case DIGITS -> digits();
    };
  }

  @Override
  public String toString() {
    String path = setting.map(Setting::path).orElse(element().name());
    String side = ours ? "we refuse, the JDK accepts" : "the JDK refuses, we accept";
    return path + " " + objection.topic() + " at " + element().span().start() + ": " + side;
  }

  private Element element() {
    return objection.element();
  }

  private boolean is(Topic topic) {
    return objection.topic() == topic;
  }

  private boolean theirs() {
    return !ours;
  }

  private Optional<ValueType> type() {
    return setting.flatMap(Setting::type);
  }

  private boolean letterCase() {
    boolean name = setting.filter(s -> !s.name().equals(element().name())).isPresent();
    boolean value =
        type()
            .flatMap(type -> type.accepted(element().trimmedText()))
            .filter(accepted -> !accepted.equals(element().trimmedText()))
            .isPresent();
    boolean action =
        element().attribute(Names.WCM, "action").filter(a -> known(a.value())).isPresent();
    return theirs()
        && switch (objection.topic()) {
          case PLACE -> name;
          case VALUE -> value;
          case ATTRIBUTE -> action;
          case TEXT, ORDER -> false;
        };
  }

  private static boolean known(String action) {
    return List.of("add", "remove", "modify").stream().anyMatch(action::equalsIgnoreCase);
  }

  private boolean placeholder() {
    boolean inAttribute =
        element().attributes().stream().anyMatch(attribute -> Placeholder.in(attribute.value()));
    return theirs()
        && (is(Topic.ATTRIBUTE)
            ? inAttribute
            : Placeholder.in(element().text()) && !is(Topic.PLACE));
  }

  private boolean empty() {
    return theirs() && is(Topic.VALUE) && element().isEmpty();
  }

  private boolean blanks() {
    return theirs()
        && is(Topic.VALUE)
        && element().trimmedText().length() < element().text().length();
  }

  private boolean bytes() {
    return ours
        && is(Topic.VALUE)
        && type().filter(t -> t.unit() == ValueType.Unit.BYTES).isPresent();
  }

  private boolean form() {
    String text = element().trimmedText();
    boolean invisible = type().flatMap(t -> InvisibleCharacters.in(text, t)).isPresent();
    return ours
        && is(Topic.VALUE)
        && (invisible || type().flatMap(t -> Formats.of(t.kind())).isPresent());
  }

  private boolean onceInMixed() {
    boolean mixed =
        parent
            .filter(p -> p.children().stream().anyMatch(Setting::repeats))
            .filter(p -> !p.children().stream().allMatch(Setting::repeats))
            .isPresent();
    return ours && is(Topic.PLACE) && mixed && setting.isPresent();
  }

  private boolean foreign() {
    boolean other = element().parent().filter(p -> !element().isIn(p.namespace())).isPresent();
    return theirs() && is(Topic.PLACE) && other;
  }

  private boolean open() {
    return theirs() && is(Topic.PLACE) && parent.filter(Setting::open).isPresent();
  }

  private boolean invented() {
    return Stream.of(setting, parent)
        .flatMap(Optional::stream)
        .anyMatch(known -> known.lifetime().state() == State.INVENTED);
  }

  private boolean digits() {
    return ours && is(Topic.VALUE) && element().trimmedText().matches("[+-]?\\d{20,}");
  }
}
