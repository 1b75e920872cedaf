package unattend.check;

import unattend.document.Element;

/** Recognises the answer files that a deployment tool fills in before Windows sees them. */
final class DeploymentTemplate {
  private DeploymentTemplate() {}

  /** True if the file leaves empty, all together, what such tools put into it. */
  static boolean is(Contents contents) {
    return hasEmpty(contents, "Microsoft-Windows-UnattendedJoin", "Identification/JoinDomain")
        && hasEmpty(contents, "Microsoft-Windows-UnattendedJoin", "Identification/MachineObjectOU")
        && hasEmpty(contents, "Microsoft-Windows-Shell-Setup", "ProductKey");
  }

  private static boolean hasEmpty(Contents contents, String component, String path) {
    for (ComponentUse use : contents.components(component)) {
      if (use.at(path).filter(Element::isEmpty).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
