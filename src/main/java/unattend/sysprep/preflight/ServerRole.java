package unattend.sysprep.preflight;

import java.util.List;
import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** Some server roles cannot be part of an image. */
final class ServerRole implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
        "env-server-role",
        "sysprep",
        "A server role does not survive sysprep",
        "https://learn.microsoft.com/windows-hardware/manufacture/desktop/sysprep-support-for-server-roles");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    answers.requireServer();
    List<String> found =
        answers.lines("roles").stream().filter(ServerRoles.UNSUPPORTED::containsKey).toList();
    return found.isEmpty()
        ? Problem.NONE
        : Problem.of(
            "the documentation does not support sysprep with "
                + String.join(", ", found.stream().map(ServerRoles.UNSUPPORTED::get).toList())
                + " (its table ends with Windows Server 2012)",
            "Uninstall-WindowsFeature " + String.join(", ", found));
  }
}
