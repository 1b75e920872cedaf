package unattend.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecordHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unattend.diagnostic.FileFault;
import unattend.diagnostic.WorldException;

/**
 * The machines of a CSV file (RFC 4180, first row with the names of the columns), one by one: a
 * list of any length takes the memory of one row, and of the names seen. Where the first row has no
 * comma, a semicolon or a tab separates, as Excel writes it in much of the world.
 */
final class MachineList implements Iterator<MachineList.Machine>, AutoCloseable {
  private static final String FILE = "file";
  private static final String NAME = "computer-name";
  private static final String NAME_KEY = "identity.computer-name";
  private static final Pattern LINE = Pattern.compile("line (\\d+)");

  private final CsvReader<NamedCsvRecord> reader;
  private Iterator<NamedCsvRecord> rows;
  private final String list;
  private Optional<Machine> next;
  private final Map<String, Long> lineByFile = new HashMap<>();

  /**
   * One row.
   *
   * @param line where it starts in the list, from 1
   * @param file the name of the answer file; blank if the row is at fault before that
   * @param sets the columns that are keys of the profile, as {@code KEY=VALUE}
   * @param variables the other columns, as {@code NAME=VALUE}
   * @param fault why the row cannot be used, in one sentence
   */
  record Machine(
      long line, String file, List<String> sets, List<String> variables, Optional<String> fault) {}

  private MachineList(String list, CsvReader<NamedCsvRecord> reader) throws WorldException {
    this.list = list;
    this.reader = reader;
    this.rows = reader.iterator();
    this.next = first();
  }

  /**
   * Opens a list.
   *
   * @param list its name, for messages
   * @throws WorldException if it cannot be read, or holds no machine
   */
  static MachineList open(String list, Path path) throws WorldException {
    try {
      if (Files.isDirectory(path)) {
        throw new WorldException(list + " is a folder; a CSV file is wanted here");
      }
      return open(list, Files.newInputStream(path));
    } catch (IOException e) {
      throw new WorldException(FileFault.reading(list, e), e);
    }
  }

  /**
   * Reads a list from a stream.
   *
   * @throws WorldException if it cannot be read, or holds no machine
   */
  static MachineList open(String list, InputStream in) throws WorldException {
    try {
      ListQuotes text = ListQuotes.open(in);
      CsvReader<NamedCsvRecord> reader =
          CsvReader.builder()
              .fieldSeparator(text.separator())
              .allowMissingFields(true)
              .allowExtraFields(true)
              .build(
                  NamedCsvRecordHandler.of(handler -> handler.allowDuplicateHeaderFields(true)),
                  text);
      return new MachineList(list, reader);
    } catch (IOException e) {
      throw fault(list, e);
    }
  }

  private void requireColumns(List<String> columns) throws WorldException {
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      if (!seen.add(column)) {
        throw new WorldException(list + ":1: the column \"" + column + "\" stands there twice");
      }
    }
  }

  private Optional<Machine> first() throws WorldException {
    try {
      if (!rows.hasNext()) {
        throw new WorldException(
            list + " holds no machine: below the names of the columns stands a row for each");
      }
      NamedCsvRecord row = rows.next();
      requireColumns(row.getHeader());
      return Optional.of(machine(row));
    } catch (UncheckedIOException e) {
      throw fault(list, e.getCause());
    } catch (CsvParseException e) {
      throw new WorldException(list + ":" + line(e) + ": " + reason(e), e);
    }
  }

  private static WorldException fault(String list, IOException e) {
    return e instanceof ListFault fault
        ? new WorldException(list + ":" + fault.line() + ": " + fault.getMessage(), e)
        : new WorldException(FileFault.reading(list, e), e);
  }

  /** The next row; what makes the list unreadable from there on is its last. */
  private Optional<Machine> following() {
    try {
      return rows.hasNext() ? Optional.of(machine(rows.next())) : Optional.empty();
    } catch (UncheckedIOException e) {
      long line = e.getCause() instanceof ListFault fault ? fault.line() : 0;
      return unreadable(line, e.getCause().getMessage());
    } catch (CsvParseException e) {
      return unreadable(line(e), reason(e));
    }
  }

  private Optional<Machine> unreadable(long line, String why) {
    rows = Collections.emptyIterator();
    String fault = why + "; nothing from here on was read";
    return Optional.of(new Machine(line, "", List.of(), List.of(), Optional.of(fault)));
  }

  private static String reason(CsvParseException e) {
    return String.valueOf(e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
  }

  /** The line, which the exception names in its text only. */
  private static long line(CsvParseException e) {
    Matcher matcher = LINE.matcher(String.valueOf(e.getMessage()));
    return matcher.find() ? Long.parseLong(matcher.group(1)) : 1;
  }

  @Override
  public boolean hasNext() {
    return next.isPresent();
  }

  @Override
  public Machine next() {
    Machine machine = next.orElseThrow(NoSuchElementException::new);
    next = following();
    return machine;
  }

  private Machine machine(NamedCsvRecord row) {
    long line = row.getStartingLineNumber();
    List<String> sets = new ArrayList<>();
    List<String> variables = new ArrayList<>();
    if (row.getFieldCount() != row.getHeader().size()) {
      String fault =
          "the row has "
              + row.getFieldCount()
              + " fields and the list "
              + row.getHeader().size()
              + " columns";
      return new Machine(line, "", sets, variables, Optional.of(fault));
    }
    for (String column : row.getHeader()) {
      String value = row.getField(column);
      if (column.equals(NAME)) {
        sets.add(NAME_KEY + "=" + value);
      } else if (column.indexOf('.') >= 0) {
        sets.add(column + "=" + value);
      } else if (!column.equals(FILE)) {
        variables.add(column + "=" + value);
      }
    }
    String computer = field(row, NAME).or(() -> field(row, NAME_KEY)).orElse("");
    String file = field(row, FILE).orElse(computer.isEmpty() ? "" : computer + ".xml");
    return new Machine(line, file, sets, variables, fault(line, file));
  }

  private static Optional<String> field(NamedCsvRecord row, String column) {
    return row.findField(column).filter(value -> !value.isBlank());
  }

  private Optional<String> fault(long line, String file) {
    if (file.isEmpty()) {
      return Optional.of("no column file or computer-name names the answer file");
    }
    if (file.equals(".") || file.contains("..") || !file.matches("[^/\\\\:*?\"<>|\\p{Cntrl}]+")) {
      return Optional.of(
          "\"" + file + "\" is no file name; it may hold no separator and no \"..\"");
    }
    Long before = lineByFile.putIfAbsent(file.toLowerCase(Locale.ROOT), line);
    if (before != null) {
      return Optional.of("\"" + file + "\" is the file of line " + before + " already");
    }
    return Optional.empty();
  }

  @Override
  public void close() throws WorldException {
    try {
      reader.close();
    } catch (IOException e) {
      throw new WorldException("the list of machines cannot be closed: " + e.getMessage(), e);
    }
  }
}
