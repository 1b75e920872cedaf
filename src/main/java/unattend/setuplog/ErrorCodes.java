package unattend.setuplog;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Names and meanings of error codes, in whichever of the forms of the logs: HRESULT, Win32 code in
 * hexadecimal or decimal, negative decimal, or an HRESULT cut to 16 bits.
 */
public final class ErrorCodes {
  private static final int WIN32_FACILITY = 0x80070000;
  private static final int SERVICING_FACILITY = 0x800F0000;

  private static final Map<Integer, Code> KNOWN = read();

  private record Code(String name, String meaning) {
    String words() {
      return name.isEmpty() ? meaning : name + ", " + meaning;
    }
  }

  private ErrorCodes() {}

  private static Map<Integer, Code> read() {
    Map<Integer, Code> codes = new HashMap<>();
    for (String[] row : Tables.rows("error-codes.tsv")) {
      codes.put(parse(row[0]).orElseThrow(), new Code(row[1], row[2]));
    }
    return Map.copyOf(codes);
  }

  /** The code as written, with its name and meaning in brackets if they are known. */
  public static String describe(String written) {
    return parse(written)
        .flatMap(ErrorCodes::known)
        .map(words -> written + " (" + words + ")")
        .orElse(written);
  }

  private static Optional<String> known(int code) {
    if (KNOWN.containsKey(code)) {
      return Optional.of(KNOWN.get(code).words());
    }
    if ((code & 0xFFFF0000) == WIN32_FACILITY) {
      return Optional.ofNullable(KNOWN.get(code & 0xFFFF)).map(Code::words);
    }
    // Sysprep logs an HRESULT of the servicing stack with its facility cut off.
    boolean cut = code > 0 && code <= 0xFFFF;
    return cut
        ? Optional.ofNullable(KNOWN.get(SERVICING_FACILITY | code))
            .map(found -> hex(SERVICING_FACILITY | code) + ", " + found.words())
        : Optional.empty();
  }

  private static String hex(int code) {
    return String.format(Locale.ROOT, "0x%08X", code);
  }

  private static Optional<Integer> parse(String written) {
    String digits = written.toLowerCase(Locale.ROOT);
    try {
      long value =
          digits.startsWith("0x") ? Long.parseLong(digits.substring(2), 16) : decimal(digits);
      return value >= Integer.MIN_VALUE && value <= 0xFFFFFFFFL
          ? Optional.of((int) value)
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Eight digits without 0x are an HRESULT in hexadecimal, as the servicing stack writes it. */
  private static long decimal(String digits) {
    boolean bareHresult = digits.length() == 8 && digits.charAt(0) == '8';
    return bareHresult ? Long.parseLong(digits, 16) : Long.parseLong(digits);
  }
}
