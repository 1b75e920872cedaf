package unattend.profile;

import java.util.Optional;

/**
 * The sysprep command line a profile is meant for.
 *
 * @param mode {@code oobe} or {@code audit}
 * @param then {@code shutdown}, {@code reboot} or {@code quit}
 */
public record SysprepLine(
    boolean generalize, Optional<String> mode, Optional<String> then, boolean vm) {}
