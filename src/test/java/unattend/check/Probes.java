package unattend.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
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

  private static final String WCM = "http://schemas.microsoft.com/WMIConfig/2002/State";

  private Probes() {}

  /** One answer file for each setting; every line tries one thing in a component of its own. */
  static List<String> of(Component component) {
    return component.settings().stream().map(setting -> file(component, setting)).toList();
  }

  private static String file(Component component, Setting setting) {
    String name = setting.name();
    List<String> tries = new ArrayList<>();
    contents(setting).forEach(content -> tries.add(element(name, content)));
    tries.add(element(name.toUpperCase(Locale.ROOT), ""));
    tries.add(element(name, "") + element(name, ""));
    tries.add("<" + name + " xmlns:w=\"" + WCM + "\" w:action=\"Add\"/>");
    tries.add("<" + name + " xmlns:w=\"" + WCM + "\" w:keyValue=\"1\" w:action=\"put\"/>");
    tries.add("<" + name + " action=\"add\" other=\"1\"/>");
    String lines =
        tries.stream()
            .map(t -> inComponent(component, setting, t))
            .collect(Collectors.joining("\n"));
    String pass =
        component.passes().stream().sorted().findFirst().map(Pass::word).orElse("specialize");
    return "<unattend xmlns=\"urn:schemas-microsoft-com:unattend\"><settings pass=\""
        + pass
        + "\">\n"
        + lines
        + "</settings></unattend>";
  }

  private static List<String> contents(Setting setting) {
    return setting.type().isPresent() ? values(setting) : structures(setting);
  }

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

  private static String inComponent(Component component, Setting setting, String content) {
    String text = content;
    String[] steps = setting.path().split("/");
    for (int i = steps.length - 2; i >= 0; i--) {
      text = element(steps[i], text);
    }
    return "<component name=\""
        + component.name()
        + "\" processorArchitecture=\"amd64\" publicKeyToken=\"31bf3856ad364e35\""
        + " language=\"neutral\" versionScope=\"nonSxS\">"
        + text
        + "</component>";
  }

  private static String element(String name, String content) {
    return "<" + name + ">" + content + "</" + name + ">";
  }
}
