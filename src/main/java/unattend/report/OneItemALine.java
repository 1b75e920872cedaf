package unattend.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;

/**
 * JSON with each item of an array on a line of its own: readable, and a third shorter than
 * indented.
 */
final class OneItemALine extends MinimalPrettyPrinter {
  private static final long serialVersionUID = 1L;

  @Override
  public void beforeArrayValues(JsonGenerator json) throws IOException {
    json.writeRaw('\n');
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw(",\n");
  }
}
