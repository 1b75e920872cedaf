package unattend.rules;

import java.util.List;
import java.util.Optional;
import unattend.catalog.Pass;
import unattend.catalog.WindowsRelease;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.Rule;
import unattend.check.SysprepRun;
import unattend.diagnostic.RuleInfo;
import unattend.document.Element;
import unattend.intent.Components;

/** A computer joins one domain or one workgroup, by one way of proving that it may. */
final class DomainJoin implements Rule {
  static final String IDENTIFICATION = "Identification";
  private static final String AREA = "cross-setting";
  private static final String PAGE = "microsoft-windows-unattendedjoin-identification-";

  private static final RuleInfo WORKGROUP =
      RuleInfo.warning(
          "domain-join-and-workgroup",
          AREA,
          "A domain and a workgroup are both joined",
          Components.page(PAGE + "joindomain"));
  private static final RuleInfo NO_CREDENTIALS =
      RuleInfo.error(
          "domain-join-no-credentials",
          AREA,
          "A domain is joined without credentials",
          Components.page(PAGE + "unsecurejoin"));
  private static final RuleInfo PROVISIONED =
      RuleInfo.warning(
          "domain-join-provisioning-and-credentials",
          AREA,
          "Credentials stand beside provisioning data, which makes them useless",
          Components.page(PAGE + "credentials"));
  private static final RuleInfo DEBUG =
      RuleInfo.info(
          "domain-join-debug",
          AREA,
          "The join is made for debugging by Microsoft's support",
          Components.page(PAGE + "debugjoin"));
  private static final RuleInfo IN_IMAGE =
      RuleInfo.warning(
          "domain-join-in-generalized-image",
          AREA,
          "Domain credentials go into an image that is copied",
          "https://learn.microsoft.com/windows-hardware/manufacture/desktop/"
              + "windows-setup-automation-overview");
  private static final RuleInfo VISTA_NAME =
      RuleInfo.info(
          "domain-join-vista-oobe-name",
          AREA,
          "The computer joins before it is asked for its name",
          "https://learn.microsoft.com/troubleshoot/windows-client/setup-upgrade-and-drivers/"
              + "unattended-setup-not-use-computer-name-specified-oobe");

  @Override
  public List<RuleInfo> infos() {
    return List.of(WORKGROUP, NO_CREDENTIALS, PROVISIONED, DEBUG, IN_IMAGE, VISTA_NAME);
  }

  @Override
  public void check(CheckContext context) {
    for (ComponentUse use : context.contents().components(Components.UNATTENDED_JOIN)) {
      for (Element join : use.all(IDENTIFICATION)) {
        workgroup(context, use, join);
        withoutCredentials(context, use, join);
        provisioned(context, use, join);
        debug(context, use, join);
        inImage(context, use, join);
      }
      vista(context, use);
    }
  }

  private static void workgroup(CheckContext context, ComponentUse use, Element join) {
    if (ComponentUse.value(join, "JoinDomain").isPresent()
        && ComponentUse.value(join, "JoinWorkgroup").isPresent()) {
      Element place = join.at("JoinWorkgroup").orElseThrow();
      context.report(
          context
              .finding(
                  WORKGROUP,
                  use,
                  place,
                  "JoinWorkgroup is "
                      + context.quoted(place)
                      + " beside a JoinDomain; Windows joins the domain and ignores it")
              .help("keep one of the two")
              .related("the domain", join.at("JoinDomain").orElseThrow().textSpan()));
    }
  }

  /** Anything that could be a way is taken as one. */
  private static void withoutCredentials(CheckContext context, ComponentUse use, Element join) {
    Optional<Element> domain = join.at("JoinDomain").filter(place -> !place.isEmpty());
    boolean proof =
        has(join, "Credentials/Username")
            || has(join, "Provisioning/AccountData")
            || join.at("UnsecureJoin")
                .filter(value -> !value.trimmedText().equalsIgnoreCase("false"))
                .isPresent();
    if (domain.isPresent() && join.closed() && !proof) {
      context.report(
          context
              .finding(
                  NO_CREDENTIALS,
                  use,
                  domain.get(),
                  "JoinDomain is "
                      + context.quoted(domain.get())
                      + ", but nothing proves that the computer may join")
              .help("add Credentials, Provisioning/AccountData, or UnsecureJoin with true"));
    }
  }

  private static boolean has(Element join, String path) {
    return join.at(path).filter(found -> !found.isEmpty()).isPresent();
  }

  private static void provisioned(CheckContext context, ComponentUse use, Element join) {
    Optional<Element> data = join.at("Provisioning/AccountData").filter(text -> !text.isEmpty());
    Optional<Element> credentials = join.at("Credentials").filter(found -> !found.isEmpty());
    if (data.isPresent() && credentials.isPresent()) {
      context.report(
          context
              .finding(
                  PROVISIONED,
                  use,
                  credentials.get(),
                  "Credentials stand beside Provisioning, which Windows uses instead")
              .help("remove Credentials"));
    }
  }

  private static void debug(CheckContext context, ComponentUse use, Element join) {
    for (String name : List.of("DebugJoin", "DebugJoinOnlyOnThisError")) {
      Optional<Element> place = join.at(name);
      if (place
          .flatMap(ComponentUse::value)
          .filter(v -> !v.equalsIgnoreCase("false"))
          .isPresent()) {
        context.report(
            context
                .finding(DEBUG, use, place.get(), name + " is for Microsoft's support only")
                .help("remove it"));
      }
    }
  }

  private static void inImage(CheckContext context, ComponentUse use, Element join) {
    boolean copied = context.options().sysprep().filter(SysprepRun::generalize).isPresent();
    Optional<Element> user = join.at("Credentials/Username").filter(text -> !text.isEmpty());
    if (copied && user.isPresent()) {
      context.report(
          context
              .finding(
                  IN_IMAGE,
                  use,
                  user.get(),
                  "these credentials go into the image and with it to every machine")
              .help("give each machine AccountData made by djoin, or join later"));
    }
  }

  /** The name page of that time came after the join; later releases have none. */
  private static void vista(CheckContext context, ComponentUse use) {
    boolean old =
        context.options().declaredRelease().filter(r -> !r.atLeast(WindowsRelease.W7)).isPresent();
    boolean named =
        context.contents().components(Pass.SPECIALIZE, Components.SHELL_SETUP).stream()
            .anyMatch(shell -> shell.at("ComputerName").isPresent());
    Optional<Element> domain = use.at(IDENTIFICATION + "/JoinDomain");
    if (old && !named && context.file().complete() && domain.isPresent()) {
      context.report(
          context
              .finding(
                  VISTA_NAME,
                  use,
                  domain.get(),
                  "the computer joins under a random name, before OOBE asks for the name")
              .help("set ComputerName in specialize, or join in FirstLogonCommands"));
    }
  }
}
