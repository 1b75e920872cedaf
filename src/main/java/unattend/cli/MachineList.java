package unattend.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import unattend.diagnostic.WorldException;

/**
 * The machines of a CSV file (RFC 4180, UTF-8, first row with the names of the columns), one by
 * one: a list of any length takes the memory of one row, and of the names seen.
 */
final class MachineList implements Iterator<MachineList.Machine>, AutoCloseable {
  private static final String FILE = "file";
  private static final String NAME = "computer-name";
  private static final String NAME_KEY = "identity.computer-name";

  private final CsvReader<NamedCsvRecord> reader;
  private final Iterator<NamedCsvRecord> rows;
  private final Map<String, Long> lineByFile = new HashMap<>();
  private final Map<String, Long> lineByComputer = new HashMap<>();

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

  private MachineList(CsvReader<NamedCsvRecord> reader) {
    this.reader = reader;
    this.rows = reader.iterator();
  }

  /**
   * Opens a list.
   *
   * @throws WorldException if it cannot be read
   */
  static MachineList open(Path path) throws WorldException {
    try {
      if (Files.isDirectory(path)) {
        throw new WorldException(path + " is a folder; a CSV file is wanted here");
      }
      return new MachineList(
          CsvReader.builder()
              .allowMissingFields(true)
              .allowExtraFields(true)
              .ofNamedCsvRecord(path));
    } catch (NoSuchFileException e) {
      throw new WorldException(path + " does not exist", e);
    } catch (IOException e) {
      throw new WorldException(path + " cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public Machine next() {
    if (!rows.hasNext()) {
      throw new NoSuchElementException();
    }
    return machine(rows.next());
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
    return new Machine(line, file, sets, variables, fault(line, file, computer));
  }

  private static Optional<String> field(NamedCsvRecord row, String column) {
    return row.findField(column).filter(value -> !value.isBlank());
  }

  private Optional<String> fault(long line, String file, String computer) {
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
    boolean fixed = !computer.isEmpty() && !computer.equals("*");
    Long named = fixed ? lineByComputer.putIfAbsent(computer.toLowerCase(Locale.ROOT), line) : null;
    return named == null
        ? Optional.empty()
        : Optional.of("the computer \"" + computer + "\" stands in line " + named + " already");
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
