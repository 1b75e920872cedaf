package unattend.intent;

import java.util.Locale;
import java.util.Optional;
import unattend.catalog.Pass;
import unattend.catalog.WindowsRelease;
import unattend.check.ComponentUse;
import unattend.check.Contents;
import unattend.document.Element;

/** What the name of the image that Setup installs tells about Windows. */
public final class ImageName {
  private static final String METADATA = "ImageInstall/OSImage/InstallFrom/MetaData";

  private ImageName() {}

  /** The release that the image of a file is of, if it is chosen by a name that begins with one. */
  public static Optional<WindowsRelease> release(Contents contents) {
    for (ComponentUse use : contents.components(Pass.WINDOWS_PE, Components.SETUP)) {
      for (Element value : use.all(METADATA + "/Value")) {
        Optional<WindowsRelease> release = release(value.trimmedText());
        if (release.isPresent()) {
          return release;
        }
      }
    }
    return Optional.empty();
  }

  /** Names say "Windows 10" where the releases of it have more words; the newest is meant then. */
  private static Optional<WindowsRelease> release(String name) {
    String folded = name.toLowerCase(Locale.ROOT) + " ";
    Optional<WindowsRelease> best = Optional.empty();
    int length = 0;
    for (WindowsRelease release : WindowsRelease.values()) {
      String title = release.title().toLowerCase(Locale.ROOT);
      boolean year = title.matches("windows 1[01] .*");
      String start = (year ? title.substring(0, title.lastIndexOf(' ')) : title) + " ";
      if (folded.startsWith(start) && start.length() >= length) {
        best = Optional.of(release);
        length = start.length();
      }
    }
    return best;
  }
}
