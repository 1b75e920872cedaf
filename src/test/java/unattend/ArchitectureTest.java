package unattend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house as the architecture section of the README draws it. */
class ArchitectureTest {
  private static final String BASE = "unattend.";

  /**
   * What each package may use of the others. The compiler of the catalogue stands apart from the
   * catalogue: it also reads a user's own schemas, so it speaks of unreadable folders, and it reads
   * them with a parser that follows nothing outside the file. What a file asks for (intent) is read
   * by rules and by reviews alike; reports show the records of a review as they are, since records
   * of their own would be copies of them.
   */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("diagnostic", Set.of()),
          Map.entry("catalog", Set.of()),
          Map.entry("catalog.compile", Set.of("catalog", "diagnostic")),
          Map.entry("document", Set.of("diagnostic")),
          Map.entry("profile", Set.of("catalog", "diagnostic", "document")),
          // What a template may do is said once.
          Map.entry("template", Set.of()),
          Map.entry("render", Set.of("catalog", "diagnostic", "profile", "template")),
          Map.entry("check", Set.of("catalog", "diagnostic", "document")),
          Map.entry("intent", Set.of("catalog", "diagnostic", "document", "check")),
          Map.entry("rules", Set.of("catalog", "diagnostic", "document", "check", "intent")),
          Map.entry("review", Set.of("catalog", "diagnostic", "document", "check", "intent")),
          Map.entry("report", Set.of("diagnostic", "review", "template")),
          Map.entry("sysprep", Set.of("diagnostic")),
          Map.entry("sysprep.preflight", Set.of("diagnostic")),
          Map.entry("sysprep.remote", Set.of("diagnostic", "sysprep", "sysprep.preflight")),
          Map.entry(
              "sysprep.script", Set.of("diagnostic", "sysprep", "sysprep.preflight", "template")),
          // What forms a secret has is known once, where answer files are read.
          Map.entry("setuplog", Set.of("diagnostic", "document")));

  /** Where each library may be seen; {@code cli} wires all of ours, but no library but its own. */
  private static final Map<String, Set<String>> LIBRARIES =
      Map.ofEntries(
          Map.entry("picocli.", Set.of("cli")),
          Map.entry("freemarker.", Set.of("template", "render", "report", "sysprep.script")),
          Map.entry("org.snakeyaml.", Set.of("profile")),
          Map.entry("de.siegmar.fastcsv.", Set.of("cli")),
          Map.entry("jakarta.xml.bind.", Set.of("catalog.compile", "report")),
          Map.entry("org.glassfish.", Set.of()),
          Map.entry("com.ctc.wstx.", Set.of("document", "report")),
          Map.entry("org.codehaus.stax2.", Set.of("document", "report")),
          Map.entry("javax.xml.stream.", Set.of("document", "report", "catalog.compile")),
          Map.entry("com.fasterxml.jackson.", Set.of("report", "cli", "sysprep")),
          Map.entry("org.apache.sshd.", Set.of("sysprep.remote")),
          Map.entry("java.lang.ProcessBuilder", Set.of("sysprep", "sysprep.preflight")),
          Map.entry("java.util.logging.", Set.of()));

  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPath(Path.of("target", "classes"));

  @Test
  void packagesUseOnlyWhatTheyMay() {
    Set<String> faults = new TreeSet<>();
    dependencies()
        .forEach(
            dependency -> {
              String from = packageOf(dependency.getOriginClass());
              String to = packageOf(dependency.getTargetClass());
              boolean ours = dependency.getTargetClass().getPackageName().startsWith("unattend");
              if (ours && !from.equals(to) && !from.equals("cli") && !mayUse(from, to)) {
                faults.add(from + " uses " + to + ": " + dependency.getOriginClass().getName());
              }
            });
    assertEquals(Set.of(), faults);
  }

  private static boolean mayUse(String from, String to) {
    return MAY_USE.getOrDefault(from, Set.of()).contains(to);
  }

  @Test
  void everyPackageIsOnTheMap() {
    Set<String> unknown = new TreeSet<>();
    for (JavaClass each : CLASSES) {
      String name = packageOf(each);
      if (!MAY_USE.containsKey(name) && !name.equals("cli")) {
        unknown.add(name);
      }
    }
    assertEquals(Set.of(), unknown);
  }

  @Test
  void librariesStayWhereTheyBelong() {
    Set<String> faults = new TreeSet<>();
    dependencies()
        .forEach(
            dependency -> {
              String from = packageOf(dependency.getOriginClass());
              String to = dependency.getTargetClass().getBaseComponentType().getName();
              LIBRARIES.forEach(
                  (library, allowed) -> {
                    if (to.startsWith(library) && !allowed.contains(from)) {
                      faults.add(dependency.getOriginClass().getName() + " uses " + to);
                    }
                  });
            });
    assertEquals(Set.of(), faults);
  }

  @Test
  void onlyMainExits() {
    Set<String> callers = new TreeSet<>();
    for (JavaClass each : CLASSES) {
      each.getMethodCallsFromSelf().stream()
          .filter(call -> call.getTargetOwner().isEquivalentTo(System.class))
          .filter(call -> call.getName().equals("exit"))
          .forEach(call -> callers.add(each.getName()));
    }
    assertEquals(Set.of("unattend.cli.Main"), callers);
  }

  /** A text of the user's may be no path; these answer with a sentence and not with a trace. */
  @Test
  void onlyAFewMakePathsOfTexts() {
    Set<String> users = new TreeSet<>();
    for (JavaClass each : CLASSES) {
      Stream.concat(
              each.getMethodCallsFromSelf().stream(), each.getMethodReferencesFromSelf().stream())
          .filter(access -> access.getTargetOwner().isEquivalentTo(Path.class))
          .filter(access -> access.getName().equals("of") && packageOf(each).equals("cli"))
          .forEach(access -> users.add(each.getSimpleName()));
    }
    Set<String> ofTheSystem = Set.of("RemoteOptions", "ShellFiles");
    users.removeAll(ofTheSystem);
    assertEquals(
        Set.of("Baseline", "FileInspector", "InputFiles", "Options", "ProfileInspector"), users);
  }

  /** The streams are made in Io, in UTF-8, and handed on from there; nobody else knows of them. */
  @Test
  void onlyIoTouchesTheStreams() {
    Set<String> users = new TreeSet<>();
    for (JavaClass each : CLASSES) {
      each.getFieldAccessesFromSelf().stream()
          .filter(
              access ->
                  access.getTargetOwner().isEquivalentTo(System.class)
                      || access.getTargetOwner().isEquivalentTo(java.io.FileDescriptor.class))
          .forEach(access -> users.add(each.getName()));
    }
    assertEquals(Set.of("unattend.cli.Io"), users);
  }

  @Test
  void staticStateNeverChanges() throws IllegalAccessException {
    Set<String> faults = new TreeSet<>();
    for (JavaField field : fields(field -> Modifier.isStatic(field.getModifiers()))) {
      if (!field.getModifiers().contains(JavaModifier.FINAL) || isMutable(field.reflect())) {
        faults.add(field.getFullName());
      }
    }
    assertEquals(Set.of(), faults);
  }

  private static boolean isMutable(Field field) throws IllegalAccessException {
    if (field.getType().isArray()) {
      return true;
    }
    field.setAccessible(true);
    Object value = field.get(null);
    String kind = value.getClass().getName();
    boolean collection = value instanceof Collection || value instanceof Map;
    return (collection
            && !kind.startsWith("java.util.ImmutableCollections$")
            && !kind.startsWith("java.util.Collections$"))
        || value instanceof StringBuilder
        || kind.startsWith("java.util.concurrent.atomic.");
  }

  @Test
  void classesAreFinalUnlessMadeForMore() {
    Set<String> open = new TreeSet<>();
    for (JavaClass each : CLASSES) {
      Class<?> type = each.reflect();
      boolean madeForMore =
          type.isSealed() || type.isInterface() || Modifier.isAbstract(type.getModifiers());
      boolean nameless = type.isAnonymousClass() || type.isSynthetic();
      if (!madeForMore && !nameless && !type.isEnum() && !Modifier.isFinal(type.getModifiers())) {
        open.add(type.getName());
      }
    }
    assertEquals(Set.of(), open);
  }

  @Test
  void namesSayWhatAThingIs() {
    List<String> vague =
        Stream.of("Manager", "Helper", "Util", "Utils", "Impl")
            .flatMap(
                word ->
                    CLASSES.stream()
                        .filter(each -> each.getSimpleName().endsWith(word))
                        .map(JavaClass::getName))
            .toList();
    assertEquals(List.of(), vague);
  }

  @Test
  void theClassesWereFound() {
    assertTrue(CLASSES.contain(unattend.check.Checker.class));
  }

  private static List<JavaField> fields(Predicate<Field> wanted) {
    return CLASSES.stream()
        .flatMap(each -> each.getFields().stream())
        .filter(field -> !field.reflect().isSynthetic() && wanted.test(field.reflect()))
        .toList();
  }

  private static Stream<Dependency> dependencies() {
    return CLASSES.stream().flatMap(each -> each.getDirectDependenciesFromSelf().stream());
  }

  private static String packageOf(JavaClass each) {
    String name = each.getBaseComponentType().getPackageName();
    return name.startsWith(BASE) ? name.substring(BASE.length()) : name;
  }
}
