package unattend.diagnostic;

/** A second place that explains a finding, such as the first of two duplicates. */
public record Related(String message, Span span) {}
