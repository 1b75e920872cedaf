package unattend.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;
import unattend.catalog.Catalog;
import unattend.diagnostic.Finding;
import unattend.diagnostic.WorldException;
import unattend.profile.ProfileSource;
import unattend.render.AnswerFileRenderer;

/**
 * Renders profiles as {@code render} does: each as {@code profile.yaml} in a folder that holds the
 * files the pages speak of, and with a few variables set.
 */
final class ExampleRendering {
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "ADMIN_PASSWORD", "Sample-Admin-1",
          "PROFILE_OWNER", "IT");

  private static final Map<String, String> FILES =
      Map.of(
          "owner.txt",
          "IT\n",
          "department.yaml",
          "profile: 1\nidentity: {organization: Contoso}\n",
          "base.xml",
          Example.of(
                  "xml",
                  """
                  <settings pass="specialize">
                    <component name="Microsoft-Windows-Shell-Setup">
                      <RegisteredOwner>Help desk</RegisteredOwner>
                    </component>
                  </settings>
                  """)
              .file());

  private static final String PROFILE = "profile.yaml";

  private final Catalog catalog;
  private final AnswerFileRenderer renderer;
  private final Path folder;

  ExampleRendering(Catalog catalog, Path folder) throws IOException, WorldException {
    this.catalog = catalog;
    this.renderer = new AnswerFileRenderer(catalog, Optional.empty());
    this.folder = folder;
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }

  /** What is found in the profile and, if nothing is wrong with it, in the answer file. */
  List<Finding> findings(byte[] profile, List<String> words)
      throws IOException, UsageException, WorldException {
    Path file = Files.write(folder.resolve(PROFILE), profile);
    ProfileSource.Result resolved =
        ProfileSource.read(PROFILE, file, catalog)
            .resolve(RenderCommand.options(arguments(words), io()));
    List<Finding> findings = new ArrayList<>(resolved.findings());
    if (resolved.profile().isPresent()) {
      findings.addAll(
          new RenderedCheck(catalog)
              .check("unattend.xml", renderer.render(resolved.profile().get()))
              .findings());
    }
    return findings;
  }

  private static ParseResult arguments(List<String> words) {
    List<String> all = new ArrayList<>(words);
    all.add(PROFILE);
    return new CommandLine(new RenderCommand().spec()).parseArgs(all.toArray(String[]::new));
  }

  private static Io io() {
    return new Io(
        OutputStream.nullOutputStream(),
        Writer.nullWriter(),
        new PrintWriter(new StringWriter()),
        InputStream.nullInputStream(),
        ENVIRONMENT,
        false);
  }
}
