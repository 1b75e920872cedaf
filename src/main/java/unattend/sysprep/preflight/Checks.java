package unattend.sysprep.preflight;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import unattend.diagnostic.RuleInfo;

/** All checks, in the order of their class names: a new check is one line in one of the lists. */
public final class Checks {
  /** Made only when somebody asks for it. */
  public static final String ON_DEMAND = EncryptedFiles.NAME;

  /** What every run of sysprep minds. */
  private static final List<Check> OF_EVERY_RUN =
      List.of(
          new CachedAnswerFile(),
          new DomainJoined(),
          new EarlierSuccess(),
          new EmbeddedAnswerFile(),
          new ForeignSysprep(),
          new HiddenPartition(),
          new HybridShutdown(),
          new ImageState(),
          new LetteredSystemPartition(),
          new LockingScreenSaver(),
          new LogsOfEarlierRun(),
          new MediaSharing(),
          new MovedFolders(),
          new NotElevated(),
          new NotVirtual(),
          new OtherArchitecture(),
          new PendingFileRenames(),
          new PendingServicing(),
          new RegisteredAnswerFile(),
          new RemovableAnswerFile(),
          new ReservedStorage(),
          new RunningAsSystem(),
          new SMode(),
          new ServicingBusy(),
          new ServicingRestart(),
          new SysprepRunning(),
          new TransactionsBlocked(),
          new UnfinishedSysprep(),
          new UpdateRestart(),
          new UpgradedWindows());

  /**
   * What only generalizing minds: its own providers, an identity that is removed, and what every
   * copy of the image has then, up to its specialize pass.
   */
  private static final List<Check> OF_GENERALIZING =
      List.of(
          new AppNewerThanProvisioned(),
          new AppNotProvisioned(),
          new DefenderOnboarded(),
          new DomainController(),
          new DomainPasswordPolicy(),
          new EncryptedFiles(),
          new EvaluationEdition(),
          new HyperVSwitch(),
          new IisCredentials(),
          new LanguagePackFromStore(),
          new LosingAnswerFile(),
          new MiracastLeftover(),
          new NoRearmLeft(),
          new NotAuditMode(),
          new OrphanProfiles(),
          new OtherProfiles(),
          new RadiusSecrets(),
          new SelfUpdatingApps(),
          new ServerRole(),
          new SqlInstance(),
          new StagedApps(),
          new StagedRecovery(),
          new StoreUpdates(),
          new ThirdPartyDrivers(),
          new VolumeEncrypted(),
          new WdsInitialized());

  private Checks() {}

  static List<Check> all() {
    return Stream.concat(OF_EVERY_RUN.stream(), OF_GENERALIZING.stream()).toList();
  }

  /** False for a check that only generalizing minds, if the run does not generalize. */
  public static boolean arises(String name, Request request) {
    return request.generalize()
        || OF_GENERALIZING.stream().noneMatch(check -> check.info().name().equals(name));
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
