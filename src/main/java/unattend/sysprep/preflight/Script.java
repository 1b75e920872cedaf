package unattend.sysprep.preflight;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** The text of {@code preflight.ps1}, the one home of all questions. */
public final class Script {
  private static final String RESOURCE = "/unattend/preflight.ps1";
  private static final Pattern QUESTION = Pattern.compile("(?m)^ask '([^']+)'");

  /**
   * What has PowerShell run a script that comes over its standard input. PowerShell reads that by
   * itself, line by line, so the console must not be asked for it.
   */
  public static final String RUN_INPUT = "Invoke-Expression ([string]::Join(\"`n\", @($input)))";

  private Script() {}

  /** The script for a request: what takes long is asked only where it is wanted. */
  public static String text(Request request) {
    boolean wanted =
        request.onDemand(EncryptedFiles.NAME) && Checks.arises(EncryptedFiles.NAME, request);
    String question = "(?m)^ask '" + EncryptedFiles.QUESTION + "'.*\n";
    return wanted ? text() : text().replaceFirst(question, "");
  }

  /** The names of the questions of a request, in their order. */
  public static List<String> questions(Request request) {
    return QUESTION.matcher(text(request)).results().map(found -> found.group(1)).toList();
  }

  /** How long the answers may take; what is not answered by then is not checked. */
  public static Duration patience(Request request) {
    return request.onDemand(EncryptedFiles.NAME) ? Duration.ofHours(1) : Duration.ofMinutes(3);
  }

  /** All questions, with a line end at its end. */
  public static String text() {
    try (InputStream in = Script.class.getResourceAsStream(RESOURCE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
