package unattend.seeded;

import unattend.catalog.Component;
import unattend.catalog.Setting;
import unattend.check.Placeholder;
import unattend.document.Element;

/** An element of a sample beside what the catalogue says of it and of the element around it. */
record Site(Sample sample, Component component, Setting parent, Setting setting, Element element) {
  /** True if the element holds a value that can be replaced as it stands. */
  boolean isLeaf() {
    String text = element.trimmedText();
    return setting.type().isPresent()
        && element.children().isEmpty()
        && !text.isEmpty()
        && !Placeholder.in(text)
        && text.equals(sample.slice(element.textSpan()));
  }

  boolean isContainer() {
    return setting.type().isEmpty() && !element.children().isEmpty();
  }

  String slice() {
    return sample.slice(element.span());
  }

  String startTag() {
    return sample.slice(element.startTag());
  }

  String endTag() {
    return "</" + sample.slice(element.nameSpan()) + ">";
  }

  /** The fault that the whole element is replaced by a text. */
  Fault replaced(String name, String text, int at) {
    return Fault.of(name, sample, new Edit(element.span(), text), at);
  }

  /** The fault that something stands behind the element. */
  Fault followed(String name, String text, int at) {
    return Fault.of(name, sample, Edit.insertion(element.span().end(), text), at);
  }

  /** The fault that something stands first in the element. */
  Fault opened(String name, String text, int at) {
    return Fault.of(name, sample, Edit.insertion(element.startTag().end(), text), at);
  }
}
