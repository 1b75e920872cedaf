package unattend.seeded;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import unattend.cli.BadExample;
import unattend.diagnostic.Span;
import unattend.document.Element;
import unattend.document.Names;

/**
 * Puts what the page of a finding shows as bad into a file, in the place of what the file says in
 * the components of the same names; everything else stays. An example that is a file of its own
 * takes the place of all settings.
 */
final class PagePlanter implements Planter {
  private static final Pattern COMPONENT = Pattern.compile("<component\\s+name=\"([^\"]*)\"");
  private static final Pattern ROOT =
      Pattern.compile("<unattend xmlns=\"" + Names.UNATTEND + "\"[^>]*>");
  private static final Pattern NAMESPACE = Pattern.compile("xmlns:(\\w+)=\"[^\"]*\"");

  private final List<BadExample> examples = BadExample.all();

  @Override
  public Stream<Fault> plant(Sample sample) {
    return examples.stream().flatMap(example -> plant(sample, example).stream());
  }

  /** Empty where the fault is in what stands around the document element's content. */
  private static Optional<Fault> plant(Sample sample, BadExample example) {
    Matcher root = ROOT.matcher(example.file());
    int end = example.file().lastIndexOf("</unattend>");
    if (!root.find() || end < root.end() || example.mark() <= root.start()) {
      return Optional.empty();
    }
    Edit tag = rootTag(sample, root.group());
    Edit content = content(sample, example.file().substring(root.end(), end));
    List<Edit> edits = new ArrayList<>(cleared(sample, example));
    edits.addAll(List.of(tag, content));
    boolean inside = example.mark() >= root.end();
    Span within = Span.at(example.mark() - (inside ? root.end() : root.start()));
    Edit planted = inside ? content : tag;
    return Optional.of(
        Fault.of(example.rule().name(), sample, edits, planted, within)
            .fromPage(example.options()));
  }

  private static Edit content(Sample sample, String text) {
    int end = sample.root().span().end() - "</unattend>".length();
    return Edit.insertion(end, text);
  }

  /** The sample's start tag with the prefixes that the example declares besides. */
  private static Edit rootTag(Sample sample, String exampleTag) {
    String own = sample.slice(sample.root().startTag());
    StringBuilder tag = new StringBuilder(own.substring(0, own.length() - 1));
    Matcher namespace = NAMESPACE.matcher(exampleTag);
    while (namespace.find()) {
      if (!own.contains("xmlns:" + namespace.group(1) + "=")) {
        tag.append(' ').append(namespace.group());
      }
    }
    return new Edit(sample.root().startTag(), tag.append('>').toString());
  }

  /** The sample without what the example replaces. */
  private static List<Edit> cleared(Sample sample, BadExample example) {
    if (!example.part()) {
      return sample.root().children().stream().map(PagePlanter::removed).toList();
    }
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    COMPONENT.matcher(example.file()).results().forEach(match -> names.add(match.group(1)));
    return sample.components().stream()
        .filter(c -> names.contains(c.attribute("name").orElseThrow().value()))
        .map(PagePlanter::removed)
        .toList();
  }

  private static Edit removed(Element element) {
    return new Edit(element.span(), "");
  }
}
