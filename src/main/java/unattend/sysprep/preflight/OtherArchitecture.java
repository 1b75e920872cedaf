package unattend.sysprep.preflight;

import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import unattend.diagnostic.RuleInfo;

/** Components of another architecture are not applied. */
final class OtherArchitecture implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
        "env-architecture",
        "sysprep",
        "The answer file is for another architecture",
        "https://learn.microsoft.com/windows-hardware/manufacture/desktop/windows-setup-supported-platforms");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    String architecture = answers.first("architecture").toLowerCase(Locale.ROOT);
    return request.architectures().isEmpty() || request.architectures().contains(architecture)
        ? Problem.NONE
        : Problem.of(
            "the answer file is for "
                + String.join(", ", new TreeSet<>(request.architectures()))
                + ", this machine is "
                + architecture,
            "write the components for " + architecture);
  }
}
