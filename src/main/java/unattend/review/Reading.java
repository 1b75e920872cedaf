package unattend.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import unattend.catalog.Architecture;
import unattend.catalog.Catalog;
import unattend.catalog.Pass;
import unattend.catalog.Setting;
import unattend.check.CheckContext;
import unattend.check.CheckOptions;
import unattend.check.ComponentUse;
import unattend.check.Contents;
import unattend.check.Use;
import unattend.diagnostic.SourceText;
import unattend.document.AnswerFile;
import unattend.document.Element;
import unattend.intent.Components;
import unattend.intent.ImageFit;
import unattend.intent.PassSequence;
import unattend.intent.TargetSystem;

/**
 * A file read for one use.
 *
 * @param whole the file with all that is in it
 * @param applied the file with the components only whose passes run on an image of the architecture
 * @param server true if the target is a Windows Server
 */
record Reading(
    CheckContext whole, CheckContext applied, Use use, PassSequence sequence, boolean server) {

  static Reading of(AnswerFile file, Catalog catalog, CheckOptions options) {
    CheckContext whole =
        CheckContext.of(file, Contents.of(file, catalog), catalog, options, List.of());
    CheckContext fitting = context(whole, whole.contents().only(use -> fits(use, options)));
    PassSequence sequence = PassSequence.of(fitting);
    Contents running = fitting.contents().only(use -> use.pass().filter(sequence::has).isPresent());
    CheckContext applied = context(whole, running);
    return new Reading(
        whole, applied, options.use().orElse(Use.SETUP), sequence, TargetSystem.isServer(whole));
  }

  private static CheckContext context(CheckContext whole, Contents contents) {
    return CheckContext.of(whole.file(), contents, whole.catalog(), whole.options(), List.of());
  }

  private static boolean fits(ComponentUse use, CheckOptions options) {
    Optional<Architecture> image = options.architecture();
    return image.isEmpty() || !ImageFit.isForOther(use, image.get());
  }

  SourceText source() {
    return whole.source();
  }

  /** The components of one name in one pass that apply. */
  List<ComponentUse> components(Pass pass, String name) {
    return applied.contents().components(pass, name);
  }

  /** The first element that applies at a path of a component in a pass. */
  Optional<Found> find(Pass pass, String component, String path) {
    return components(pass, component).stream()
        .flatMap(use -> use.at(path).map(element -> new Found(use, element)).stream())
        .findFirst();
  }

  /** The value at a path of a component in a pass, as it may be shown; empty if it is blank. */
  Optional<String> shown(Pass pass, String component, String path) {
    return find(pass, component, path)
        .map(found -> Shown.text(source(), found.element()))
        .filter(text -> !text.isEmpty());
  }

  boolean isTrue(Pass pass, String component, String path) {
    return components(pass, component).stream().anyMatch(use -> use.isTrue(path));
  }

  /** True if one of the components of Setup in the first pass has something at a path. */
  boolean setupHas(String path) {
    return components(Pass.WINDOWS_PE, Components.SETUP).stream()
        .anyMatch(use -> use.at(path).filter(element -> !element.isEmpty()).isPresent());
  }

  /** True unless the catalogue knows that Windows does not read the setting in this pass. */
  boolean isRead(ComponentUse use, String path) {
    Set<Pass> passes =
        whole
            .catalog()
            .component(use.name())
            .flatMap(component -> component.setting(path))
            .map(Setting::passes)
            .orElse(Set.of());
    return passes.isEmpty() || use.pass().filter(passes::contains).isPresent();
  }

  /** True if Setup or a client of deployment services puts Windows onto a disk. */
  boolean installs() {
    return use == Use.SETUP || use == Use.WDS;
  }

  /** An element in its component. */
  record Found(ComponentUse use, Element element) {}
}
