package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** On Windows 7 the media sharing service stops sysprep. */
final class MediaSharing implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "env-media-sharing",
        "sysprep",
        "Media sharing stops sysprep on Windows 7",
        "general knowledge");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    return answers.number("build") <= 7601 && answers.isTrue("media-sharing")
        ? Problem.of(
            "the media sharing service is running, which stops sysprep on this release",
            "net stop WMPNetworkSvc")
        : Problem.NONE;
  }
}
