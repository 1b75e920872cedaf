package unattend.cli;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import unattend.cli.MachineList.Machine;
import unattend.diagnostic.Finding;
import unattend.diagnostic.Severity;
import unattend.diagnostic.Where;

/** The warnings about the answer files of a list: each told once, at the end. */
final class FleetWarnings {
  /** So many are remembered; a list of any length takes no more memory. */
  private static final int MOST = 100;

  private final Map<Kind, Told> byKind = new LinkedHashMap<>();

  /**
   * What makes the findings of two machines one: all but the words, which may name a value.
   *
   * @param nth how many of that kind stand before it in one answer file
   */
  private record Kind(String rule, String source, int start, Where where, int nth) {
    static Kind of(Finding finding, Machine machine, int nth) {
      boolean inProfile = !finding.source().name().equals(machine.file());
      return new Kind(
          finding.rule().name(),
          inProfile ? finding.source().name() : "",
          inProfile ? finding.span().start() : 0,
          finding.where(),
          nth);
    }
  }

  /** The finding as the first machine has it. */
  private static final class Told {
    private final Finding finding;
    private final Machine first;
    private int machines;

    Told(Finding finding, Machine first) {
      this.finding = finding;
      this.first = first;
    }
  }

  void add(Machine machine, List<Finding> findings) {
    Set<Kind> seen = new HashSet<>();
    for (Finding finding : findings) {
      if (finding.severity() == Severity.WARNING) {
        int nth = 0;
        while (!seen.add(Kind.of(finding, machine, nth))) {
          nth++;
        }
        add(machine, finding, Kind.of(finding, machine, nth));
      }
    }
  }

  private void add(Machine machine, Finding finding, Kind kind) {
    Told told = byKind.get(kind);
    if (told == null && byKind.size() < MOST) {
      told = new Told(finding, machine);
      byKind.put(kind, told);
    }
    if (told != null) {
      told.machines++;
    }
  }

  void tell(String list, boolean colour, Io io) throws IOException {
    for (Told told : byKind.values()) {
      String more = told.machines == 1 ? "" : " and " + (told.machines - 1) + " more";
      io.note(list + ":" + told.first.line() + ": warning: for " + told.first.file() + more);
      FindingsToPeople.show(List.of(told.finding), List.of(), colour, io);
    }
  }
}
