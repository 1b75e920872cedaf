package unattend.rules;

import java.util.List;
import java.util.Optional;
import unattend.catalog.Pass;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.Rule;
import unattend.diagnostic.RuleInfo;
import unattend.document.Element;
import unattend.intent.Components;

/** The image is chosen by a property that it has. */
final class ImageMetadata implements Rule {
  private static final List<String> IMAGES =
      List.of("ImageInstall/OSImage", "ImageInstall/DataImage");
  private static final String PAGE =
      Components.page("microsoft-windows-setup-imageinstall-osimage-installfrom-metadata");
  private static final RuleInfo INCOMPLETE =
      RuleInfo.error(
          "metadata-incomplete", "cross-setting", "MetaData has no Key or no Value", PAGE);
  private static final RuleInfo DESCRIPTION =
      RuleInfo.warning(
          "metadata-description-risky",
          "cross-setting",
          "The image is chosen by its description",
          PAGE + "-key",
          "rename-description-key");

  @Override
  public List<RuleInfo> infos() {
    return List.of(INCOMPLETE, DESCRIPTION);
  }

  @Override
  public void check(CheckContext context) {
    for (ComponentUse use : context.contents().components(Pass.WINDOWS_PE, Components.SETUP)) {
      for (String image : IMAGES) {
        for (Element metadata : use.all(image + "/InstallFrom/MetaData")) {
          incomplete(context, use, metadata);
          description(context, use, metadata);
        }
      }
    }
  }

  private static void incomplete(CheckContext context, ComponentUse use, Element metadata) {
    Optional<Element> key = metadata.at("Key");
    Optional<Element> value = metadata.at("Value");
    if (metadata.closed() && key.isPresent() != value.isPresent()) {
      String there = key.isPresent() ? "Key" : "Value";
      String missing = key.isPresent() ? "Value" : "Key";
      context.report(
          context
              .finding(
                  INCOMPLETE,
                  use,
                  metadata,
                  "MetaData has a " + there + " and no " + missing + "; Windows wants both")
              .help("add " + missing));
    }
  }

  private static void description(CheckContext context, ComponentUse use, Element metadata) {
    boolean described = ComponentUse.is(metadata, "Key", "/IMAGE/DESCRIPTION");
    if (described) {
      context.report(
          context
              .finding(
                  DESCRIPTION,
                  use,
                  metadata.at("Key").orElseThrow(),
                  "the image is chosen by its description, which captured images often lack")
              .help("write /IMAGE/NAME or /IMAGE/INDEX"));
    }
  }
}
