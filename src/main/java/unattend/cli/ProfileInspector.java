package unattend.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import unattend.catalog.Catalog;
import unattend.diagnostic.Finding;
import unattend.diagnostic.WorldException;
import unattend.profile.Profile;
import unattend.profile.ProfileOptions;
import unattend.profile.ProfileSource;
import unattend.render.AnswerFileRenderer;
import unattend.report.FileReport;

/**
 * Checks a profile by rendering it, and keeps what was rendered for itself. The profile says itself
 * which Windows and which use it is for. Safe for several threads.
 */
final class ProfileInspector {
  private final Catalog catalog;
  private final AnswerFileRenderer renderer;
  private final RenderedCheck check;
  private final ProfileOptions options;

  ProfileInspector(Catalog catalog, Map<String, String> environment) throws WorldException {
    this.catalog = catalog;
    this.renderer = new AnswerFileRenderer(catalog, Optional.empty());
    this.check = new RenderedCheck(catalog);
    this.options = ProfileOptions.of(environment);
  }

  static boolean isProfile(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  /**
   * A report of the profile, and one of each other file in which something was found: a layer, or
   * the answer file it starts from.
   */
  List<FileReport> inspect(String file) throws WorldException {
    ProfileSource.Result resolved =
        ProfileSource.read(file, Path.of(file), catalog).resolve(options);
    if (resolved.profile().isEmpty()) {
      return reports(file, resolved.findings(), List.of());
    }
    Profile profile = resolved.profile().get();
    RenderedCheck.Result rendered =
        check.check("answer file rendered from " + file, renderer.render(profile));
    List<Finding> findings = new ArrayList<>(resolved.findings());
    findings.addAll(rendered.findings());
    return reports(file, findings, rendered.notCovered());
  }

  private static List<FileReport> reports(
      String file, List<Finding> findings, List<String> notCovered) {
    Map<String, List<Finding>> byFile = new LinkedHashMap<>();
    byFile.put(file, new ArrayList<>());
    for (Finding finding : findings) {
      byFile.computeIfAbsent(finding.source().name(), name -> new ArrayList<>()).add(finding);
    }
    List<FileReport> reports = new ArrayList<>();
    byFile.forEach(
        (name, all) -> {
          List<Finding> sorted = all.stream().distinct().sorted(Finding.ORDER).toList();
          List<String> open = reports.isEmpty() ? notCovered : List.of();
          reports.add(new FileReport(name, sorted, open, 0));
        });
    return reports;
  }
}
