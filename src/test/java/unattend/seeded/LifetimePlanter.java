package unattend.seeded;

import java.util.Optional;
import java.util.stream.Stream;
import unattend.catalog.Component;
import unattend.catalog.Setting;
import unattend.catalog.State;
import unattend.catalog.WindowsRelease;
import unattend.check.CheckOptions;
import unattend.document.Element;

/** Adds settings that are no longer, not yet or not at all a matter of Windows. */
final class LifetimePlanter implements Planter {
  @Override
  public Stream<Fault> plant(Sample sample) {
    Stream<Fault> inComponents =
        sample.components().stream()
            .filter(element -> !element.children().isEmpty())
            .flatMap(
                element ->
                    sample.component(element).map(Component::root).stream()
                        .flatMap(setting -> inside(sample, setting, element)));
    Stream<Fault> inContainers =
        sample.sites().stream()
            .filter(Site::isContainer)
            .flatMap(site -> inside(sample, site.setting(), site.element()));
    return Stream.concat(inComponents, inContainers);
  }

  private static Stream<Fault> inside(Sample sample, Setting parent, Element element) {
    return parent.children().stream()
        .filter(child -> !child.lifetime().equals(parent.lifetime()))
        .filter(child -> element.child(child.name()).isEmpty())
        .flatMap(child -> added(sample, child, element.startTag().end()));
  }

  private static Stream<Fault> added(Sample sample, Setting child, int offset) {
    String text = "<" + child.name() + ">1</" + child.name() + ">";
    Edit edit = Edit.insertion(offset, text);
    Stream<Fault> now = name(child).stream().map(name -> Fault.of(name, sample, edit, 1));
    Stream<Fault> then =
        child.lifetime().since().stream()
            .flatMap(since -> before(since).stream())
            .map(older -> CheckOptions.forRelease(Optional.of(older)))
            .map(older -> Fault.of("setting-too-new", sample, edit, 1).with(older));
    return Stream.concat(now, then);
  }

  private static Optional<String> name(Setting setting) {
    State state = setting.lifetime().stateIn(WindowsRelease.newest());
    return switch (state) {
      case CURRENT -> Optional.empty();
      case DEPRECATED, INTERNAL, UNSUPPORTED -> Optional.of("deprecated-setting");
      case REMOVED, RENAMED, IGNORED -> Optional.of("removed-setting");
      case INVENTED -> Optional.of("invented-name");
    };
  }

  /** The oldest release, if it is older. */
  private static Optional<WindowsRelease> before(WindowsRelease since) {
    return WindowsRelease.of("10-1507").filter(release -> !release.atLeast(since));
  }
}
