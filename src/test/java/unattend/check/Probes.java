package unattend.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import unattend.catalog.Component;
import unattend.catalog.Pass;
import unattend.catalog.Setting;
import unattend.catalog.ValueType;

/** Small answer files that try one setting each, with good and bad values and in bad places. */
final class Probes {
  private static final List<String> ALWAYS =
      List.of(
          "",
          "true",
          "FALSE",
          "yes",
          "0",
          "1",
          "-1",
          "+3",
          "007",
          "1.5",
          "12 3",
          "word",
          " true ",
          " 1 ",
          "{{later}}",
          "12345678901234567890",
          "&amp;&lt;");

  private Probes() {}

  /** One answer file, named after what it tries. */
  record Probe(String name, String text) {}

  static List<Probe> of(Component component) {
    List<Probe> probes = new ArrayList<>();
    for (Setting setting : component.settings()) {
      List<String> contents = setting.type().isPresent() ? values(setting) : structures(setting);
      for (String content : contents) {
        probes.add(new Probe(setting.path() + "=" + content, file(component, setting, content)));
      }
      String other = setting.name().toUpperCase(Locale.ROOT);
      probes.add(new Probe(other, file(component, setting, "").replace(setting.name(), other)));
      String twice = element(setting.name(), "") + element(setting.name(), "");
      probes.add(new Probe(setting.path() + " twice", inParent(component, setting, twice)));
      String item = "<" + setting.name() + " xmlns:w=\"" + WCM + "\" w:action=\"Add\"/>";
      probes.add(new Probe(setting.path() + " as item", inParent(component, setting, item)));
    }
    return probes;
  }

  private static final String WCM = "http://schemas.microsoft.com/WMIConfig/2002/State";

  private static Set<String> boundaries(ValueType type) {
    Set<String> values = new LinkedHashSet<>();
    type.min().ifPresent(min -> values.addAll(List.of("" + (min - 1), "" + min)));
    type.max().ifPresent(max -> values.addAll(List.of("" + max, "" + (max + 1), "0" + max)));
    type.maxLength()
        .ifPresent(
            length ->
                values.addAll(
                    List.of(
                        "x".repeat(length),
                        "x".repeat(length + 1),
                        " " + "x".repeat(length),
                        "ü".repeat(length))));
    for (String value : type.values()) {
      values.addAll(List.of(value, value.toLowerCase(Locale.ROOT), value + "x", value + " "));
    }
    return values;
  }

  private static List<String> values(Setting setting) {
    Set<String> values = new LinkedHashSet<>(ALWAYS);
    values.addAll(boundaries(setting.type().orElseThrow()));
    values.add("text<child/>");
    return List.copyOf(values);
  }

  /** What a container may not hold, and what it may in any order. */
  private static List<String> structures(Setting setting) {
    StringBuilder backwards = new StringBuilder();
    StringBuilder twice = new StringBuilder();
    for (Setting child : setting.children()) {
      backwards.insert(0, element(child.name(), ""));
      twice.append(element(child.name(), ""));
    }
    return List.of(
        "",
        "text",
        "<Unheard/>",
        "<f:any xmlns:f=\"urn:f\"/>",
        backwards + "",
        twice + "" + twice,
        twice + "text",
        twice + "<Unheard/>" + twice,
        "<Unheard/><Unheard/>" + backwards);
  }

  private static String file(Component component, Setting setting, String content) {
    return inParent(component, setting, element(setting.name(), content));
  }

  private static String inParent(Component component, Setting setting, String content) {
    String text = content;
    String[] steps = setting.path().split("/");
    for (int i = steps.length - 2; i >= 0; i--) {
      text = element(steps[i], text);
    }
    String pass =
        component.passes().stream().sorted().findFirst().map(Pass::word).orElse("specialize");
    return "<unattend xmlns=\"urn:schemas-microsoft-com:unattend\"><settings pass=\""
        + pass
        + "\"><component name=\""
        + component.name()
        + "\" processorArchitecture=\"amd64\" publicKeyToken=\"31bf3856ad364e35\""
        + " language=\"neutral\" versionScope=\"nonSxS\">"
        + text
        + "</component></settings></unattend>";
  }

  private static String element(String name, String content) {
    return "<" + name + ">" + content + "</" + name + ">";
  }
}
