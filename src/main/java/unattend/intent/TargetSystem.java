package unattend.intent;

import java.util.Locale;
import java.util.Optional;
import unattend.catalog.WindowsRelease;
import unattend.check.CheckContext;

/** Whether the declared target is a client or a server; neither if nothing was declared. */
public final class TargetSystem {
  private TargetSystem() {}

  public static boolean isServer(CheckContext context) {
    return declared(context).orElse(false);
  }

  public static boolean isClient(CheckContext context) {
    return declared(context).map(server -> !server).orElse(false);
  }

  /** True for a declared client release of that age or newer. */
  public static boolean isClientFrom(CheckContext context, WindowsRelease release) {
    return isClient(context) && context.options().declaredAtLeast(release);
  }

  private static Optional<Boolean> declared(CheckContext context) {
    Optional<Boolean> byEdition =
        context.options().edition().map(name -> name.toLowerCase(Locale.ROOT).contains("server"));
    return byEdition.or(() -> context.options().declaredRelease().map(WindowsRelease::isServer));
  }
}
