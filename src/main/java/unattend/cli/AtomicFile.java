package unattend.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import unattend.diagnostic.FileFault;
import unattend.diagnostic.WorldException;

/**
 * An output file that is there whole or not at all: written beside its place, then moved. A link to
 * it stays a link.
 */
final class AtomicFile {
  private static final int MOST_LINKS = 40;

  private final Path target;

  /** Where the links lead to, but for those that stand for an open file or a device. */
  private final Path place;

  AtomicFile(Path target) {
    this.target = target;
    this.place = place(target);
  }

  private static Path place(Path target) {
    Path at = target;
    try {
      for (int i = 0; i < MOST_LINKS && Files.isSymbolicLink(at) && !isOfSystem(at); i++) {
        at = at.resolveSibling(Files.readSymbolicLink(at));
      }
      return at;
    } catch (IOException e) {
      return target;
    }
  }

  private static boolean isOfSystem(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    return absolute.startsWith("/dev") || absolute.startsWith("/proc");
  }

  /**
   * Finds out whether the file could be written, before any work is done for it.
   *
   * @throws WorldException if it cannot
   */
  void requireWritable() throws WorldException {
    if (Files.isDirectory(place)) {
      throw new WorldException(target + " is a folder; a file is wanted here");
    }
    if (isDevice()) {
      return;
    }
    try {
      Path trial = beside();
      Files.newOutputStream(trial, StandardOpenOption.CREATE_NEW).close();
      Files.delete(trial);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /**
   * Writes the text in UTF-8. A file that was there keeps its mode.
   *
   * @param secret true if only the owner may read the file, where the file system can say so
   * @throws WorldException if it cannot be written; what was there before stays
   */
  void write(String text, boolean secret) throws WorldException {
    write(text.getBytes(StandardCharsets.UTF_8), secret);
  }

  /** Writes bytes as they are. */
  void write(byte[] bytes, boolean secret) throws WorldException {
    try {
      if (isDevice()) {
        Files.write(place, bytes, StandardOpenOption.APPEND);
        return;
      }
      Path file = beside();
      try {
        boolean keepsMode = !secret && isPosix() && Files.exists(target);
        create(file, bytes, secret || keepsMode ? ownerOnly() : new FileAttribute<?>[0]);
        if (keepsMode) {
          Files.setPosixFilePermissions(file, Files.getPosixFilePermissions(target));
        }
        move(file);
      } catch (IOException e) {
        Files.deleteIfExists(file);
        throw e;
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private static void create(Path file, byte[] bytes, FileAttribute<?>... attributes)
      throws IOException {
    Set<StandardOpenOption> options =
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (SeekableByteChannel channel = Files.newByteChannel(file, options, attributes)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    }
  }

  private void move(Path file) throws IOException {
    try {
      Files.move(file, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (java.nio.file.AtomicMoveNotSupportedException e) {
      Files.move(file, place, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private FileAttribute<?>[] ownerOnly() {
    return isPosix()
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private boolean isPosix() {
    return place.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /** A device, a pipe or what the program has open already is written to, never replaced. */
  private boolean isDevice() {
    return Files.isSymbolicLink(place) || (Files.exists(place) && !Files.isRegularFile(place));
  }

  private Path beside() {
    long number = ThreadLocalRandom.current().nextLong(Long.MAX_VALUE);
    return folder().resolve("." + place.getFileName() + "." + number + ".tmp");
  }

  private Path folder() {
    return Optional.ofNullable(place.toAbsolutePath().getParent()).orElse(place);
  }

  private WorldException failed(IOException e) {
    return new WorldException(FileFault.writing(target, e), e);
  }
}
