package unattend.report;

import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import unattend.template.Templates;

/** Fills the templates of pages for people. */
final class Pages {
  private Pages() {}

  static void write(String template, Map<String, Object> page, Writer out) throws IOException {
    try {
      Templates.configuration().getTemplate(template).process(page, out);
    } catch (TemplateException e) {
      throw new IllegalStateException(e);
    }
    out.flush();
  }
}
