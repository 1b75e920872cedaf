package unattend.seeded;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import unattend.catalog.Setting;
import unattend.catalog.Setting.Required;
import unattend.diagnostic.Nearest;
import unattend.document.Element;

/** Renames, doubles, moves and removes settings, and puts between them what has no place there. */
final class StructurePlanter implements Planter {
  @Override
  public Stream<Fault> plant(Sample sample) {
    return sample.sites().stream().flatMap(StructurePlanter::all);
  }

  private static Stream<Fault> all(Site site) {
    return Stream.of(misspelled(site), repeated(site), moved(site), between(site), missing(site))
        .flatMap(faults -> faults);
  }

  /** The element under another name. */
  private static String renamed(Site site, String name) {
    String slice = site.slice();
    String old = site.element().name();
    int end = slice.lastIndexOf("</" + old);
    return end < 0
        ? "<" + name + slice.substring(1 + old.length())
        : "<"
            + name
            + slice.substring(1 + old.length(), end)
            + "</"
            + name
            + slice.substring(end + 2 + old.length());
  }

  private static Stream<Fault> misspelled(Site site) {
    String name = site.element().name();
    String shorter = name.substring(0, name.length() - 1);
    String doubled = name + name.charAt(name.length() - 1);
    Stream<Fault> misses =
        Stream.of(shorter, doubled)
            .filter(n -> n.length() > 1 && site.parent().child(n).isEmpty())
            .map(n -> site.replaced("setting-not-in-component", renamed(site, n), 1));
    String upper = name.toUpperCase(Locale.ROOT);
    return upper.equals(name)
        ? misses
        : Stream.concat(misses, Stream.of(site.replaced("letter-case", renamed(site, upper), 1)));
  }

  private static Stream<Fault> repeated(Site site) {
    return site.setting().repeats()
        ? Stream.empty()
        : Stream.of(site.followed("element-repeated", site.slice(), 1));
  }

  /** A setting of a container, put directly into the component. */
  private static Stream<Fault> moved(Site site) {
    Setting root = site.component().root();
    String name = site.setting().name();
    boolean stranger =
        root.child(name).isEmpty()
            && Nearest.to(name, root.childNames()).isEmpty()
            && !root.open()
            && !name.equals("PlainText") // told apart by its own words
            && site.setting().type().isPresent();
    if (!stranger) {
      return Stream.empty();
    }
    Element component = site.element();
    while (!component.name().equals("component")) {
      component = component.parent().orElseThrow();
    }
    int end = component.startTag().end();
    return Stream.of(
        Fault.of("setting-wrong-parent", site.sample(), Edit.insertion(end, site.slice()), 1));
  }

  private static Stream<Fault> between(Site site) {
    if (!site.isContainer()) {
      return Stream.empty();
    }
    return Stream.of(
        site.opened("text-in-container", "stray", 0),
        site.opened("foreign-element", "<x:note xmlns:x=\"urn:x-example\"/>", 1),
        site.replaced("container-empty", site.startTag() + site.endTag(), 1));
  }

  private static Stream<Fault> missing(Site site) {
    return site.setting().children().stream()
        .filter(child -> child.required() == Required.DOCUMENTED)
        .flatMap(child -> without(site, child).stream());
  }

  private static Optional<Fault> without(Site site, Setting child) {
    var there = site.element().all(child.name());
    if (there.size() != 1 || site.element().children().size() < 2) {
      return Optional.empty();
    }
    int start = site.element().span().start();
    String slice = site.slice();
    String rest =
        slice.substring(0, there.get(0).span().start() - start)
            + slice.substring(there.get(0).span().end() - start);
    return Optional.of(site.replaced("required-setting-missing", rest, 1));
  }
}
