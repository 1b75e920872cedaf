package unattend.document;

import unattend.diagnostic.Span;

/** A comment, its text without the delimiters. */
public record Comment(String text, Span span) {}
