package unattend.diagnostic;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Tells people why a file cannot be read or written; Java often says nothing but its name. */
public final class FileFault {
  private FileFault() {}

  /** One sentence about what cannot be read, under the name the user gave it. */
  public static String reading(Object name, IOException fault) {
    if (fault instanceof NoSuchFileException) {
      return name + " does not exist";
    }
    if (fault instanceof AccessDeniedException) {
      return name + " may not be read by this user";
    }
    if (fault instanceof NotDirectoryException) {
      return name + " is no folder";
    }
    return name + " cannot be read: " + reason(fault);
  }

  /** One sentence about what cannot be written. */
  public static String writing(Object name, IOException fault) {
    String why =
        fault instanceof NoSuchFileException
            ? "its folder does not exist"
            : fault instanceof AccessDeniedException
                ? "this user may not write there"
                : reason(fault);
    return "cannot write " + name + ": " + why;
  }

  /** What the system says, without the name of the file; its kind if it says nothing. */
  private static String reason(IOException fault) {
    String reason =
        fault instanceof FileSystemException named ? named.getReason() : fault.getMessage();
    return reason != null ? reason : fault.getClass().getSimpleName();
  }
}
