package unattend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import unattend.catalog.Catalog;
import unattend.check.CatalogRules;
import unattend.check.CheckOptions;
import unattend.check.Checker;
import unattend.check.EnvelopeRules;
import unattend.check.ValueRules;
import unattend.diagnostic.Finding;
import unattend.diagnostic.RuleInfo;
import unattend.document.AnswerFileReader;
import unattend.document.DocumentRules;
import unattend.document.Element;
import unattend.rules.Rules;
import unattend.seeded.Fault;
import unattend.seeded.Planter;
import unattend.seeded.Sample;

/**
 * Plants faults of every name that {@code validate} knows into good files and looks whether each is
 * told, by that name, at its place. A new rule takes part by its page.
 */
class SeededFaultTest {
  private static final long SEED = 20261125;

  /** How many faults of one name are planted into one file. */
  private static final int IN_A_SAMPLE = 15;

  /** The same for real files, and how many of these: more with -Dseeded.each and -Dseeded.files. */
  private static final int IN_A_REAL_FILE = Integer.getInteger("seeded.each", 2);

  private static final int REAL_FILES = Integer.getInteger("seeded.files", 40);
  private static final Path REAL = Path.of("..", "shared", "corpus");

  /** Names for which nothing can be planted, and why. */
  private static final Map<String, String> NOT_PLANTED = Map.of();

  private final Catalog catalog = Catalog.bundled();
  private final AnswerFileReader reader = new AnswerFileReader();
  private final Map<CheckOptions, Checker> checkers = new HashMap<>();
  private final Map<String, List<Finding>> unplanted = new HashMap<>();
  private final Map<String, int[]> tally = new TreeMap<>();
  private final List<String> missed = new ArrayList<>();
  private final List<String> answered = new ArrayList<>();

  @Test
  void everyPlantedFaultIsFound() throws IOException {
    names().forEach(name -> tally.put(name, new int[2]));
    for (Sample sample : samples()) {
      Planter.general().forEach(planter -> plant(planter, sample, IN_A_SAMPLE));
      plant(Planter.pages(), sample, IN_A_SAMPLE);
    }
    for (Sample sample : realFiles()) {
      Planter.general().forEach(planter -> plant(planter, sample, IN_A_REAL_FILE));
    }
    report();
    assertEquals("", String.join("\n", missed), "planted and not found");
    assertEquals(List.of(), withoutFaults(), "no fault was planted for");
  }

  /** The names a finding about an answer file may carry. */
  private static List<String> names() {
    return Stream.of(
            DocumentRules.all().stream(),
            EnvelopeRules.all().stream(),
            CatalogRules.all().stream(),
            ValueRules.all().stream(),
            Rules.all().stream().flatMap(rule -> rule.infos().stream()))
        .flatMap(infos -> infos)
        .map(RuleInfo::name)
        .toList();
  }

  private List<Sample> samples() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("samples"))) {
      List<Path> files =
          folders.map(folder -> folder.resolve("unattend.xml")).filter(Files::exists).toList();
      assertFalse(files.isEmpty());
      return fertile(files.stream().sorted().toList());
    }
  }

  /**
   * Some of the real files that are at hand, never those that others fill in or that are broken.
   */
  private List<Sample> realFiles() throws IOException {
    Path index = REAL.resolve("INDEX.tsv");
    if (!Files.exists(index)) {
      System.out.println("SeededFaultTest plants in the samples only: there is no " + REAL);
      return List.of();
    }
    List<String> lines = Files.readAllLines(index);
    List<String> columns = List.of(lines.get(0).split("\t"));
    List<Path> files =
        lines.stream()
            .map(line -> line.split("\t"))
            .filter(line -> line[columns.indexOf("well_formed")].equals("yes"))
            .filter(line -> line[columns.indexOf("templated")].equals("-"))
            .map(line -> REAL.resolve(line[0]))
            .filter(Files::exists)
            .sorted()
            .toList();
    List<Sample> all = new ArrayList<>(fertile(files));
    Collections.shuffle(all, new Random(SEED));
    return all.subList(0, Math.min(REAL_FILES, all.size()));
  }

  private List<Sample> fertile(List<Path> files) throws IOException {
    List<Sample> samples = new ArrayList<>();
    for (Path file : files) {
      String name = file.toString().replace('\\', '/');
      Optional.of(Sample.of(name, Files.readAllBytes(file), catalog))
          .filter(Sample::isFertile)
          .ifPresent(samples::add);
    }
    return samples;
  }

  private void plant(Planter planter, Sample sample, int most) {
    Map<String, List<Fault>> byName =
        planter
            .plant(sample)
            .collect(Collectors.groupingBy(Fault::name, TreeMap::new, Collectors.toList()));
    for (List<Fault> faults : byName.values()) {
      List<Fault> chosen = new ArrayList<>(faults);
      String both = faults.get(0).name() + sample.name();
      Collections.shuffle(chosen, new Random(SEED + both.hashCode()));
      chosen.stream().filter(this::isNew).limit(most).forEach(this::look);
    }
  }

  private boolean isNew(Fault fault) {
    return unplanted
        .computeIfAbsent(
            fault.options() + fault.sample().name(),
            key -> check(fault.sample().name(), fault.sample().bytes(), fault.options()))
        .stream()
        .noneMatch(fault::wasToldBy);
  }

  private void look(Fault fault) {
    int[] count = tally.computeIfAbsent(fault.name(), name -> new int[2]);
    count[0]++;
    if (isTold(fault) || isAnswered(fault)) {
      count[1]++;
    } else {
      missed.add(fault.toString());
    }
  }

  private boolean isTold(Fault fault) {
    return check(fault.sample().name(), fault.bytes(), fault.options()).stream()
        .anyMatch(fault::isToldBy);
  }

  /**
   * True if one other component or pass of the file is what makes good the fault of a page, such as
   * the join to a domain where an account is missing; without it the fault is told.
   */
  private boolean isAnswered(Fault fault) {
    Optional<Element> answer =
        fault.isFromPage()
            ? fault.remaining().filter(e -> isTold(fault.without(e))).findFirst()
            : Optional.empty();
    answer.ifPresent(
        element ->
            answered.add(
                fault.name()
                    + " is answered in "
                    + fault.sample().name()
                    + " by "
                    + element.attribute("name").or(() -> element.attribute("pass")).get().value()
                    + " and was planted without it"));
    return answer.isPresent();
  }

  private List<Finding> check(String name, byte[] bytes, CheckOptions options) {
    return checkers
        .computeIfAbsent(options, declared -> new Checker(catalog, Rules.all(), declared))
        .check(reader.read(name, bytes))
        .findings();
  }

  private void report() {
    tally.forEach(
        (name, count) ->
            System.out.println(name + ": planted " + count[0] + ", found " + count[1]));
    answered.forEach(System.out::println);
    int planted = tally.values().stream().mapToInt(count -> count[0]).sum();
    int found = tally.values().stream().mapToInt(count -> count[1]).sum();
    System.out.println("planted " + planted + ", found " + found);
  }

  private List<String> withoutFaults() {
    return tally.entrySet().stream()
        .filter(entry -> entry.getValue()[0] == 0)
        .map(Map.Entry::getKey)
        .filter(name -> !NOT_PLANTED.containsKey(name))
        .toList();
  }
}
