package unattend.profile;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import unattend.catalog.Catalog;
import unattend.diagnostic.Finding;
import unattend.diagnostic.SourceText;
import unattend.diagnostic.WorldException;

/**
 * A profile as it was read, not yet resolved; resolves as often as wanted. Safe for several
 * threads.
 */
public final class ProfileSource {
  private final String name;
  private final Path folder;
  private final Optional<YamlMap> root;
  private final List<Finding> findings;
  private final Catalog catalog;
  private final Vocabulary vocabulary;

  /** What resolving gave: the profile, if nothing was wrong with it, and what was found. */
  public record Result(Optional<Profile> profile, List<Finding> findings) {
    public Result {
      findings = List.copyOf(findings);
    }
  }

  private ProfileSource(
      String name, Path folder, Optional<YamlMap> root, List<Finding> findings, Catalog catalog) {
    this.name = name;
    this.folder = folder;
    this.root = root;
    this.findings = findings;
    this.catalog = catalog;
    this.vocabulary = Vocabulary.bundled();
  }

  /**
   * Reads a profile.
   *
   * @throws WorldException if the file cannot be read, is too large or no text
   */
  public static ProfileSource read(String name, Path path, Catalog catalog) throws WorldException {
    Reports reports = new Reports();
    Optional<SourceText> source = SourceReader.profile(name, path, reports);
    Optional<YamlMap> root = source.flatMap(text -> map(text, reports));
    Path folder = Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(path);
    return new ProfileSource(fileName(path), folder, root, reports.list(), catalog);
  }

  private static String fileName(Path path) {
    String file = Optional.ofNullable(path.getFileName()).map(Path::toString).orElse("profile");
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }

  private static Optional<YamlMap> map(SourceText source, Reports reports) {
    Optional<YamlNode> node = YamlReader.read(source, reports);
    if (node.isPresent() && !(node.get() instanceof YamlMap)) {
      reports.add(
          ProfileRules.WRONG_TYPE,
          node.get().place(),
          "this is " + node.get().kind() + ", not a profile",
          "begin with profile: 1");
      return Optional.empty();
    }
    node.ifPresent(SecretNames::hide);
    return node.map(YamlMap.class::cast);
  }

  /** Resolves the profile for one answer file. */
  public Result resolve(ProfileOptions options) {
    Reports reports = new Reports();
    findings.forEach(reports::add);
    if (root.isEmpty()) {
      return new Result(Optional.empty(), reports.list());
    }
    YamlMap changed = new Overrides(reports).apply(root.get(), options);
    OutsideValues outside =
        new OutsideValues(options.environment(), folder, options.seed(), reports);
    YamlMap resolved = Macros.expand(new References(changed, outside, reports).resolve());
    Optional<String> architecture = Needed.check(resolved, options.architecture(), reports);
    Header header = Header.of(resolved, name, architecture.orElse(""));
    Conversion conversion =
        new Conversion(vocabulary, catalog, header, outside, options.strict(), reports);
    conversion.profile(resolved);
    return new Result(
        reports.hasErrors() ? Optional.empty() : Optional.of(profile(header, conversion)),
        reports.list());
  }

  private static Profile profile(Header header, Conversion conversion) {
    return new Profile(
        header.name(),
        header.architecture(),
        header.release(),
        header.edition(),
        header.use(),
        header.sysprep(),
        conversion.settings(),
        conversion.holdsSecrets());
  }
}
