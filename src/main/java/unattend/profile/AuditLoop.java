package unattend.profile;

import java.util.Optional;

/** {@code audit: {loop: true}}: every start leads into audit mode, until the machine is sealed. */
final class AuditLoop implements Macro {
  @Override
  public void expand(Expansion expansion) {
    Optional<YamlScalar> loop = expansion.scalar("audit.loop");
    if (loop.isPresent() && loop.get().text().equals("true")) {
      expansion.add("audit.enter", "audit", loop.get().place());
    }
  }
}
