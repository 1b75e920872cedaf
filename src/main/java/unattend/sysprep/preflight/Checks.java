package unattend.sysprep.preflight;

import java.util.List;
import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** All checks, in the order of their class names: a new check is one line here. */
public final class Checks {
  private Checks() {}

  static List<Check> all() {
    return List.of(
        new AppNewerThanProvisioned(),
        new AppNotProvisioned(),
        new CachedAnswerFile(),
        new DefenderOnboarded(),
        new DomainController(),
        new DomainJoined(),
        new DomainPasswordPolicy(),
        new EarlierSuccess(),
        new EmbeddedAnswerFile(),
        new EncryptedFiles(),
        new EvaluationEdition(),
        new ForeignSysprep(),
        new HiddenPartition(),
        new HybridShutdown(),
        new HyperVSwitch(),
        new IisCredentials(),
        new ImageState(),
        new LanguagePackFromStore(),
        new LetteredSystemPartition(),
        new LockingScreenSaver(),
        new LogsOfEarlierRun(),
        new LosingAnswerFile(),
        new MediaSharing(),
        new MiracastLeftover(),
        new MovedFolders(),
        new NoRearmLeft(),
        new NotAuditMode(),
        new NotElevated(),
        new NotVirtual(),
        new OrphanProfiles(),
        new OtherArchitecture(),
        new OtherProfiles(),
        new PendingFileRenames(),
        new PendingServicing(),
        new RadiusSecrets(),
        new RegisteredAnswerFile(),
        new RemovableAnswerFile(),
        new ReservedStorage(),
        new RunningAsSystem(),
        new SMode(),
        new SelfUpdatingApps(),
        new ServerRole(),
        new ServicingBusy(),
        new ServicingRestart(),
        new SqlInstance(),
        new StagedApps(),
        new StagedRecovery(),
        new StoreUpdates(),
        new SysprepRunning(),
        new ThirdPartyDrivers(),
        new TransactionsBlocked(),
        new UnfinishedSysprep(),
        new UpdateRestart(),
        new UpgradedWindows(),
        new VolumeEncrypted(),
        new WdsInitialized());
  }

  /** The names of all findings about a reference machine. */
  public static List<RuleInfo> infos() {
    return all().stream().map(Check::info).toList();
  }

  /** What is known of a check, as a page for people; empty if there is none of that name. */
  public static Optional<String> page(String name) {
    return infos().stream()
        .filter(info -> info.name().equals(name))
        .findFirst()
        .map(
            info ->
                "# "
                    + info.name()
                    + "\n\n"
                    + info.title()
                    + ".\n\nA check of the reference machine: unattend preflight makes it, and unattend"
                    + " sysprep does before\nit starts; --skip "
                    + info.name()
                    + " leaves it out.\n\nSource: "
                    + info.source()
                    + "\n");
  }
}
