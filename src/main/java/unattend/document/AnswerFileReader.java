package unattend.document;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import org.codehaus.stax2.XMLInputFactory2;
import unattend.diagnostic.FileFault;
import unattend.diagnostic.Finding;
import unattend.diagnostic.SourceText;
import unattend.diagnostic.WorldException;

/**
 * Reads answer files. No document type, no entity and nothing from outside the file is ever
 * followed; bad input of any kind becomes findings. Safe for several threads.
 */
public final class AnswerFileReader {
  /** The largest file that is read, in bytes. */
  public static final long MAX_BYTES = 64L << 20;

  private final WstxInputFactory factory = new WstxInputFactory();
  private final SecretNames names = new SecretNames();

  public AnswerFileReader() {
    // Prefixes are resolved by ourselves, so that an unbound one is a finding and not the end of
    // reading.
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(WstxInputProperties.P_MIN_TEXT_SEGMENT, Integer.MAX_VALUE);
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
  }

  /** What reading gave: the file as far as it could be read, and what was wrong with it. */
  public record Result(AnswerFile file, List<Finding> findings) {
    public Result {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Reads a file.
   *
   * @throws WorldException if it cannot be read or is larger than {@link #MAX_BYTES}
   */
  public Result read(String name, Path path) throws WorldException {
    return read(name, bytes(name, path));
  }

  /**
   * The bytes of a file.
   *
   * @throws WorldException if it cannot be read or is larger than {@link #MAX_BYTES}
   */
  public static byte[] bytes(String name, Path path) throws WorldException {
    try {
      BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
      if (found.isDirectory()) {
        throw new WorldException(name + " is a folder; a file is wanted here");
      }
      if (found.size() > MAX_BYTES) {
        throw tooLarge(name);
      }
      if (found.isRegularFile()) {
        return Files.readAllBytes(path);
      }
      try (InputStream in = Files.newInputStream(path)) {
        return bytes(name, in);
      }
    } catch (IOException e) {
      throw new WorldException(FileFault.reading(name, e), e);
    }
  }

  /**
   * All bytes of what does not tell how many they are, such as a pipe or a device.
   *
   * @throws WorldException if they are more than {@link #MAX_BYTES}
   */
  public static byte[] bytes(String name, InputStream in) throws IOException, WorldException {
    byte[] bytes = in.readNBytes((int) MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw tooLarge(name);
    }
    return bytes;
  }

  private static WorldException tooLarge(String name) {
    return new WorldException(
        name + " has more than 64 MiB; no answer file or profile is that large");
  }

  /** Reads bytes that are already at hand. */
  public Result read(String name, byte[] bytes) {
    Decoder decoder = new Decoder(name, bytes);
    SourceText source = decoder.decode();
    List<Finding> findings = new ArrayList<>(decoder.findings());
    AnswerFile file = new TreeBuilder(factory, source, names, findings).build();
    return new Result(file, findings);
  }
}
