package unattend.sysprep;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import unattend.diagnostic.WorldException;

/** The machine that this program runs on. */
public final class LocalHost implements Host {
  private final List<String> starter;
  private final Supplier<Optional<String>> imageState;

  /** A machine whose files tell everything. */
  public LocalHost() {
    this(Optional::empty);
  }

  /**
   * A machine with a registry.
   *
   * @param imageState asks it for the state of the image
   */
  public LocalHost(Supplier<Optional<String>> imageState) {
    this(List.of(), imageState);
  }

  /**
   * A machine that needs another program to start those of Windows.
   *
   * @param starter its words, before the path of the program
   */
  LocalHost(List<String> starter, Supplier<Optional<String>> imageState) {
    this.starter = List.copyOf(starter);
    this.imageState = imageState;
  }

  @Override
  public Optional<String> imageState() {
    return imageState.get();
  }

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
    List<String> command = new ArrayList<>(starter);
    command.add(program.toString());
    command.addAll(switches);
    // Another folder is current when later passes read the file: only an absolute path is certain.
    command.add("/unattend:" + answerFile.toAbsolutePath().normalize());
    return SysprepProcess.start(command);
  }
}
