package unattend.profile;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A password with a {@code Value} and a {@code PlainText} of its own, which can be hidden: base64
 * of UTF-16 of the password and the element's name behind it.
 */
final class Password implements Transform {
  @Override
  public void toSettings(Key key, YamlNode value, Writing writing) {
    writing.scalar(key, value).ifPresent(scalar -> write(key, scalar, writing));
  }

  private static void write(Key key, YamlScalar scalar, Writing writing) {
    Target value = key.targets().get(0);
    boolean encode = writing.header().encodePasswords();
    String text = encode ? encode(scalar.text(), element(value)) : scalar.text();
    writing.set(key, value, text, scalar);
    YamlScalar plain = YamlScalar.literal(scalar.place(), encode ? "false" : "true", true);
    writing.set(key, key.targets().get(1), plain.text(), plain);
  }

  /** The element that holds the Value: its name is a part of what is hidden. */
  private static String element(Target value) {
    String[] steps = value.steps();
    return steps[steps.length - 2];
  }

  /** The hidden form of a password in an element of that name. */
  static String encode(String password, String element) {
    byte[] bytes = (password + element).getBytes(StandardCharsets.UTF_16LE);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
