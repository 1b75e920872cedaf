package unattend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/** The schema for editors is that of the vocabulary, and takes the profiles that render. */
final class ProfileSchemaTest {
  private static final Path FILE = Path.of("schemas/profile.schema.json");

  private static List<Error> errors(String yaml) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(FILE));
    Object tree = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return schema.validate(JsonMapper.shared().writeValueAsString(tree), InputFormat.JSON);
  }

  static Stream<Path> profiles() throws IOException {
    return Stream.of("samples", "src/test/resources/render")
        .flatMap(ProfileSchemaTest::below)
        .filter(file -> file.toString().endsWith(".yaml") && !file.toString().contains("pipelines"))
        .sorted();
  }

  private static Stream<Path> below(String folder) {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void isMadeOfTheVocabulary() throws IOException {
    Golden.check(FILE, ProfileSchema.text());
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void takesEveryProfileThatRenders(Path profile) throws IOException {
    assertEquals(List.of(), errors(Files.readString(profile)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "target: {arch: amd64}",
        "profile: 1\nidentity: {computer-nam: X}",
        "profile: 1\nuse: sysprp",
        "profile: 1\nidentity: [X]",
        "profile: 1\naccounts: {local: {name: x}}",
        "profile: 1\npasses: {oobe: {identity: {owner: IT}}}",
        "profile: 1\nsysprep: {generalize: maybe}"
      })
  void refusesWhatNoProfileSays(String yaml) throws IOException {
    assertFalse(errors(yaml).isEmpty(), yaml);
  }
}
