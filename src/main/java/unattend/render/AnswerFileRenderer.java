package unattend.render;

import freemarker.cache.FileTemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import unattend.catalog.Catalog;
import unattend.diagnostic.WorldException;
import unattend.profile.Profile;
import unattend.template.Templates;

/**
 * Renders profiles through the template {@code unattend.xml.ftlx}. Safe for several threads.
 *
 * <p>A template cannot create objects, and reads no file outside its folder.
 */
public final class AnswerFileRenderer {
  private static final String TEMPLATE = "unattend.xml.ftlx";

  private final Catalog catalog;
  private final Template template;
  private final String version = Catalog.versions().getProperty("version");

  /**
   * @param folder where the template is looked for; empty for the one packed into the program
   * @throws WorldException if there is no such template or it is no FreeMarker
   */
  public AnswerFileRenderer(Catalog catalog, Optional<Path> folder) throws WorldException {
    this.catalog = catalog;
    try {
      Configuration configuration = Templates.configuration();
      configuration.setObjectWrapper(new ElementModel.Wrapper());
      configuration.setRegisteredCustomOutputFormats(List.of(AnswerFileFormat.INSTANCE));
      if (folder.isPresent()) {
        configuration.setTemplateLoader(new FileTemplateLoader(folder.get().toFile()));
      }
      this.template = configuration.getTemplate(TEMPLATE);
    } catch (IOException e) {
      throw new WorldException("cannot use the template " + TEMPLATE + ": " + said(e), e);
    }
  }

  /**
   * The answer file of a profile.
   *
   * @throws WorldException if a template of the user's own fails
   */
  public Rendered render(Profile profile) throws WorldException {
    return render(profile, new Arrangement(catalog, profile.architecture()).unattend(profile));
  }

  /**
   * The same answer file without what must not be shown.
   *
   * @throws WorldException if a template of the user's own fails
   */
  public Rendered redacted(Rendered rendered) throws WorldException {
    return render(rendered.profile(), rendered.root().redacted());
  }

  private Rendered render(Profile profile, RenderedElement root) throws WorldException {
    Map<String, Object> model =
        Map.of(
            "unattend",
            root,
            "profile",
            Comments.safe(profile.name()),
            "notes",
            profile.notes().stream().map(Comments::safe).toList(),
            "version",
            version);
    StringWriter out = new StringWriter(8192);
    try {
      template.process(model, out);
    } catch (TemplateException e) {
      throw new WorldException("the template " + TEMPLATE + " failed: " + said(e), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Rendered(profile, out.toString().replace("\r\n", "\n"), root);
  }

  /** What FreeMarker says before its tips, and where. */
  private static String said(Exception e) {
    return String.valueOf(e.getMessage())
        .lines()
        .takeWhile(line -> !line.isBlank() && !line.startsWith("----"))
        .limit(2)
        .map(line -> line.replaceFirst("^==> ", "").trim())
        .collect(Collectors.joining(" "));
  }
}
