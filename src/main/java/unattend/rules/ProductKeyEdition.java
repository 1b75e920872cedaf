package unattend.rules;

import java.util.List;
import java.util.Optional;
import unattend.check.CheckContext;
import unattend.check.Rule;
import unattend.diagnostic.Finding;
import unattend.diagnostic.RuleInfo;

/** A published key says what it can do and which edition it is for. */
final class ProductKeyEdition implements Rule {
  private static final String AREA = "cross-setting";
  private static final RuleInfo MISMATCH =
      RuleInfo.warning(
          "product-key-edition-mismatch",
          AREA,
          "The product key is of another edition than the image",
          "https://learn.microsoft.com/windows-hardware/manufacture/desktop/"
              + "work-with-product-keys-and-activation");
  private static final RuleInfo GENERIC =
      RuleInfo.info(
          "product-key-generic",
          AREA,
          "The product key chooses an edition and never activates it",
          "https://github.com/cschneegans/unattend-generator");
  private static final RuleInfo GVLK =
      RuleInfo.info(
          "product-key-gvlk",
          AREA,
          "The product key activates against a server of the own network only",
          "https://learn.microsoft.com/windows-server/get-started/kms-client-activation-keys");

  @Override
  public List<RuleInfo> infos() {
    return List.of(MISMATCH, GENERIC, GVLK);
  }

  @Override
  public void check(CheckContext context) {
    for (ProductKey key : ProductKey.all(context)) {
      key.published().ifPresent(known -> published(context, key, known));
    }
  }

  /** Only the key in windowsPE chooses the image; a key of another edition has no purpose there. */
  private static void published(CheckContext context, ProductKey key, ProductKey.Published known) {
    Optional<Edition> image = Edition.ofImage(key.use()).or(() -> Edition.declared(context));
    Optional<Edition> other =
        image.filter(edition -> !edition.id().equalsIgnoreCase(known.edition()));
    if (key.choosesImage() && other.isPresent()) {
      mismatch(context, key, known, other.get());
    } else {
      purpose(context, key, known);
    }
  }

  private static void purpose(CheckContext context, ProductKey key, ProductKey.Published known) {
    String message =
        known.gvlk()
            ? "this is the KMS client key of "
                + known.title()
                + "; it activates only where a KMS host or Active Directory does"
            : "this is the generic key of "
                + known.title()
                + "; it chooses the edition and never activates it";
    String help =
        known.gvlk()
            ? "elsewhere use a MAK or retail key"
            : "activate later with a key of your own";
    RuleInfo info = known.gvlk() ? GVLK : GENERIC;
    context.report(context.finding(info, key.use(), key.element(), message).help(help));
  }

  private static void mismatch(
      CheckContext context, ProductKey key, ProductKey.Published known, Edition image) {
    String message =
        "this key is of "
            + known.title()
            + ", but the image is "
            + image.id()
            + "; Setup finds no image for the key";
    Finding finding =
        context
            .finding(MISMATCH, key.use(), key.element(), message)
            .help("use a key of the edition you install, or choose the other image");
    context.report(
        image
            .place()
            .map(place -> finding.related("the image is chosen here", place.textSpan()))
            .orElse(finding));
  }
}
