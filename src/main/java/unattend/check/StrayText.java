package unattend.check;

import java.util.Optional;
import unattend.catalog.Setting;
import unattend.diagnostic.Finding;
import unattend.diagnostic.Severity;
import unattend.diagnostic.Span;
import unattend.document.Element;

/** Finds text where only elements have a meaning. */
final class StrayText {
  private final CheckContext context;

  StrayText(CheckContext context) {
    this.context = context;
  }

  /** The text of an element around the components. */
  void check(Element element) {
    Optional<Span> text = text(element);
    if (text.isPresent()) {
      String message = message(text.get(), element.name());
      context.report(
          context
              .finding(CatalogRules.TEXT_IN_CONTAINER, text.get(), message)
              .help("remove it; half of a comment may have been left"));
    }
  }

  /** The text of a container inside a component; still to be told its place and reported. */
  Optional<Finding> find(Element element, Setting setting) {
    return text(element).map(span -> inside(element, setting, span));
  }

  private Optional<Span> text(Element element) {
    Optional<Span> text = element.firstText();
    boolean judged = text.isPresent() && !Placeholder.in(context.source().slice(text.get()));
    return judged ? text : Optional.empty();
  }

  private Finding inside(Element element, Setting setting, Span span) {
    boolean password = setting.child("Value").filter(Setting::sensitive).isPresent();
    if (password || element.children().isEmpty()) {
      context.source().hide(span);
    }
    String message = message(span, setting.name().isEmpty() ? "component" : setting.name());
    Finding finding = context.finding(CatalogRules.TEXT_IN_CONTAINER, span, message);
    if (password) {
      return finding
          .severity(Severity.ERROR)
          .help("put the password into <Value> and write <PlainText>true</PlainText> beside it");
    }
    return finding.help(
        setting.child("Key").isPresent()
            ? "put it into <Key>"
            : "remove it, or put it into the element it belongs to");
  }

  private String message(Span span, String name) {
    return "the text \""
        + Quote.of(context.source().visible(span))
        + "\" inside <"
        + name
        + "> is no value; Windows reads only the elements there";
  }
}
