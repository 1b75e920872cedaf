package unattend.rules;

import java.util.List;
import java.util.Optional;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.Rule;
import unattend.diagnostic.RuleInfo;
import unattend.document.Element;
import unattend.intent.Components;
import unattend.intent.SetupRun;

/** Setup knows which edition to install, or may ask. */
final class ProductKeyMissing implements Rule {
  private static final String PRODUCT_KEY = "UserData/ProductKey";
  private static final RuleInfo MISSING =
      RuleInfo.info(
          "product-key-missing-unattended",
          "cross-setting",
          "Neither a product key nor an image is chosen, so Setup may ask",
          "https://learn.microsoft.com/windows-hardware/manufacture/desktop/"
              + "automate-windows-setup",
          "product-key-needed");
  private static final RuleInfo NEVER =
      RuleInfo.info(
          "product-key-willshowui-never-without-key",
          "cross-setting",
          "There is no product key, and Setup may not ask for one",
          Components.page("microsoft-windows-setup-userdata-productkey-willshowui"));

  @Override
  public List<RuleInfo> infos() {
    return List.of(MISSING, NEVER);
  }

  @Override
  public void check(CheckContext context) {
    List<ComponentUse> uses = SetupRun.installing(context);
    boolean chosen =
        uses.stream()
            .anyMatch(
                use ->
                    use.at(PRODUCT_KEY).isPresent()
                        || use.at("ImageInstall/OSImage/InstallFrom/MetaData").isPresent());
    for (ComponentUse use : uses) {
      if (!chosen) {
        missing(context, use);
      }
      use.at(PRODUCT_KEY).ifPresent(key -> never(context, use, key));
    }
  }

  private static void missing(CheckContext context, ComponentUse use) {
    Element place = use.at("UserData").orElse(use.element());
    context.report(
        context
            .finding(
                MISSING,
                use,
                place,
                "no product key and no image is named; Setup takes the key of the firmware,"
                    + " else it asks where the media hold several editions")
            .help("add UserData/ProductKey/Key, empty if no key is needed, or MetaData"));
  }

  private static void never(CheckContext context, ComponentUse use, Element key) {
    Optional<Element> show = key.at("WillShowUI");
    boolean never = show.isPresent() && ComponentUse.is(show.get(), "Never");
    if (never && key.at("Key").filter(text -> !text.isEmpty()).isEmpty()) {
      context.report(
          context
              .finding(
                  NEVER,
                  use,
                  show.orElseThrow(),
                  "WillShowUI is Never without a key; media that want one take it from the firmware,"
                      + " or the installation stops")
              .help("use it for machines with a key in their firmware only, else add Key"));
    }
  }
}
