package unattend.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import unattend.diagnostic.SourceText;
import unattend.diagnostic.Span;
import unattend.document.AnswerFile;
import unattend.document.Attribute;
import unattend.document.Element;

/** Finds for every secret of an answer file what may stand in its place. */
public final class Redactor {

  private final SourceText source;
  private final AnswerFile file;

  /** Elements whose text holds a secret, by where the text begins. */
  private final TreeMap<Integer, Element> elements = new TreeMap<>();

  private final TreeMap<Integer, Element> attributes = new TreeMap<>();
  private final TreeMap<Integer, Span> comments = new TreeMap<>();
  private final StandIns standIns = new StandIns();
  private final Map<Span, String> replacements = new HashMap<>();
  private final List<Redaction.Place> places = new ArrayList<>();

  private Redactor(AnswerFile file) {
    this.file = file;
    this.source = file.source();
  }

  /** What replaces the secrets that reading the file has told. */
  public static Redaction redact(AnswerFile file) {
    return new Redactor(file).run();
  }

  private Redaction run() {
    file.root().ifPresent(this::register);
    file.comments().forEach(c -> comments.put(c.span().start(), c.span()));
    for (Span secret : source.hidden()) {
      if (!source.slice(secret).equals(AnswerFile.DELETED_SECRET)) {
        replace(secret);
      }
    }
    return new Redaction(replacements, places);
  }

  private void register(Element element) {
    if (element.firstText().isPresent() && element.textSpan().length() > 0) {
      elements.put(element.textSpan().start(), element);
    }
    for (Attribute attribute : element.attributes()) {
      attributes.put(attribute.valueSpan().start(), element);
    }
    element.children().forEach(this::register);
  }

  private void replace(Span secret) {
    String written = source.slice(secret);
    Optional<Element> holder = holder(secret);
    boolean whole = holder.filter(element -> element.textSpan().equals(secret)).isPresent();
    String standIn =
        whole ? standIns.value(holder.get(), written) : standIns.within(written, before(secret));
    if (standIn.equals(written)) {
      return;
    }
    replacements.put(secret, Pieces.replaced(written, standIn));
    int line = source.position(secret.start()).line();
    places.add(new Redaction.Place(line, describe(secret, holder, whole)));
  }

  private String before(Span secret) {
    int from = Math.max(0, secret.start() - 40);
    return source.text().substring(from, secret.start());
  }

  private Optional<Element> holder(Span secret) {
    return Optional.ofNullable(elements.floorEntry(secret.start()))
        .map(Map.Entry::getValue)
        .filter(element -> secret.end() <= element.textSpan().end());
  }

  private String describe(Span secret, Optional<Element> holder, boolean whole) {
    if (isInComment(secret)) {
      return "a comment";
    }
    if (holder.isPresent()) {
      return path(holder.get()) + (whole ? "" : " (within its text)");
    }
    Optional<Element> owner = Optional.ofNullable(attributes.get(secret.start()));
    return owner
        .map(element -> path(element) + " (an attribute)")
        .orElse("a place that no element could be read for");
  }

  private boolean isInComment(Span secret) {
    Map.Entry<Integer, Span> comment = comments.floorEntry(secret.start());
    return comment != null && comment.getValue().overlaps(secret);
  }

  /** From the component down. */
  private static String path(Element element) {
    String path = element.name();
    Optional<Element> above = element.parent();
    while (above.isPresent() && !above.get().name().equalsIgnoreCase("component")) {
      path = above.get().name() + "/" + path;
      above = above.get().parent();
    }
    return path;
  }
}
