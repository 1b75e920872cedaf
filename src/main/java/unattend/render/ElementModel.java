package unattend.render;

import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import unattend.render.RenderedElement.RenderedAttribute;

/**
 * What a template sees of an element or an attribute, and no more: asking for anything else is an
 * undefined variable.
 *
 * @param wrapper makes models of lists
 */
record ElementModel(RenderedElement element, ObjectWrapper wrapper) implements TemplateHashModel {
  @Override
  public TemplateModel get(String key) throws TemplateModelException {
    return switch (key) {
      case "name" -> new SimpleScalar(element.name());
      case "attributes" -> wrapper.wrap(element.attributes());
      case "text" -> new SimpleScalar(element.text());
      case "children" -> wrapper.wrap(element.children());
      default -> null;
    };
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  /** The same of an attribute. */
  record OfAttribute(RenderedAttribute attribute) implements TemplateHashModel {
    @Override
    public TemplateModel get(String key) {
      return switch (key) {
        case "name" -> new SimpleScalar(attribute.name());
        case "value" -> new SimpleScalar(attribute.value());
        default -> null;
      };
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }

  /** Makes models of what an answer file consists of. */
  static final class Wrapper extends DefaultObjectWrapper {
    Wrapper() {
      super(Configuration.VERSION_2_3_34);
    }

    @Override
    public TemplateModel wrap(Object object) throws TemplateModelException {
      if (object instanceof RenderedElement element) {
        return new ElementModel(element, this);
      }
      return object instanceof RenderedAttribute attribute
          ? new OfAttribute(attribute)
          : super.wrap(object);
    }
  }
}
