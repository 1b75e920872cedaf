package unattend;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A regular expression that repeats a group may take the stack with every repetition. The stack is
 * small here, so that the texts need not be long.
 */
class PatternsTest {
  private static final int LENGTH = 5_000;
  private static final int STACK = 160 << 10;

  /** What the patterns' texts begin with, so that they get as far as their loops. */
  private static final List<String> BEGINNINGS =
      List.of(
          "",
          "<",
          "<a",
          "<Password",
          "<value",
          "<ValidCommunity ",
          "OU=",
          "0x",
          "XXXXX",
          "\"",
          "$",
          "http://a?",
          "%",
          "${",
          "{{",
          "<%",
          "@@",
          "de-DE",
          "&",
          "C:\\",
          "[",
          "S-1-5-21",
          "<?xml ",
          "net user ",
          "password=",
          "<!--",
          "reg add ",
          "1.2.3",
          "a");

  private static final List<String> LOOPS =
      List.of(
          "a",
          "A",
          "X",
          "0",
          " ",
          "-",
          "-XXXXX",
          "-aaaaa",
          " a=\"1\"",
          "a=",
          "\"",
          "\\",
          "\\\\a",
          "a,",
          ",OU=a",
          ":",
          "a:",
          ".",
          "1.",
          "-1",
          "<",
          "<a>",
          "&",
          "x/",
          "\n",
          "[1]",
          ";",
          "{a}",
          "{a:b|c}",
          "'a'",
          "\u00FF");

  @Test
  void noneTakesTheStackForALongText() throws Exception {
    Map<String, Pattern> patterns = patterns();
    assertTrue(patterns.size() > 100, () -> "only " + patterns.size() + " patterns were found");
    Set<String> faults = new TreeSet<>();
    Thread thread = new Thread(null, () -> tryAll(patterns, faults), "small stack", STACK);
    thread.start();
    thread.join();
    assertTrue(faults.isEmpty(), () -> String.join("\n", faults));
  }

  private static void tryAll(Map<String, Pattern> patterns, Set<String> faults) {
    for (String beginning : BEGINNINGS) {
      for (String loop : LOOPS) {
        String text = beginning + loop.repeat(LENGTH / loop.length());
        patterns.forEach(
            (name, pattern) -> {
              if (!isEndured(pattern.matcher(text))) {
                faults.add(name + ": " + beginning + loop + loop + "…");
              }
            });
      }
    }
  }

  private static boolean isEndured(Matcher matcher) {
    try {
      matcher.lookingAt();
      matcher.matches();
      return true;
    } catch (StackOverflowError e) {
      return false;
    }
  }

  private static Map<String, Pattern> patterns() throws ReflectiveOperationException {
    Map<String, Pattern> patterns = new TreeMap<>();
    for (JavaClass each : new ClassFileImporter().importPath(Path.of("target", "classes"))) {
      for (Field field : each.reflect().getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          field.setAccessible(true);
          collect(each.getName() + "." + field.getName(), field.get(null), patterns);
        }
      }
    }
    return patterns;
  }

  /** A constant may be a pattern, or a table whose rows hold some. */
  private static void collect(String name, Object value, Map<String, Pattern> patterns)
      throws ReflectiveOperationException {
    if (value instanceof Pattern pattern) {
      patterns.put(name + " " + pattern, pattern);
    } else if (value instanceof Optional<?> some && some.isPresent()) {
      collect(name, some.get(), patterns);
    } else if (value instanceof Map<?, ?> map) {
      collect(name, map.values(), patterns);
    } else if (value instanceof Collection<?> many) {
      for (Object each : many) {
        collect(name, each, patterns);
      }
    } else if (value instanceof Record) {
      for (Field part : value.getClass().getDeclaredFields()) {
        part.setAccessible(true);
        collect(name, Modifier.isStatic(part.getModifiers()) ? "" : part.get(value), patterns);
      }
    }
  }
}
