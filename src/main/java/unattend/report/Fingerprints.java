package unattend.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import unattend.diagnostic.Finding;

/** Short texts that tell the findings of one file apart. */
final class Fingerprints {
  private static final int BYTES = 16;

  private final Map<String, Integer> counts = new HashMap<>();

  /** The next finding's; of equal ones the second differs from the first by its number. */
  String of(Finding finding) {
    String identity = FindingKey.of(finding).joined();
    int number = counts.merge(identity, 1, Integer::sum);
    byte[] hash = digest().digest((identity + "\0" + number).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, BYTES);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
