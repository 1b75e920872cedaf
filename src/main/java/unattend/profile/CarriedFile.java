package unattend.profile;

/**
 * A file that travels inside the answer file.
 *
 * @param name its name in the folder it is unpacked to
 * @param base64 its bytes
 * @param secret the value that makes it a secret, or empty
 */
record CarriedFile(String name, String base64, java.util.Optional<YamlScalar> secret, Place place) {
  /** Where such files are unpacked to; the folder of SetupComplete.cmd, which Windows keeps. */
  static final String FOLDER = "C:\\Windows\\Setup\\Scripts\\";

  /** The full name once Windows is installed. */
  String path() {
    return FOLDER + name;
  }
}
