package unattend.sysprep.script;

import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import unattend.template.Templates;

/** One of the templates that scripts are made from. */
record Template(String name) {
  String fill(Map<String, Object> model) {
    StringWriter out = new StringWriter();
    try {
      Templates.configuration().getTemplate(name).process(model, out);
    } catch (TemplateException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
