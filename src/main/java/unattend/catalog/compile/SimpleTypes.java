package unattend.catalog.compile;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import unattend.catalog.ValueType;
import unattend.catalog.ValueType.Base;
import unattend.catalog.ValueType.Unit;

/** Resolves the named types of {@code types.xsd} and the restrictions written in place. */
final class SimpleTypes {
  private final Map<String, Xsd.SimpleType> named;

  SimpleTypes(Xsd.Schema shared) {
    named =
        shared.simpleTypes.stream()
            .collect(Collectors.toMap(type -> type.name, Function.identity()));
  }

  /** The type an element declares by name. */
  ValueType named(String name) {
    return switch (local(name)) {
      case "string", "normalizedString" -> plain(Base.TEXT);
      case "token" -> plain(Base.WORD);
      case "integer" -> plain(Base.INTEGER);
      default -> restricted(declared(name).restriction);
    };
  }

  /** The type that a restriction makes of its base. */
  ValueType restricted(Xsd.Restriction restriction) {
    ValueType base = named(restriction.base);
    List<String> values = restriction.enumerations.stream().map(facet -> facet.value).toList();
    return new ValueType(
        values.equals(List.of("true", "false")) ? Base.BOOLEAN : base.base(),
        "",
        values.isEmpty() ? base.values() : values,
        number(restriction.minInclusive, base.min()),
        number(restriction.maxInclusive, base.max()),
        restriction.maxLength == null
            ? base.maxLength()
            : OptionalInt.of(Integer.parseInt(restriction.maxLength.value)),
        Unit.CHARACTERS,
        false);
  }

  private Xsd.SimpleType declared(String name) {
    Xsd.SimpleType type = named.get(name);
    if (type == null) {
      throw new IllegalArgumentException("types.xsd declares no type '" + name + "'");
    }
    return type;
  }

  private static OptionalLong number(Xsd.Facet facet, OptionalLong inherited) {
    return facet == null ? inherited : OptionalLong.of(Long.parseLong(facet.value));
  }

  private static ValueType plain(Base base) {
    return new ValueType(
        base,
        "",
        List.of(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalInt.empty(),
        Unit.CHARACTERS,
        false);
  }

  private static String local(String name) {
    return name.startsWith("xs:") ? name.substring(3) : "";
  }
}
