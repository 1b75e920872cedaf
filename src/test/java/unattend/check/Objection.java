package unattend.check;

import unattend.document.Element;

/** That one side refuses something about one element; elements are told apart by identity. */
record Objection(Element element, Topic topic) {

  /** What is refused. */
  enum Topic {
    /** The text of the element. */
    VALUE,
    /** That the element stands where it stands. */
    PLACE,
    /** Text beside the element's children. */
    TEXT,
    /** The order of the element's children. */
    ORDER,
    /** An attribute of the element, or the lack of one. */
    ATTRIBUTE
  }
}
