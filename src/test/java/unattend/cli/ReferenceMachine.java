package unattend.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * A Windows folder with a shell script where sysprep would be; the script records its arguments.
 */
record ReferenceMachine(Path windows) {
  static final String ANSWER_FILE =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <unattend xmlns="urn:schemas-microsoft-com:unattend">
        <settings pass="generalize">
          <component name="Microsoft-Windows-Security-SPP" processorArchitecture="amd64"
              publicKeyToken="31bf3856ad364e35" language="neutral" versionScope="nonSxS">
            <SkipRearm>1</SkipRearm>
          </component>
        </settings>
        <settings pass="oobeSystem">
          <component name="Microsoft-Windows-Shell-Setup" processorArchitecture="amd64"
              publicKeyToken="31bf3856ad364e35" language="neutral" versionScope="nonSxS">
            <TimeZone>Tokyo Standard Time</TimeZone>
          </component>
        </settings>
      </unattend>
      """;

  static ReferenceMachine in(Path folder) throws IOException {
    ReferenceMachine machine = new ReferenceMachine(folder.resolve("Windows"));
    Files.createDirectories(machine.folder().resolve("Panther"));
    return machine;
  }

  /** The folder of sysprep. */
  Path folder() {
    return windows.resolve("System32").resolve("Sysprep");
  }

  Path program() {
    return folder().resolve("sysprep.exe");
  }

  /** Puts the program there; {@code body} is what it does after it has written its arguments. */
  ReferenceMachine does(String body) throws IOException {
    String script =
        "#!/bin/sh\ncd \"$(dirname \"$0\")\" || exit 99\nprintf '%s\\n' \"$@\" > arguments\n"
            + body;
    Files.writeString(program(), script + "\n");
    Files.setPosixFilePermissions(program(), PosixFilePermissions.fromString("rwxr-xr-x"));
    return this;
  }

  /** What the program was given, one argument a line. */
  List<String> arguments() throws IOException {
    return Files.readAllLines(folder().resolve("arguments"));
  }

  boolean wasStarted() {
    return Files.exists(folder().resolve("arguments"));
  }
}
