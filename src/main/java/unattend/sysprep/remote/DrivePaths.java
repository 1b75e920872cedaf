package unattend.sysprep.remote;

import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import unattend.diagnostic.WorldException;

/**
 * Paths of Windows as the SFTP server of a machine writes them: OpenSSH as {@code /C:/Windows},
 * others with a folder for the drive, some below the folder they start in.
 *
 * @param form with {@code %s} for the letter of the drive
 */
record DrivePaths(FileSystem files, String form) {
  private static final List<String> FORMS = List.of("/%s:/", "/cygdrive/%s/", "/%s/", "%s:/");

  /**
   * The form in which a folder that is certainly there can be found.
   *
   * @throws WorldException if it cannot be
   */
  static DrivePaths by(FileSystem files, String folder) throws WorldException {
    for (String form : FORMS) {
      DrivePaths paths = new DrivePaths(files, form);
      if (Files.isDirectory(paths.of(folder))) {
        return paths;
      }
    }
    throw new WorldException("the SFTP server does not show the folder \"" + folder + "\"");
  }

  /** A full path of Windows as a path of the file system. */
  Path of(String windows) {
    String drive = windows.substring(0, 1);
    String letter = form.contains(":") ? drive : drive.toLowerCase(java.util.Locale.ROOT);
    String rest = windows.substring("C:\\".length()).replace('\\', '/');
    return files.getPath(form.replace("%s", letter) + rest).toAbsolutePath().normalize();
  }
}
