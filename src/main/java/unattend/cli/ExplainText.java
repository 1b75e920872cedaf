package unattend.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import unattend.catalog.Catalog;
import unattend.catalog.Component;
import unattend.catalog.Lifetime;
import unattend.catalog.Pass;
import unattend.catalog.Setting;
import unattend.catalog.State;
import unattend.catalog.ValueType;
import unattend.cli.ExplainCommand.Known;
import unattend.diagnostic.RuleInfo;

/** What {@code explain} prints for people. */
final class ExplainText {
  private ExplainText() {}

  static void rule(RuleInfo rule, String asked, Writer out) throws IOException {
    if (!rule.name().equals(asked)) {
      out.write(asked + " is part of " + rule.name() + ".\n\n");
    }
    Optional<String> page = ExplainPages.page(rule.name());
    out.write(
        page.orElse("# " + rule.name() + "\n\n" + rule.title() + ".\n\n" + rule.source() + "\n"));
  }

  static void component(Component component, Writer out) throws IOException {
    out.write(component.name() + "\n");
    row(out, "help", component.help());
    row(out, "passes", Pass.join(component.passes()));
    lifetime(component.lifetime(), out);
    row(out, "source", component.source());
    row(out, "see", Catalog.link(component.page()));
    if (!component.known()) {
      row(out, "settings", "not known: what is inside is not covered");
      return;
    }
    out.write("  settings:\n");
    for (Setting setting : component.settings()) {
      out.write("    " + setting.path() + "\n");
    }
  }

  static void several(List<Known> settings, Writer out) throws IOException {
    out.write(
        "That name stands in "
            + settings.size()
            + " places; unattend explain COMPONENT/PATH tells one:\n");
    for (Known known : settings) {
      out.write("  " + known.name() + "\n");
    }
  }

  static void setting(Known known, Writer out) throws IOException {
    Setting setting = known.setting();
    out.write(known.name() + "\n");
    row(out, "help", setting.help());
    row(out, "passes", Pass.join(setting.passes()));
    row(out, "kind", setting.kind().word());
    if (setting.type().isPresent()) {
      type(setting.type().get(), out);
    }
    row(out, "default", setting.defaultValue());
    row(out, "required", required(setting));
    row(out, "empty", empty(setting));
    row(out, "key", setting.keyedByAttribute() ? "the attribute wcm:keyValue" : setting.key());
    row(out, "secret", setting.sensitive() ? "yes: never shown" : "");
    lifetime(setting.lifetime(), out);
    row(out, "holds", String.join(", ", setting.childNames()));
    row(out, "profile", ExplainKey.of(known));
    row(out, "source", setting.source());
    row(out, "see", Catalog.link(setting.page()));
  }

  private static void type(ValueType type, Writer out) throws IOException {
    row(out, "type", type.word());
    row(
        out,
        "accepts",
        String.join(", ", type.values())
            + (type.open() && !type.values().isEmpty()
                ? " (the list may have grown since 2018)"
                : ""));
    row(
        out,
        "range",
        range(type) + (type.replacesOthers() ? " (another number is not refused)" : ""));
    if (type.maxLength().isPresent()) {
      row(
          out,
          "length",
          "at most "
              + type.maxLength().getAsInt()
              + (type.unit() == ValueType.Unit.BYTES ? " bytes" : " characters"));
    }
  }

  private static String range(ValueType type) {
    if (type.min().isPresent() && type.max().isPresent()) {
      return type.min().getAsLong() + " to " + type.max().getAsLong();
    }
    return type.min().isPresent()
        ? "from " + type.min().getAsLong()
        : type.max().isPresent() ? "up to " + type.max().getAsLong() : "";
  }

  private static String required(Setting setting) {
    return switch (setting.required()) {
      case NO -> "";
      case DOCUMENTED -> "where its parent stands";
      case CONDITIONAL -> "depending on other settings";
    };
  }

  private static String empty(Setting setting) {
    return switch (setting.empty()) {
      case UNSAID -> "";
      case ALLOWED -> "allowed";
      case FORBIDDEN -> "not allowed";
    };
  }

  private static void lifetime(Lifetime lifetime, Writer out) throws IOException {
    row(out, "since", lifetime.since().map(release -> release.title()).orElse(""));
    if (lifetime.state() != State.CURRENT) {
      row(
          out,
          "state",
          lifetime.state().word()
              + lifetime.stateSince().map(release -> " since " + release.title()).orElse(""));
    }
  }

  static void row(Writer out, String label, String value) throws IOException {
    if (!value.isEmpty()) {
      out.write(String.format(java.util.Locale.ROOT, "  %-9s %s\n", label + ":", value));
    }
  }
}
