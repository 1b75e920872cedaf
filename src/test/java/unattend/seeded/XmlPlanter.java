package unattend.seeded;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import unattend.diagnostic.Span;
import unattend.document.Element;

/** Breaks the rules of XML: tags, references, comments, the declaration, the encoding. */
final class XmlPlanter implements Planter {
  private static final String ILL_FORMED = "xml-not-well-formed";

  @Override
  public Stream<Fault> plant(Sample sample) {
    return Stream.of(
            sample.sites().stream().flatMap(XmlPlanter::tags),
            sample.sites().stream().filter(Site::isLeaf).flatMap(XmlPlanter::text),
            sample.components().stream().flatMap(c -> attributes(sample, c)),
            sample.components().stream().flatMap(c -> inside(sample, c)),
            sample.components().stream().flatMap(c -> section(sample, c.startTag().end())),
            document(sample),
            declaration(sample))
        .flatMap(faults -> faults);
  }

  /** End tags missing, misspelled or too many, and start tags that never end. */
  private static Stream<Fault> tags(Site site) {
    String slice = site.slice();
    int end = slice.lastIndexOf("</");
    if (end < 0) {
      return Stream.empty();
    }
    String name = site.element().name();
    Edit endless = new Edit(site.element().span(), slice.substring(0, slice.length() - 1));
    Edit unopened =
        new Edit(
            site.element().startTag(), site.startTag().substring(0, site.startTag().length() - 1));
    Stream<Fault> faults =
        Stream.of(
            site.replaced(ILL_FORMED, slice.substring(0, end) + "</" + name + "x>", end),
            site.followed(ILL_FORMED, "</" + name + "x>", 0),
            Fault.of(ILL_FORMED, site.sample(), endless, new Span(end, endless.text().length())),
            Fault.of(ILL_FORMED, site.sample(), unopened, new Span(0, slice.length() - 1)));
    boolean closedByParent = site.element().parent().orElseThrow().name().equals(name);
    return closedByParent
        ? faults
        : Stream.concat(faults, Stream.of(site.replaced(ILL_FORMED, slice.substring(0, end), 1)));
  }

  private static Stream<Fault> text(Site site) {
    return Stream.of("&", "&nbsp;", "&#1;", "&amp ", "<", "\u0001")
        .map(
            wrong ->
                Fault.of(
                    ILL_FORMED,
                    site.sample(),
                    Edit.insertion(site.element().textSpan().start(), wrong + " "),
                    new Span(0, 1)));
  }

  private static Stream<Fault> attributes(Sample sample, Element component) {
    String tag = sample.slice(component.startTag());
    String name = component.attribute("name").orElseThrow().value();
    String whole = " name=\"" + name + "\"";
    return Stream.of(
            " name=\"" + name,
            " name=" + name,
            " name \"" + name + "\"",
            " name",
            whole + whole,
            whole + "versionScope2=\"\"",
            " name=\"<" + name + "\"",
            " name=\"&" + name + "\"")
        .filter(wrong -> tag.contains(whole))
        .map(
            wrong ->
                Fault.of(
                    ILL_FORMED,
                    sample,
                    new Edit(component.startTag(), tag.replace(whole, wrong)),
                    new Span(0, tag.length() + whole.length())));
  }

  private static Stream<Fault> inside(Sample sample, Element component) {
    int inside = component.startTag().end();
    return Stream.of(
        Fault.of(
            "comment-double-hyphen",
            sample,
            Edit.insertion(inside, "<!-- one -- two -->"),
            "<!-- one ".length()),
        Fault.of("comment-double-hyphen", sample, Edit.insertion(inside, "<!-- a <!-- b -->"), 7),
        Fault.of("nesting-too-deep", sample, Edit.insertion(inside, deep()), new Span(0, 800)),
        Fault.of(
                "encoding-mismatch",
                sample,
                Edit.insertion(inside, "<!-- K\u00fcche -->"),
                "<!-- K".length())
            .in(StandardCharsets.ISO_8859_1));
  }

  /** A CDATA section without an end, unless one further down would end it. */
  private static Stream<Fault> section(Sample sample, int offset) {
    return sample.text().contains("]]>")
        ? Stream.empty()
        : Stream.of(Fault.of(ILL_FORMED, sample, Edit.insertion(offset, "<![CDATA[ open"), 0));
  }

  private static String deep() {
    return "<a>".repeat(250) + "</a>".repeat(250);
  }

  /** What stands around the document element and may not. */
  private static Stream<Fault> document(Sample sample) {
    int start = sample.root().span().start();
    int end = sample.root().span().end();
    Edit type = Edit.insertion(start, "<!DOCTYPE unattend>\n");
    return Stream.of(
        Fault.of(ILL_FORMED, sample, Edit.insertion(end, "stray"), 0),
        Fault.of(ILL_FORMED, sample, Edit.insertion(end, "<unattend/>"), 1),
        Fault.of(ILL_FORMED, sample, Edit.insertion(end, "</unattend>"), 0),
        Fault.of(ILL_FORMED, sample, Edit.insertion(start, "stray"), 0),
        brokenOff(sample),
        Fault.of("doctype-forbidden", sample, type, 0));
  }

  /** Something before the declaration, and another encoding in it. */
  private static Stream<Fault> declaration(Sample sample) {
    if (!sample.text().startsWith("<?xml")) {
      return Stream.empty();
    }
    Stream<Fault> early =
        Stream.of("\n", " ", "<!-- Kiosk -->\n")
            .map(first -> Edit.insertion(0, first))
            .map(
                edit ->
                    Fault.of(
                        "xml-declaration-not-first", sample, edit, new Span(0, edit.growth())));
    Span whole = new Span(0, sample.text().indexOf("?>"));
    Edit other = new Edit(whole, sample.slice(whole).replaceAll("(?i)utf-8", "utf-16"));
    return other.growth() == 0
        ? early
        : Stream.concat(
            early,
            Stream.of(
                Fault.of("encoding-mismatch", sample, other, new Span(0, other.text().length()))));
  }

  /** The file ends in its middle, where a copy was cut off. */
  private static Fault brokenOff(Sample sample) {
    Element last = sample.components().get(sample.components().size() - 1);
    Edit cut = new Edit(new Span(last.startTag().end(), sample.text().length()), "\n");
    return Fault.of(ILL_FORMED, sample, cut, new Span(0, 1));
  }
}
