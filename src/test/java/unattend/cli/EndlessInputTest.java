package unattend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What has no end, or grows with every step, is read and put together only so far. */
class EndlessInputTest {
  private static final String PROFILE = "profile: 1\ntarget: {arch: amd64, windows: 11-24H2}\n";

  @TempDir private Path folder;

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no such device")
  void device() {
    Run run = soon("validate", "/dev/zero");
    assertEquals(ExitCode.WORLD, run.exitCode());
    assertTrue(run.err().contains("/dev/zero has more than 64 MiB"), run.err());
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no such device")
  void deviceInProfile() throws IOException {
    Path profile = profile("a.yaml", "identity: {owner: \"${file:/dev/zero}\"}\n");
    Run run = soon("validate", profile.toString());
    assertEquals(ExitCode.FINDINGS, run.exitCode());
    assertTrue(run.out().contains("is larger than 1 MiB"), run.out());
  }

  /** Each of 30 profiles extends both of the next two. */
  @Test
  void profilesThatMeetAgain() throws IOException {
    for (int i = 0; i < 30; i++) {
      profile(i + ".yaml", "extends: [" + (i + 1) + ".yaml, " + (i + 2) + ".yaml]\n");
    }
    profile("30.yaml", "identity: {owner: Contoso}\n");
    profile("31.yaml", "");
    Run run = soon("render", folder.resolve("0.yaml").toString());
    assertTrue(run.out().contains("<RegisteredOwner>Contoso</RegisteredOwner>"), run.err());
  }

  @Test
  void moreProfilesThanAnybodyExtends() throws IOException {
    StringBuilder many = new StringBuilder("extends: [");
    for (int i = 0; i < 100; i++) {
      profile(i + ".yaml", "");
      many.append(i).append(".yaml, ");
    }
    Path profile = profile("all.yaml", many.append("]\n").toString());
    Run run = soon("validate", profile.toString());
    assertTrue(run.out().contains("more than 64 profiles extend each other"), run.out());
  }

  private Path profile(String name, String more) throws IOException {
    return Files.writeString(folder.resolve(name), PROFILE + more);
  }

  private static Run soon(String... arguments) {
    return assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Run.of(arguments));
  }
}
