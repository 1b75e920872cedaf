package unattend.check;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import unattend.check.Objection.Topic;
import unattend.diagnostic.Finding;
import unattend.diagnostic.RuleInfo;
import unattend.diagnostic.Severity;
import unattend.document.Element;

/** What our own check says of the elements of one file, in the validator's terms. */
final class OurOpinion {
  private static final Set<RuleInfo> VALUE =
      Set.of(
          ValueRules.BOOLEAN,
          ValueRules.INTEGER,
          ValueRules.NOT_ALLOWED,
          ValueRules.OUT_OF_RANGE,
          ValueRules.TOO_LONG,
          ValueRules.COMPUTER_NAME_TOO_LONG,
          ValueRules.FORMAT,
          ValueRules.INVISIBLE);
  private static final Set<RuleInfo> PLACE =
      Set.of(
          CatalogRules.SETTING_UNKNOWN,
          CatalogRules.WRONG_PARENT,
          CatalogRules.REPEATED,
          CatalogRules.INVENTED);
  private static final Set<RuleInfo> ATTRIBUTE =
      Set.of(
          EnvelopeRules.COMPONENT_ATTRIBUTE,
          EnvelopeRules.ARCHITECTURE,
          EnvelopeRules.TOKEN_FORMAT,
          EnvelopeRules.VERSION_SCOPE,
          CatalogRules.ACTION_VALUE,
          CatalogRules.ATTRIBUTE_UNKNOWN,
          CatalogRules.WCM);

  private OurOpinion() {}

  /** The objections of errors and warnings; advice refuses nothing. */
  static Set<Objection> objections(CheckResult result, Element root) {
    Set<Objection> objections = new LinkedHashSet<>();
    for (Finding finding : result.findings()) {
      if (finding.severity() != Severity.INFO) {
        topic(finding.rule())
            .map(topic -> new Objection(owner(root, finding.span().start()), topic))
            .ifPresent(objections::add);
      }
    }
    return objections;
  }

  private static Optional<Topic> topic(RuleInfo rule) {
    if (VALUE.contains(rule)) {
      return Optional.of(Topic.VALUE);
    }
    if (PLACE.contains(rule)) {
      return Optional.of(Topic.PLACE);
    }
    if (ATTRIBUTE.contains(rule)) {
      return Optional.of(Topic.ATTRIBUTE);
    }
    if (rule.equals(CatalogRules.CHILD_ORDER)) {
      return Optional.of(Topic.ORDER);
    }
    return rule.equals(CatalogRules.TEXT_IN_CONTAINER) ? Optional.of(Topic.TEXT) : Optional.empty();
  }

  /** The innermost element around an offset. */
  private static Element owner(Element element, int offset) {
    for (Element child : element.children()) {
      if (child.span().start() <= offset && offset < child.span().end()) {
        return owner(child, offset);
      }
    }
    return element;
  }
}
