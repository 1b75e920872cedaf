package unattend.document;

import unattend.diagnostic.Span;

/**
 * An attribute with its places.
 *
 * @param prefix as written, or blank
 * @param namespace what the prefix is bound to, or blank for no prefix or an unbound one
 * @param value with references resolved
 * @param valueSpan the text between the quotes
 */
public record Attribute(
    String prefix, String name, String namespace, String value, Span nameSpan, Span valueSpan) {}
