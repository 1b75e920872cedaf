package unattend.seeded;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import unattend.catalog.Setting;
import unattend.catalog.ValueType;
import unattend.catalog.ValueType.Base;
import unattend.check.Placeholder;

/** Puts a value that the setting's type excludes in the place of one that it accepts. */
final class ValuePlanter implements Planter {
  /** Per kind of text, what has not its form. */
  private static final Map<String, String> FORMLESS =
      Map.of(
          "guid", "381b4222-f694-41f0",
          "sid", "S-1-5",
          "hex", "0xZZ",
          "ip", "192.168.0.300",
          "ip-prefix", "192.168.0.300",
          "route-prefix", "192.168.0.300/8",
          "local-path", "\\\\server\\share",
          "distinguished-name", "Kiosks",
          "three-digits", "1234");

  private static final Set<String> VERBATIM = Set.of("command", "password");
  private static final Set<String> WITH_VARIABLES = Set.of("command", "path", "local-path");
  private static final Set<String> TYPED_BY_HAND =
      Set.of("computer-name", "account-name", "product-key", "locale", "time-zone");
  private static final Set<String> MEANINGFUL_WHEN_EMPTY =
      Set.of("computer-name", "password", "product-key");

  @Override
  public Stream<Fault> plant(Sample sample) {
    List<Site> sites = sample.sites();
    boolean whole = sites.stream().noneMatch(s -> Placeholder.in(s.element().trimmedText()));
    return sites.stream()
        .filter(Site::isLeaf)
        .flatMap(site -> whole ? Stream.concat(all(site), placeholder(site)) : all(site));
  }

  private static Stream<Fault> all(Site site) {
    return Stream.of(form(site), set(site), limits(site), text(site), emptied(site))
        .flatMap(faults -> faults);
  }

  private static ValueType type(Site site) {
    return site.setting().type().orElseThrow();
  }

  private static Fault value(Site site, String name, String value) {
    Edit edit = new Edit(site.element().textSpan(), value);
    return Fault.of(name, site.sample(), edit, value.length() - value.stripLeading().length());
  }

  private static Stream<Fault> form(Site site) {
    return switch (type(site).base()) {
      case BOOLEAN -> Stream.of("ja", "yes", "2").map(v -> value(site, "boolean-format", v));
      case INTEGER -> Stream.of("x1", "1.5", "one").map(v -> value(site, "integer-format", v));
      case WORD -> Stream.empty();
      case TEXT ->
          Optional.ofNullable(FORMLESS.get(type(site).kind())).stream()
              .map(v -> value(site, "value-format", v));
    };
  }

  /** A near miss of a word, a number between or beyond, and a word in another letter case. */
  private static Stream<Fault> set(Site site) {
    ValueType type = type(site);
    List<String> words = type.base() == Base.BOOLEAN ? List.of() : type.values();
    Stream<Fault> near =
        words.stream()
            .map(v -> type.base() == Base.INTEGER ? "9" + v : v + "x")
            .filter(v -> type.accepted(v).isEmpty())
            .map(v -> value(site, "value-not-allowed", v));
    Stream<Fault> otherCase =
        (type.base() == Base.BOOLEAN ? Stream.of("true") : words.stream())
            .map(v -> v.toUpperCase(Locale.ROOT))
            .filter(v -> type.base() != Base.INTEGER && !type.values().contains(v))
            .map(v -> value(site, "letter-case", v));
    return Stream.concat(near, otherCase);
  }

  private static Stream<Fault> limits(Site site) {
    ValueType type = type(site);
    if (type.base() == Base.INTEGER && type.values().isEmpty()) {
      return Stream.concat(
              type.min().stream().mapToObj(min -> min - 1),
              type.max().stream().mapToObj(max -> max + 1))
          .map(number -> value(site, "value-out-of-range", "" + number));
    }
    boolean computer = type.kind().equals("computer-name");
    return type.base() == Base.TEXT
        ? type.maxLength().stream()
            .mapToObj("x"::repeat)
            .map(v -> value(site, computer ? "computer-name-length" : "string-too-long", v + "x"))
        : Stream.empty();
  }

  /** What hides in a text or around it. */
  private static Stream<Fault> text(Site site) {
    Setting setting = site.setting();
    String kind = type(site).kind();
    String old = site.sample().slice(site.element().textSpan());
    Stream.Builder<Fault> faults = Stream.builder();
    if (VERBATIM.contains(kind) && old.length() > 1 && old.indexOf('&') < 0) {
      String wrapped = old.substring(0, 1) + "\n    " + old.substring(1);
      faults.add(value(site, "text-wrapped-by-formatter", wrapped));
    } else if (!VERBATIM.contains(kind) && !setting.sensitive()) {
      faults.add(value(site, "blanks-around-value", "  " + old + " "));
    }
    if (TYPED_BY_HAND.contains(kind)) {
      faults.add(value(site, "invisible-characters", old + "\u200B"));
    }
    return faults.build();
  }

  /** Told once in a file, at the first. */
  private static Stream<Fault> placeholder(Site site) {
    return WITH_VARIABLES.contains(type(site).kind())
        ? Stream.empty()
        : Stream.of(value(site, "placeholder-not-judged", "{{later}}"));
  }

  private static boolean isDemanded(Site site) {
    boolean key = site.parent().repeats() && site.parent().key().equals(site.setting().name());
    boolean documented = site.setting().required() == Setting.Required.DOCUMENTED;
    return (key || documented) && site.setting().empty() != Setting.Empty.ALLOWED;
  }

  private static Stream<Fault> emptied(Site site) {
    String empty = site.startTag() + site.endTag();
    if (site.setting().empty() == Setting.Empty.FORBIDDEN) {
      return Stream.of(site.replaced("empty-element-forbidden", empty, 1));
    }
    if (isDemanded(site)) {
      return Stream.of(site.replaced("required-setting-missing", empty, 1));
    }
    return MEANINGFUL_WHEN_EMPTY.contains(type(site).kind())
        ? Stream.empty()
        : Stream.of(site.replaced("empty-element-useless", empty, 1));
  }
}
