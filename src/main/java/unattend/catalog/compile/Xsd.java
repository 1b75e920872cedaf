package unattend.catalog.compile;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElements;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlTransient;
import java.util.ArrayList;
import java.util.List;

/** The subset of XML Schema that the catalogue is written in, as JAXB sees it. */
final class Xsd {
  /** The namespace of the catalogue's own attributes. */
  static final String W = "urn:unattend:catalog";

  private Xsd() {}

  /**
   * What a schema root and an element declaration both may say in the catalogue's own attributes.
   */
  @XmlTransient
  abstract static class Facts {
    @XmlAttribute(namespace = W)
    String passes;

    @XmlAttribute(namespace = W)
    String page = "";

    @XmlAttribute(namespace = W)
    String help = "";

    @XmlAttribute(namespace = W)
    String since = "";

    @XmlAttribute(namespace = W)
    String state = "";

    @XmlAttribute(namespace = W, name = "state-since")
    String stateSince = "";

    @XmlAttribute(namespace = W)
    String also = "";

    @XmlAttribute(namespace = W)
    String source = "";
  }

  @XmlRootElement(name = "schema")
  static final class Schema extends Facts {
    @XmlAttribute(namespace = W)
    String component;

    @XmlAttribute(namespace = W)
    String settings = "";

    @XmlElement(name = "element")
    List<Element> elements = new ArrayList<>();

    @XmlElement(name = "simpleType")
    List<SimpleType> simpleTypes = new ArrayList<>();
  }

  static final class Element extends Facts {
    @XmlAttribute String name;
    @XmlAttribute String type;
    @XmlAttribute String maxOccurs = "1";

    @XmlAttribute(namespace = W)
    String kind = "";

    @XmlAttribute(namespace = W)
    String bytes;

    @XmlAttribute(namespace = W)
    String key = "";

    @XmlAttribute(namespace = W, name = "default")
    String defaultValue = "";

    @XmlAttribute(namespace = W)
    String required = "";

    @XmlAttribute(namespace = W)
    String empty = "";

    @XmlAttribute(namespace = W)
    boolean open;

    @XmlAttribute(namespace = W)
    boolean sensitive;

    @XmlElement ComplexType complexType;
    @XmlElement SimpleType simpleType;

    boolean repeats() {
      return maxOccurs.equals("unbounded");
    }
  }

  static final class ComplexType {
    @XmlElements({
      @XmlElement(name = "all", type = All.class),
      @XmlElement(name = "choice", type = Choice.class),
      @XmlElement(name = "sequence", type = Sequence.class)
    })
    Group group;

    @XmlElement SimpleContent simpleContent;
  }

  @XmlTransient
  abstract static class Group {
    @XmlElement(name = "element")
    List<Element> elements = new ArrayList<>();
  }

  static final class All extends Group {}

  static final class Choice extends Group {}

  static final class Sequence extends Group {}

  static final class SimpleContent {
    @XmlElement Extension extension;
  }

  static final class Extension {
    @XmlAttribute String base;
  }

  static final class SimpleType {
    @XmlAttribute String name;
    @XmlElement Restriction restriction;
  }

  static final class Restriction {
    @XmlAttribute String base;

    @XmlElement(name = "enumeration")
    List<Facet> enumerations = new ArrayList<>();

    @XmlElement Facet minInclusive;
    @XmlElement Facet maxInclusive;
    @XmlElement Facet maxLength;
  }

  static final class Facet {
    @XmlAttribute String value;
  }
}
