package unattend.diagnostic;

/** A place for people: line and column start at 1, the column counts UTF-16 units. */
public record Position(int line, int column) {}
