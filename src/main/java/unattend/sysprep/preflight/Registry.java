package unattend.sysprep.preflight;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The registry of a Windows, read through its {@code reg.exe}, which no policy has to allow. */
public final class Registry implements Machine {
  private static final long PATIENCE_SECONDS = 20;

  /** Every Windows has it: where it is not shown, nothing else can be called absent. */
  private static final String ALWAYS_THERE =
      "HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion";

  private static final int ENOUGH = 5;

  private final List<String> program;
  private final Map<String, String> environment;
  private final Predicate<String> folderExists;
  private final List<RegistryQuestion> questions;

  /**
   * A registry that is not asked yet.
   *
   * @param program starts reg.exe
   * @param environment of that Windows
   */
  Registry(List<String> program, Map<String, String> environment, Predicate<String> folderExists) {
    this.program = List.copyOf(program);
    this.environment = Map.copyOf(environment);
    this.folderExists = folderExists;
    this.questions = RegistryQuestion.in(Script.text());
  }

  /** The registry of the Windows that this program runs on. */
  public static Registry of(Map<String, String> environment) {
    // A 32-bit process would be shown the 32-bit half of the registry.
    String system = environment.containsKey("PROCESSOR_ARCHITEW6432") ? "Sysnative" : "System32";
    Path windows = Path.of(environment.getOrDefault("WINDIR", "C:\\Windows"));
    return new Registry(
        List.of(windows.resolve(system).resolve("reg.exe").toString()),
        environment,
        Registry::isFolder);
  }

  private static boolean isFolder(String path) {
    try {
      return Files.isDirectory(Path.of(path));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** A machine of which this registry answers first, and another the rest. */
  Machine before(Machine other) {
    return question -> {
      try {
        return ask(question);
      } catch (Unanswered e) {
        return other.ask(question);
      }
    };
  }

  /** The state of the image; empty if the registry does not tell. */
  public Optional<String> imageState() {
    try {
      return ask("image-state").stream().findFirst();
    } catch (Unanswered e) {
      return Optional.empty();
    }
  }

  /** True if it answers at all. */
  boolean responds() {
    try {
      return run(ALWAYS_THERE).isPresent();
    } catch (Unanswered e) {
      return false;
    }
  }

  @Override
  public List<String> ask(String name) throws Unanswered {
    RegistryQuestion question =
        questions.stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new Unanswered("the registry does not know"));
    String key = question.key();
    return switch (question.form()) {
      case VALUE -> value(key, question.subject());
      case SOME -> value(key, question.subject()).stream().limit(ENOUGH).toList();
      case ONE, ONES -> word(areOnes(question));
      case KEY -> word(query(key).isPresent());
      case NAMES -> query(key).map(found -> List.copyOf(found.values().keySet())).orElse(List.of());
      case SUBKEY -> word(hasSubkey(question));
      case MOVED -> moved(question);
      case ORPHANS -> orphans(question);
    };
  }

  private static List<String> word(boolean truth) {
    return List.of(truth ? "True" : "False");
  }

  private List<String> value(String key, String name) throws Unanswered {
    Optional<RegistryKey> found = query(key, "/v", name);
    return found.isPresent() ? found.get().value(name) : List.of();
  }

  private boolean areOnes(RegistryQuestion question) throws Unanswered {
    for (String name : question.subjects()) {
      if (!value(question.key(), name).equals(List.of("1"))) {
        return false;
      }
    }
    return true;
  }

  private List<String> subkeys(String key) throws Unanswered {
    return query(key).map(RegistryKey::subkeys).orElse(List.of());
  }

  private boolean hasSubkey(RegistryQuestion question) throws Unanswered {
    Pattern pattern = Pattern.compile(question.subject(), Pattern.CASE_INSENSITIVE);
    return subkeys(question.key()).stream().anyMatch(pattern.asPredicate());
  }

  private List<String> moved(RegistryQuestion question) throws Unanswered {
    String drive = expand("%SystemDrive%").toLowerCase(Locale.ROOT);
    List<String> moved = new ArrayList<>();
    for (String name : question.subjects()) {
      value(question.key(), name).stream()
          .map(this::expand)
          .filter(path -> !path.toLowerCase(Locale.ROOT).startsWith(drive))
          .forEach(moved::add);
    }
    return moved;
  }

  private List<String> orphans(RegistryQuestion question) throws Unanswered {
    List<String> orphans = new ArrayList<>();
    for (String name : subkeys(question.key())) {
      List<String> path = value(question.key() + "\\" + name, question.subject());
      boolean there = path.stream().map(this::expand).anyMatch(folderExists);
      if (!there || name.endsWith(".bak")) {
        orphans.add(name);
      }
    }
    return orphans;
  }

  /** With the variables of the machine in place of their names. */
  private String expand(String text) {
    String expanded = text;
    for (Map.Entry<String, String> variable : environment.entrySet()) {
      Pattern name =
          Pattern.compile("%" + Pattern.quote(variable.getKey()) + "%", Pattern.CASE_INSENSITIVE);
      expanded = name.matcher(expanded).replaceAll(match -> quoted(variable.getValue()));
    }
    return expanded;
  }

  private static String quoted(String value) {
    return Matcher.quoteReplacement(value);
  }

  /** The key, or empty if it is not there, or not this value of it. */
  private Optional<RegistryKey> query(String key, String... more) throws Unanswered {
    Optional<String> output = run(key, more);
    if (output.isPresent()) {
      RegistryKey found = RegistryKey.parse(output.get());
      List<String> below = new ArrayList<>(found.subkeys());
      below.remove(key.substring(key.lastIndexOf('\\') + 1));
      return Optional.of(new RegistryKey(found.values(), below));
    }
    if (run(ALWAYS_THERE).isEmpty()) {
      throw new Unanswered("reg.exe shows nothing of the registry");
    }
    return Optional.empty();
  }

  /** What reg.exe wrote; empty if it found nothing. */
  private Optional<String> run(String key, String... more) throws Unanswered {
    List<String> command = new ArrayList<>(program);
    command.addAll(List.of("query", key));
    command.addAll(List.of(more));
    try {
      Process process = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
      process.getOutputStream().close();
      CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS)
          .execute(process::destroyForcibly);
      byte[] output = process.getInputStream().readAllBytes();
      return switch (process.waitFor()) {
        case 0 -> Optional.of(new String(output, StandardCharsets.ISO_8859_1));
        case 1 -> Optional.empty();
        default -> throw new Unanswered("reg.exe ended with status " + process.exitValue());
      };
    } catch (IOException e) {
      throw new Unanswered("reg.exe cannot be started: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unanswered("interrupted while the registry was asked");
    }
  }
}
