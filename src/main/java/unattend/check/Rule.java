package unattend.check;

import java.util.List;
import unattend.diagnostic.RuleInfo;

/** A check of a whole answer file. Keeps no state between files. */
public interface Rule {
  /** The names of all findings it may report. */
  List<RuleInfo> infos();

  void check(CheckContext context);
}
