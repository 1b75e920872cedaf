package unattend.catalog.compile;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import unattend.catalog.Component;
import unattend.diagnostic.FileFault;
import unattend.diagnostic.WorldException;

/** Reads component schemas in the house pattern of {@code schemas/components}. */
public final class ComponentSchemas {
  private final JAXBContext context;
  private final SimpleTypes types;

  private ComponentSchemas(InputStream sharedTypes) throws JAXBException, XMLStreamException {
    context = JAXBContext.newInstance(Xsd.Schema.class);
    types = new SimpleTypes(bind(sharedTypes));
  }

  /**
   * Reads every {@code *.xsd} of a folder, sorted by file name, with the shared types of the
   * program itself.
   *
   * @throws WorldException naming the file that cannot be read or is not written in the house
   *     pattern
   */
  public static List<Component> read(Path folder) throws WorldException {
    InputStream types = ComponentSchemas.class.getResourceAsStream("/unattend/schemas/types.xsd");
    return read(folder, types);
  }

  static List<Component> read(Path folder, InputStream sharedTypes) throws WorldException {
    try (InputStream in = sharedTypes;
        Stream<Path> files = Files.list(folder)) {
      ComponentSchemas schemas = new ComponentSchemas(in);
      List<Component> components = new ArrayList<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".xsd")).sorted().toList()) {
        components.add(schemas.component(file));
      }
      if (components.isEmpty()) {
        throw new WorldException(folder + " holds no *.xsd file");
      }
      return components;
    } catch (IOException e) {
      throw new WorldException(FileFault.reading(folder, e), e);
    } catch (JAXBException | XMLStreamException e) {
      throw new IllegalStateException("the program's own types.xsd cannot be read", e);
    }
  }

  private Component component(Path file) throws WorldException {
    try (InputStream in = Files.newInputStream(file)) {
      return new ComponentBuilder(types).build(bind(in));
    } catch (IOException e) {
      throw new WorldException(FileFault.reading(file, e), e);
    } catch (JAXBException | XMLStreamException | RuntimeException e) {
      throw new WorldException(file + " is not a component schema: " + reason(e), e);
    }
  }

  private static String reason(Exception e) {
    return e.getMessage() != null ? e.getMessage() : String.valueOf(e.getCause());
  }

  private Xsd.Schema bind(InputStream in) throws JAXBException, XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XMLStreamReader reader = factory.createXMLStreamReader(in);
    Unmarshaller unmarshaller = context.createUnmarshaller();
    return (Xsd.Schema) unmarshaller.unmarshal(reader);
  }
}
