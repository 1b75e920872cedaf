package unattend.sysprep;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unattend.diagnostic.WorldException;

/** The machine that this program runs on. */
public final class LocalHost implements Host {
  @Override
  public ZonedDateTime now() {
    return ZonedDateTime.now(ZoneId.systemDefault());
  }

  @Override
  public Optional<Long> running(Path program) {
    return SysprepProcess.running(program);
  }

  @Override
  public StartedSysprep start(Path program, List<String> switches, Path answerFile)
      throws WorldException {
    List<String> arguments = new ArrayList<>(switches);
    // Another folder is current when later passes read the file: only an absolute path is certain.
    arguments.add("/unattend:" + answerFile.toAbsolutePath().normalize());
    return SysprepProcess.start(program, arguments);
  }
}
