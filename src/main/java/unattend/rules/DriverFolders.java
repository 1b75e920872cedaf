package unattend.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.Rule;
import unattend.diagnostic.RuleInfo;
import unattend.document.Element;
import unattend.intent.Components;

/** A driver path names a folder, below which Windows looks for .inf files. */
final class DriverFolders implements Rule {
  private static final List<String> COMPONENTS =
      List.of(
          "Microsoft-Windows-PnpCustomizationsNonWinPE",
          "Microsoft-Windows-PnpCustomizationsWinPE");
  private static final Set<String> FILES =
      Set.of("exe", "msi", "zip", "cab", "7z", "rar", "inf", "sys");
  private static final RuleInfo INFO =
      RuleInfo.warning(
          "driver-path-not-inf",
          "value",
          "A driver path names a file instead of a folder",
          Components.page(
              "microsoft-windows-pnpcustomizationsnonwinpe-driverpaths-pathandcredentials-path"));

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public void check(CheckContext context) {
    for (String component : COMPONENTS) {
      for (ComponentUse use : context.contents().components(component)) {
        for (Element place : use.all("DriverPaths/PathAndCredentials/Path")) {
          ComponentUse.value(place)
              .flatMap(DriverFolders::fileType)
              .ifPresent(type -> report(context, use, place, type));
        }
      }
    }
  }

  private static Optional<String> fileType(String path) {
    int dot = path.lastIndexOf('.');
    String type = dot < 0 ? "" : path.substring(dot + 1).toLowerCase(Locale.ROOT);
    return FILES.contains(type) ? Optional.of(type) : Optional.empty();
  }

  private static void report(CheckContext context, ComponentUse use, Element place, String type) {
    String message =
        "Path is "
            + context.quoted(place)
            + "; Windows takes a folder and installs the .inf drivers below it";
    String help =
        type.equals("inf") || type.equals("sys")
            ? "name the folder the file is in"
            : "unpack it, and name the folder";
    context.report(context.finding(INFO, use, place, message).help(help));
  }
}
