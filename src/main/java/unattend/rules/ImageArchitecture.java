package unattend.rules;

import java.util.List;
import java.util.Optional;
import unattend.catalog.Architecture;
import unattend.catalog.Pass;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.Rule;
import unattend.diagnostic.RuleInfo;
import unattend.document.Attribute;
import unattend.intent.ImageFit;

/** Components are for the architecture of the image, where that is declared. */
final class ImageArchitecture implements Rule {
  private static final String AREA = "cross-setting";

  private static final RuleInfo IMAGE =
      RuleInfo.error(
          "architecture-mismatch-image",
          AREA,
          "A component is for another architecture than the image",
          "https://learn.microsoft.com/windows-hardware/manufacture/desktop/"
              + "windows-setup-supported-platforms-and-cross-platform-deployments",
          "wrong-arch");
  private static final RuleInfo WINDOWS_PE =
      RuleInfo.error(
          "architecture-mismatch-winpe",
          AREA,
          "No Windows PE of a component's architecture can install the image",
          "https://learn.microsoft.com/windows-hardware/customize/desktop/wsim/"
              + "best-practices-for-authoring-answer-files");

  @Override
  public List<RuleInfo> infos() {
    return List.of(IMAGE, WINDOWS_PE);
  }

  @Override
  public void check(CheckContext context) {
    Optional<Architecture> image = context.options().architecture();
    if (image.isPresent()) {
      for (ComponentUse use : context.contents().components()) {
        if (ImageFit.isForOther(use, image.get())
            && !ImageFit.hasFitting(context.contents(), use, image.get())) {
          report(context, use, image.get());
        }
      }
    }
  }

  private static void report(CheckContext context, ComponentUse use, Architecture image) {
    boolean first = use.isIn(Pass.WINDOWS_PE);
    Attribute place = use.element().attribute("processorArchitecture").orElseThrow();
    String message =
        first
            ? "this component is for Windows PE of "
                + use.architecture()
                + ", which cannot install an image of "
                + image.word()
            : "this component is for "
                + use.architecture()
                + " and the image is "
                + image.word()
                + "; Windows does not apply its settings";
    context.report(
        context
            .finding(first ? WINDOWS_PE : IMAGE, place.valueSpan(), message)
            .at(use.where(use.element()))
            .help("write " + image.word()));
  }
}
