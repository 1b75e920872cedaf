package unattend.profile;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import unattend.catalog.Catalog;
import unattend.diagnostic.Finding;
import unattend.diagnostic.WorldException;
import unattend.document.AnswerFileReader;

/**
 * A profile as it was read, not yet resolved; resolves as often as wanted. Safe for several
 * threads.
 */
public final class ProfileSource {
  private final String name;
  private final Path folder;
  private final Layers layers;
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
      String name,
      Path path,
      Layers layers,
      Optional<YamlMap> root,
      List<Finding> findings,
      Catalog catalog) {
    this.name = name;
    this.folder = Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(path);
    this.layers = layers;
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
    return read(name, path, AnswerFileReader.bytes(name, path), catalog);
  }

  /**
   * Reads a profile whose bytes are already at hand.
   *
   * @param path what relative paths in it start beside
   * @throws WorldException if they are no text
   */
  public static ProfileSource read(String name, Path path, byte[] bytes, Catalog catalog)
      throws WorldException {
    Reports reports = new Reports();
    Layers layers = new Layers(reports);
    Optional<YamlMap> root = layers.read(name, path, bytes);
    return new ProfileSource(fileName(path), path, layers, root, reports.list(), catalog);
  }

  private static String fileName(Path path) {
    String file = Optional.ofNullable(path.getFileName()).map(Path::toString).orElse("profile");
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }

  /** Resolves the profile for one answer file. */
  public Result resolve(ProfileOptions options) {
    Reports reports = new Reports();
    findings.forEach(reports::add);
    if (root.isEmpty()) {
      return new Result(Optional.empty(), reports.list());
    }
    YamlMap changed = QuietOobe.inLayer(new Overrides(reports).apply(root.get(), options));
    OutsideValues outside =
        new OutsideValues(options, source -> layers.folder(source).orElse(folder), reports);
    YamlMap written = new References(changed, outside, reports).resolve();
    Expansion expansion = new Expansion(written, Header.name(written, name), outside, reports);
    Macros.expand(expansion);
    YamlMap resolved = expansion.root();
    Optional<String> architecture = Needed.check(resolved, options.architecture(), reports);
    Header header = Header.of(resolved, name, architecture.orElse(""));
    Conversion conversion =
        new Conversion(vocabulary, catalog, header, outside, options.strict(), reports);
    conversion.profile(resolved);
    return new Result(
        reports.hasErrors()
            ? Optional.empty()
            : Optional.of(profile(header, conversion, expansion.notes())),
        reports.list());
  }

  private static Profile profile(Header header, Conversion conversion, List<String> notes) {
    return new Profile(
        header.name(),
        header.architecture(),
        header.release(),
        header.edition(),
        header.use(),
        header.sysprep(),
        conversion.writer().settings(),
        conversion.writer().holdsSecrets(),
        notes);
  }
}
