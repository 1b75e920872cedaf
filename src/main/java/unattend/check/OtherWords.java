package unattend.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Words that people write for a setting, and what the settings they may mean are called. */
final class OtherWords {
  private static final Map<String, List<String>> MEANT =
      Map.ofEntries(
          Map.entry("accountname", List.of("Username", "Name")),
          Map.entry("arguments", List.of("CommandLine", "Path")),
          Map.entry("command", List.of("CommandLine", "Path")),
          Map.entry("commandline", List.of("Path")),
          Map.entry("comment", List.of("Description")),
          Map.entry("count", List.of("LogonCount")),
          Map.entry("displayname", List.of("FullName")),
          Map.entry("domain", List.of("JoinDomain")),
          Map.entry("domainname", List.of("JoinDomain", "Domain")),
          Map.entry("driveletter", List.of("Letter")),
          Map.entry("filesystem", List.of("Format")),
          Map.entry("fullname", List.of("DisplayName")),
          Map.entry("hostname", List.of("ComputerName")),
          Map.entry("id", List.of("DiskID", "PartitionID", "Order")),
          Map.entry("keyboardlayout", List.of("InputLocale")),
          Map.entry("login", List.of("Username", "Name")),
          Map.entry("name", List.of("Username")),
          Map.entry("number", List.of("Order")),
          Map.entry("ou", List.of("MachineObjectOU")),
          Map.entry("path", List.of("CommandLine")),
          Map.entry("reboot", List.of("WillReboot")),
          Map.entry("user", List.of("Username", "Name")),
          Map.entry("username", List.of("Name")),
          Map.entry("volumelabel", List.of("Label")),
          Map.entry("workgroup", List.of("JoinWorkgroup")));

  private OtherWords() {}

  /** The first of the names that the word stands for. */
  static Optional<String> meant(String word, List<String> names) {
    return MEANT.getOrDefault(word.toLowerCase(Locale.ROOT), List.of()).stream()
        .filter(names::contains)
        .findFirst();
  }
}
