package unattend.document;

import java.util.Map;
import java.util.Optional;

/** The namespace bindings in force at one element. */
record Scope(Optional<Scope> outer, Map<String, String> bindings) {
  private static final String XML = "http://www.w3.org/XML/1998/namespace";
  static final Scope OUTERMOST = new Scope(Optional.empty(), Map.of("xml", XML));

  /** The namespace a prefix is bound to; blank for an unbound one. */
  String namespace(String prefix) {
    String own = bindings.get(prefix);
    if (own != null) {
      return own;
    }
    return outer.isEmpty() ? "" : outer.get().namespace(prefix);
  }

  /** The scope inside an element that declares these bindings. */
  Scope inside(Map<String, String> declared) {
    return declared.isEmpty() ? this : new Scope(Optional.of(this), Map.copyOf(declared));
  }
}
