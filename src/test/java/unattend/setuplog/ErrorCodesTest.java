package unattend.setuplog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorCodesTest {
  @ParameterizedTest
  @CsvSource({
    "0x80070005, ERROR_ACCESS_DENIED",
    "0x5, ERROR_ACCESS_DENIED",
    "5, ERROR_ACCESS_DENIED",
    "31, ERROR_GEN_FAILURE",
    "0x3cf2, ERROR_INSTALL_INVALID_PACKAGE",
    "0x80073CF2, ERROR_INSTALL_INVALID_PACKAGE",
    "0x800705b9, ERROR_XML_PARSE_ERROR",
    "-2147417850, RPC_E_CHANGED_MODE",
    "2147749904, WBEM_E_INVALID_CLASS",
    "0x975, 0x800F0975",
    "-1073425657, the licence was reset",
    "0xc004f075, Software Protection service",
    "80220005, does not fit the schema"
  })
  void isKnownInEveryForm(String written, String expected) {
    assertTrue(ErrorCodes.describe(written).contains(expected), ErrorCodes.describe(written));
  }

  @Test
  void whatIsNotKnownStaysAsItIs() {
    assertEquals("0xdeadbeef", ErrorCodes.describe("0xdeadbeef"));
    assertEquals("none", ErrorCodes.describe("none"));
  }
}
