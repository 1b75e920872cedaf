package unattend.profile;

import java.util.Optional;
import unattend.catalog.Catalog;
import unattend.catalog.Component;
import unattend.catalog.Pass;
import unattend.diagnostic.Finding;
import unattend.diagnostic.Severity;
import unattend.document.AnswerFileReader;
import unattend.document.Attribute;
import unattend.document.Element;
import unattend.document.Names;

/** The answer file a profile starts from: {@code base: FILE}. */
final class BaseFile {
  private final Catalog catalog;
  private final String architecture;
  private final Reports reports;

  BaseFile(Catalog catalog, String architecture, Reports reports) {
    this.catalog = catalog;
    this.architecture = architecture;
    this.reports = reports;
  }

  /**
   * Takes everything in the file over.
   *
   * @return true if the file holds secrets
   */
  boolean load(YamlScalar from, byte[] bytes, AnswerSettings settings) {
    AnswerFileReader.Result read = new AnswerFileReader().read(from.text(), bytes);
    Optional<Finding> error =
        read.findings().stream().filter(f -> f.severity() == Severity.ERROR).findFirst();
    if (error.isPresent() || read.file().root().isEmpty()) {
      String why = error.map(Finding::message).orElse("it holds no element");
      reports.add(
          ProfileRules.BASE, from.place(), from.shown() + " is not well-formed XML: " + why, "");
      return false;
    }
    ElementCopy copy = new ElementCopy(from.place());
    for (Element child : read.file().root().get().children()) {
      Optional<Pass> pass = child.attribute("pass").map(Attribute::value).flatMap(Pass::of);
      if (child.name().equals("settings") && pass.isPresent()) {
        child.children().forEach(component -> component(pass.get(), component, copy, settings));
      } else if (child.isIn(Names.UNATTEND) && child.name().equals("servicing")) {
        SettingNode servicing =
            settings.component(Pass.OFFLINE_SERVICING, Target.SERVICING, from.place());
        copy.children(child, Optional.empty()).forEach(servicing::add);
      } else {
        settings.addForeign(copy.copy(child, Optional.empty()));
      }
    }
    return copy.holdsSecrets();
  }

  private void component(Pass pass, Element element, ElementCopy copy, AnswerSettings settings) {
    String written = element.attributeOrBlank("name");
    Optional<Component> known = catalog.component(written);
    String own = element.attributeOrBlank("processorArchitecture");
    SettingNode node =
        own.equalsIgnoreCase(architecture)
            ? settings.component(pass, known.map(Component::name).orElse(written), copy.place())
            : settings.otherArchitecture(pass, written, own, copy.place());
    copy.attributes(element, node);
    node.removeAttribute("name");
    node.removeAttribute("xmlns");
    copy.children(element, known.map(Component::root)).forEach(node::add);
    node.markAsBase();
  }
}
