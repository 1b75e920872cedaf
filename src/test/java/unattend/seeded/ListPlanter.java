package unattend.seeded;

import java.util.Optional;
import java.util.stream.Stream;
import unattend.check.Placeholder;
import unattend.diagnostic.Span;
import unattend.document.Attribute;
import unattend.document.Names;

/** Takes from list items what makes them items, and gives two the same key. */
final class ListPlanter implements Planter {
  @Override
  public Stream<Fault> plant(Sample sample) {
    return sample.sites().stream().filter(s -> s.setting().repeats()).flatMap(ListPlanter::all);
  }

  private static Stream<Fault> all(Site site) {
    return Stream.concat(
        Stream.of("action", "keyValue")
            .flatMap(n -> site.element().attribute(Names.WCM, n).stream())
            .flatMap(attribute -> attribute(site, attribute)),
        doubled(site).stream());
  }

  private static Stream<Fault> attribute(Site site, Attribute attribute) {
    boolean action = attribute.name().equals("action");
    Edit bare = new Edit(attribute.nameSpan(), attribute.name());
    Fault unprefixed = Fault.of("wcm-namespace", site.sample(), bare, 0);
    Fault gone =
        without(
            site, attribute, action ? "list-item-action-missing" : "list-item-keyvalue-missing");
    Edit unknown = new Edit(attribute.valueSpan(), "ad");
    return action
        ? Stream.of(unprefixed, gone, Fault.of("list-item-action-value", site.sample(), unknown, 0))
        : Stream.of(unprefixed, gone);
  }

  private static Fault without(Site site, Attribute attribute, String name) {
    int start = site.element().startTag().start();
    String tag = site.startTag();
    String rest =
        tag.substring(0, attribute.nameSpan().start() - start).stripTrailing()
            + tag.substring(attribute.valueSpan().end() + 1 - start);
    return Fault.of(name, site.sample(), new Edit(site.element().startTag(), rest), 1);
  }

  /** The item once more behind itself. */
  private static Optional<Fault> doubled(Site site) {
    Optional<Span> key =
        site.setting().keyedByAttribute()
            ? site.element().attribute(Names.WCM, "keyValue").map(Attribute::valueSpan)
            : site.element()
                .child(site.setting().key())
                .filter(element -> !element.isEmpty() && !Placeholder.in(element.text()))
                .map(element -> element.textSpan());
    int start = site.element().span().start();
    return key.map(
        span -> site.followed("list-item-key-duplicate", site.slice(), span.start() - start));
  }
}
