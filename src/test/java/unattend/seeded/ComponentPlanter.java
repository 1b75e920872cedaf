package unattend.seeded;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import unattend.catalog.Pass;
import unattend.diagnostic.Nearest;
import unattend.diagnostic.Span;
import unattend.document.Attribute;
import unattend.document.Element;

/** Spoils who a component says it is, where it stands, and the elements around components. */
final class ComponentPlanter implements Planter {
  @Override
  public Stream<Fault> plant(Sample sample) {
    return Stream.of(
            sample.components().stream().flatMap(c -> identity(sample, c)),
            sample.components().stream().flatMap(c -> place(sample, c)),
            sample.settings().stream().flatMap(s -> settings(sample, s)),
            root(sample))
        .flatMap(faults -> faults);
  }

  private static Stream<Fault> value(
      Sample sample, Element element, String attribute, String name, String value) {
    return element.attribute(attribute).stream()
        .map(a -> Fault.of(name, sample, new Edit(a.valueSpan(), value), 0));
  }

  private static Stream<Fault> identity(Sample sample, Element component) {
    Stream<Fault> values =
        Stream.of(
                value(sample, component, "processorArchitecture", "architecture-unknown", "x64"),
                value(sample, component, "publicKeyToken", "public-key-token-format", "31bf3856"),
                value(sample, component, "language", "component-language-not-neutral", "en-US"),
                value(sample, component, "versionScope", "version-scope-value", "Side"))
            .flatMap(faults -> faults);
    Stream<Fault> missing =
        Stream.of("processorArchitecture", "publicKeyToken", "language")
            .flatMap(name -> component.attribute(name).stream())
            .map(attribute -> without(sample, component, attribute));
    return Stream.of(
            values, missing, publisher(sample, component), misspelled(sample, component).stream())
        .flatMap(faults -> faults);
  }

  private static Stream<Fault> publisher(Sample sample, Element component) {
    String token = "0123456789abcdef";
    return sample.component(component).stream()
        .flatMap(
            known ->
                value(
                    sample, component, "publicKeyToken", "public-key-token-not-microsoft", token));
  }

  private static Optional<Fault> misspelled(Sample sample, Element component) {
    Attribute name = component.attribute("name").orElseThrow();
    String wrong = name.value().replaceFirst("(.)(.)$", "$2$1");
    boolean near = Nearest.to(wrong, sample.catalog().componentNames()).isPresent();
    return near && sample.catalog().component(wrong).isEmpty()
        ? Optional.of(
            Fault.of("component-name-unknown", sample, new Edit(name.valueSpan(), wrong), 0))
        : Optional.empty();
  }

  private static Fault without(Sample sample, Element component, Attribute attribute) {
    int start = component.startTag().start();
    String tag = sample.slice(component.startTag());
    String rest =
        tag.substring(0, attribute.nameSpan().start() - start).stripTrailing()
            + tag.substring(attribute.valueSpan().end() + 1 - start);
    Edit edit = new Edit(component.startTag(), rest);
    return Fault.of("component-attribute-missing", sample, edit, 1);
  }

  /** The component twice, outside any pass, and in a pass that is not among its own. */
  private static Stream<Fault> place(Sample sample, Element component) {
    String slice = sample.slice(component.span());
    Edit copy = Edit.insertion(component.span().end(), slice);
    Edit outside = Edit.insertion(end(sample), slice);
    Stream<Fault> copied =
        Stream.of(
            Fault.of("duplicate-component", sample, copy, 1),
            Fault.of("root-child-unknown", sample, outside, 1));
    Stream<Fault> moved =
        sample.component(component).stream()
            .flatMap(c -> Stream.of(Pass.values()).filter(pass -> wrong(c.passes(), pass)))
            .map(pass -> moved(sample, component, pass));
    return Stream.concat(copied, moved);
  }

  private static int end(Sample sample) {
    return sample.root().span().end() - "</unattend>".length();
  }

  private static Fault moved(Sample sample, Element component, Pass pass) {
    String open = "<settings pass=\"" + pass.word() + "\">";
    String slice = sample.slice(component.span());
    Edit there = Edit.insertion(end(sample), open + slice + "</settings>");
    Edit gone = new Edit(component.span(), "");
    int name = component.attribute("name").orElseThrow().valueSpan().start();
    Span within = Span.at(open.length() + name - component.span().start());
    return Fault.of("pass-not-allowed", sample, List.of(gone, there), there, within);
  }

  private static boolean wrong(Set<Pass> allowed, Pass pass) {
    return !allowed.isEmpty() && !allowed.contains(pass);
  }

  private static Stream<Fault> settings(Sample sample, Element settings) {
    Optional<Attribute> pass = settings.attribute("pass");
    if (pass.isEmpty() || settings.children().isEmpty()) {
      return Stream.empty();
    }
    Edit copy = Edit.insertion(settings.span().end(), sample.slice(settings.span()));
    Edit stray = Edit.insertion(settings.startTag().end(), "<Order>1</Order>");
    int value = pass.get().valueSpan().start() - settings.span().start();
    String shorter = pass.get().value().substring(1);
    return Stream.concat(
        Stream.of(shorter, pass.get().value().toUpperCase(Locale.ROOT))
            .flatMap(word -> value(sample, settings, "pass", "pass-name-unknown", word)),
        Stream.concat(
            value(sample, settings, "pass", "pass-oobeuser-undocumented", "oobeUser"),
            Stream.of(
                Fault.of("duplicate-settings-pass", sample, copy, value),
                Fault.of("settings-child-unknown", sample, stray, 1))));
  }

  private static Stream<Fault> root(Sample sample) {
    Element root = sample.root();
    String tag = sample.slice(root.startTag());
    int at = root.nameSpan().start() - root.startTag().start();
    return Stream.of(
            tag.replace("schemas-microsoft-com:unattend", "schemas-microsoft-com:unatend"),
            tag.replaceFirst(" xmlns=\"[^\"]*\"", ""))
        .filter(wrong -> !wrong.equals(tag))
        .map(wrong -> Fault.of("root-element-wrong", sample, new Edit(root.startTag(), wrong), at));
  }
}
