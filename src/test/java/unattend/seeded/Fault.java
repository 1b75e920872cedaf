package unattend.seeded;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import unattend.check.CheckOptions;
import unattend.diagnostic.Finding;
import unattend.diagnostic.Span;

/**
 * A file made wrong in one place.
 *
 * @param name the finding that must tell of it
 * @param place where that finding must begin, in the changed text; both ends are inside
 * @param before what stood there in the unchanged text
 * @param charset how the text becomes bytes
 */
public record Fault(
    String name,
    Sample sample,
    String text,
    Span place,
    Span before,
    CheckOptions options,
    Charset charset) {

  /** One stretch is replaced; the finding begins at that offset in what stands there now. */
  static Fault of(String name, Sample sample, Edit edit, int at) {
    return of(name, sample, edit, new Span(at, at));
  }

  static Fault of(String name, Sample sample, Edit edit, Span within) {
    return of(name, sample, List.of(edit), edit, within);
  }

  /**
   * Several stretches are replaced.
   *
   * @param planted the edit in which the fault is; the others only clear the ground
   */
  static Fault of(String name, Sample sample, List<Edit> edits, Edit planted, Span within) {
    StringBuilder text = new StringBuilder();
    int done = 0;
    int start = 0;
    for (Edit edit : edits.stream().sorted(Comparator.comparing(e -> e.span().start())).toList()) {
      text.append(sample.text(), done, edit.span().start());
      start = edit.equals(planted) ? text.length() : start;
      text.append(edit.text());
      done = edit.span().end();
    }
    text.append(sample.text(), done, sample.text().length());
    return new Fault(
        name,
        sample,
        text.toString(),
        new Span(start + within.start(), start + within.end()),
        planted.span(),
        CheckOptions.NOTHING_DECLARED,
        StandardCharsets.UTF_8);
  }

  Fault with(CheckOptions declared) {
    return new Fault(name, sample, text, place, before, declared, charset);
  }

  Fault in(Charset other) {
    return new Fault(name, sample, text, place, before, options, other);
  }

  public byte[] bytes() {
    return text.getBytes(charset);
  }

  public boolean isToldBy(Finding finding) {
    int start = finding.span().start();
    return finding.rule().name().equals(name) && place.start() <= start && start <= place.end();
  }

  /** True if the unchanged file has the same finding there, so that nothing new could be found. */
  public boolean wasToldBy(Finding finding) {
    return finding.rule().name().equals(name) && finding.span().overlaps(before);
  }

  @Override
  public String toString() {
    long line = text.substring(0, place.start()).lines().count();
    int end = Math.min(text.length(), place.start() + 60);
    String there = text.substring(place.start(), end).lines().findFirst().orElse("");
    return name + " in " + sample.name() + ", line " + line + ": " + there;
  }
}
