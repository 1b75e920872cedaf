package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** Sysprep wants the Windows volume fully decrypted, whether or not protectors are on. */
final class VolumeEncrypted implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
        "env-bitlocker-on",
        "sysprep",
        "The Windows volume is encrypted",
        "https://github.com/antifob/incus-windows/issues/30",
        "sysprep-bitlocker");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    return answers.number("bitlocker-conversion") != 0
        ? Problem.of(
            "the Windows volume is not fully decrypted (BitLocker or automatic device encryption)",
            "manage-bde -off %SystemDrive%")
        : Problem.NONE;
  }
}
