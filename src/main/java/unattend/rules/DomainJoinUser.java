package unattend.rules;

import java.util.List;
import java.util.Optional;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.Rule;
import unattend.diagnostic.Finding;
import unattend.diagnostic.RuleInfo;
import unattend.document.Element;
import unattend.intent.Components;

/** The account that joins the domain is named in full, once, and only where one is used. */
final class DomainJoinUser implements Rule {
  private static final String AREA = "cross-setting";
  private static final String PAGE = "microsoft-windows-unattendedjoin-identification-";

  private static final RuleInfo UNSECURE =
      RuleInfo.error(
          "domain-join-unsecure-and-credentials",
          AREA,
          "UnsecureJoin stands beside credentials",
          Components.page(PAGE + "unsecurejoin"));
  private static final RuleInfo MACHINE_PASSWORD =
      RuleInfo.warning(
          "domain-join-machinepassword",
          AREA,
          "MachinePassword has no effect without UnsecureJoin",
          Components.page(PAGE + "machinepassword"));
  private static final RuleInfo TWO_DOMAINS =
      RuleInfo.error(
          "domain-join-upn-and-domain",
          AREA,
          "The user name of a join holds its domain, and Domain gives one too",
          Components.page(PAGE + "credentials-username"));
  private static final RuleInfo NO_DOMAIN =
      RuleInfo.error(
          "domain-join-bare-user",
          AREA,
          "The user name of a join comes without a domain",
          Components.page(PAGE + "credentials-domain"));

  @Override
  public List<RuleInfo> infos() {
    return List.of(UNSECURE, MACHINE_PASSWORD, TWO_DOMAINS, NO_DOMAIN);
  }

  @Override
  public void check(CheckContext context) {
    for (ComponentUse use : context.contents().components(Components.UNATTENDED_JOIN)) {
      for (Element join : use.all(DomainJoin.IDENTIFICATION)) {
        unsecure(context, use, join);
        machinePassword(context, use, join);
        user(context, use, join);
      }
    }
  }

  private static void unsecure(CheckContext context, ComponentUse use, Element join) {
    Optional<Element> credential =
        List.of("Domain", "Username", "Password").stream()
            .flatMap(name -> join.at("Credentials/" + name).stream())
            .filter(place -> !place.isEmpty())
            .findFirst();
    if (ComponentUse.isTrue(join, "UnsecureJoin") && credential.isPresent()) {
      context.report(
          context
              .finding(
                  UNSECURE,
                  use,
                  join.at("UnsecureJoin").orElseThrow(),
                  "UnsecureJoin is true beside Credentials; Windows accepts one of the two")
              .help("remove Credentials, or UnsecureJoin")
              .related("the credentials", credential.get().nameSpan()));
    }
  }

  private static void machinePassword(CheckContext context, ComponentUse use, Element join) {
    Optional<Element> password = join.at("MachinePassword").filter(text -> !text.isEmpty());
    boolean unsecure =
        join.at("UnsecureJoin")
            .filter(value -> !value.trimmedText().equalsIgnoreCase("false"))
            .isPresent();
    if (password.isPresent() && join.closed() && !unsecure) {
      context.report(
          context
              .finding(
                  MACHINE_PASSWORD,
                  use,
                  password.get(),
                  "MachinePassword is valid only where UnsecureJoin is true")
              .help("remove it, or set UnsecureJoin to true"));
    }
  }

  private static void user(CheckContext context, ComponentUse use, Element join) {
    Optional<Element> user = join.at("Credentials/Username");
    Optional<String> name = user.flatMap(ComponentUse::value);
    if (name.isEmpty()) {
      return;
    }
    boolean qualified = name.get().indexOf('@') > 0 || name.get().indexOf('\\') > 0;
    Optional<Element> domain = join.at("Credentials/Domain").filter(text -> !text.isEmpty());
    String found = "Username is " + context.quoted(user.get());
    if (qualified && domain.isPresent()) {
      Finding finding =
          context
              .finding(
                  TWO_DOMAINS, use, user.get(), found + " with its domain, and Domain is set too")
              .help("remove Domain, or write the bare name");
      context.report(finding.related("the domain", domain.get().textSpan()));
    } else if (!qualified && domain.isEmpty() && join.closed()) {
      context.report(
          context
              .finding(NO_DOMAIN, use, user.get(), found + " without a domain; Windows wants one")
              .help("add Domain, or write user@domain"));
    }
  }
}
