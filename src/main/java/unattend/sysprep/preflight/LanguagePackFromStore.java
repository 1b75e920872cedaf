package unattend.sysprep.preflight;

import java.util.List;
import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** A language pack from the Store is an app that only its user has. */
final class LanguagePackFromStore implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
        "env-appx-language-pack",
        "sysprep",
        "A language pack from the Store is installed for a user",
        "https://github.com/yunionio/cloudpods/issues/11399");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    List<String> found =
        Packages.names(answers.lines("appx-users")).stream()
            .filter(name -> name.contains("LanguageExperiencePack"))
            .toList();
    return found.isEmpty()
        ? Problem.NONE
        : Problem.of(
            "a language pack of the Store is installed for a user: " + String.join(", ", found),
            "Get-AppxPackage -AllUsers *LanguageExperiencePack* | Remove-AppxPackage -AllUsers");
  }
}
