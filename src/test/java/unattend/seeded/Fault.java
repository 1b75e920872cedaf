package unattend.seeded;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import unattend.check.CheckOptions;
import unattend.diagnostic.Finding;
import unattend.diagnostic.Span;
import unattend.document.Element;

/**
 * A file made wrong in one place.
 *
 * @param name the finding that must tell of it
 * @param edits what is replaced in the sample, in the order of the file
 * @param planted the edit in which the fault is; the others only clear the ground
 * @param within where in its text that finding must begin; both ends are inside
 * @param isFromPage true if other components of the sample may well make the fault good
 * @param charset how the text becomes bytes
 */
public record Fault(
    String name,
    Sample sample,
    List<Edit> edits,
    Edit planted,
    Span within,
    CheckOptions options,
    boolean isFromPage,
    Charset charset) {

  public Fault {
    edits = edits.stream().sorted(Comparator.comparingInt(edit -> edit.span().start())).toList();
  }

  /** One stretch is replaced; the finding begins at that offset in what stands there now. */
  static Fault of(String name, Sample sample, Edit edit, int at) {
    return of(name, sample, edit, Span.at(at));
  }

  static Fault of(String name, Sample sample, Edit edit, Span within) {
    return of(name, sample, List.of(edit), edit, within);
  }

  static Fault of(String name, Sample sample, List<Edit> edits, Edit planted, Span within) {
    return new Fault(
        name,
        sample,
        edits,
        planted,
        within,
        CheckOptions.NOTHING_DECLARED,
        false,
        StandardCharsets.UTF_8);
  }

  Fault with(CheckOptions declared) {
    return new Fault(name, sample, edits, planted, within, declared, isFromPage, charset);
  }

  Fault fromPage(CheckOptions declared) {
    return new Fault(name, sample, edits, planted, within, declared, true, charset);
  }

  Fault in(Charset other) {
    return new Fault(name, sample, edits, planted, within, options, isFromPage, other);
  }

  /** The components of the sample, and its whole passes, in which nothing is replaced. */
  public Stream<Element> remaining() {
    return Stream.concat(sample.components().stream(), sample.settings().stream())
        .filter(e -> edits.stream().noneMatch(edit -> edit.span().overlaps(e.span())));
  }

  /** The same fault in the sample without that element. */
  public Fault without(Element element) {
    List<Edit> more = new ArrayList<>(edits);
    more.add(new Edit(element.span(), ""));
    return new Fault(name, sample, more, planted, within, options, isFromPage, charset);
  }

  public byte[] bytes() {
    return text().getBytes(charset);
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    int done = 0;
    for (Edit edit : edits) {
      text.append(sample.text(), done, edit.span().start()).append(edit.text());
      done = edit.span().end();
    }
    return text.append(sample.text(), done, sample.text().length()).toString();
  }

  /** Where the finding must begin in the changed text. */
  private Span place() {
    int moved =
        edits.stream().takeWhile(edit -> !edit.equals(planted)).mapToInt(Edit::growth).sum();
    int start = planted.span().start() + moved;
    return new Span(start + within.start(), start + within.end());
  }

  public boolean isToldBy(Finding finding) {
    Span place = place();
    int start = finding.span().start();
    return finding.rule().name().equals(name) && place.start() <= start && start <= place.end();
  }

  /** True if the unchanged file has the same finding there, so that nothing new could be found. */
  public boolean wasToldBy(Finding finding) {
    return finding.rule().name().equals(name) && finding.span().overlaps(planted.span());
  }

  @Override
  public String toString() {
    String text = text();
    int start = place().start();
    int end = Math.min(text.length(), start + 60);
    String there = text.substring(start, end).lines().findFirst().orElse("");
    long line = text.substring(0, start).chars().filter(c -> c == '\n').count() + 1;
    return name + " in " + sample.name() + ", line " + line + ": " + there;
  }
}
