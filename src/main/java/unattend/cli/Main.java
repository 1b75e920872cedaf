package unattend.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import unattend.catalog.Catalog;
import unattend.diagnostic.Nearest;
import unattend.diagnostic.WorldException;

/** The program. */
public final class Main {
  /** The variable that asks for the stack trace of a fault of the program itself. */
  private static final String TRACE = "UNATTEND_TRACE";

  private final Io io;

  Main(Io io) {
    this.io = io;
  }

  public static void main(String[] args) {
    // Else picocli looks at every start for Groovy and for the date and SQL types it could convert.
    System.setProperty("picocli.disable.closures", "true");
    System.setProperty("picocli.converters.excludes", "java\\.(time|sql)\\..*");
    System.exit(new Main(Io.system()).run(args));
  }

  /** Runs one command line and gives its exit code. */
  int run(String... args) {
    try {
      int code = dispatch(args);
      io.out().flush();
      io.err().flush();
      return code;
    } catch (UsageException e) {
      return failed(e.getMessage(), ExitCode.USAGE);
    } catch (WorldException e) {
      return failed(e.getMessage(), ExitCode.WORLD);
    } catch (IOException e) {
      return isClosedPipe(e)
          ? ExitCode.WORLD
          : failed("cannot write the output: " + e.getMessage(), ExitCode.WORLD);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return failed(ownFault(e), ExitCode.WORLD);
    }
  }

  private String ownFault(Throwable fault) {
    if (io.environment().containsKey(TRACE)) {
      fault.printStackTrace(io.err());
    }
    return "this could not be done, "
        + OwnFault.told(fault)
        + "; set "
        + TRACE
        + "=1 to see the whole way to it, for a report";
  }

  /**
   * True if the reader, such as {@code head}, wanted no more; nobody needs to be told that. The
   * words are the system's own, but the pipe is in them in most languages.
   */
  private static boolean isClosedPipe(IOException e) {
    return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
  }

  private int failed(String message, int code) {
    try {
      io.out().flush();
    } catch (IOException e) {
      // The output is what failed, or failed too; the message below says so.
      return said(message, code);
    }
    return said(message, code);
  }

  private int said(String message, int code) {
    io.note("unattend: " + message);
    return code;
  }

  private int dispatch(String[] args) throws WorldException, UsageException, IOException {
    if (args.length == 0 || isOneOf(args[0], "-h", "--help", "help")) {
      io.out().write(help());
      return args.length == 0 ? ExitCode.USAGE : ExitCode.OK;
    }
    if (isOneOf(args[0], "-V", "--version")) {
      Properties versions = Catalog.versions();
      io.out()
          .write(
              "unattend "
                  + versions.getProperty("version")
                  + ", catalogue "
                  + versions.getProperty("catalog")
                  + "\n");
      return ExitCode.OK;
    }
    Optional<Commands> command = Commands.of(args[0]);
    if (command.isEmpty()) {
      throw new UsageException(unknown(args[0]));
    }
    return run(command.get(), Arrays.copyOfRange(args, 1, args.length));
  }

  private static boolean isOneOf(String word, String... words) {
    return Arrays.asList(words).contains(word);
  }

  private static String unknown(String word) {
    String kind = word.startsWith("-") ? "option" : "command";
    String near =
        Nearest.to(word, Commands.words()).map(name -> "; did you mean " + name + "?").orElse("");
    return "there is no " + kind + " \"" + word + "\"" + near + " (unattend --help lists them)";
  }

  private int run(Commands chosen, String[] args)
      throws WorldException, UsageException, IOException {
    Command command = chosen.create();
    CommandSpec spec = spec(chosen, command);
    CommandLine line = new CommandLine(spec);
    ParseResult parsed;
    try {
      parsed = line.parseArgs(args);
    } catch (ParameterException e) {
      throw new UsageException(
          e.getMessage() + hint(line, e) + " (unattend " + chosen.word() + " --help)");
    }
    if (parsed.isUsageHelpRequested()) {
      line.usage(new PrintWriter(io.out(), true), Ansi.OFF);
      return ExitCode.OK;
    }
    requireArguments(chosen, spec, parsed);
    refuseEmpty(chosen, parsed);
    return command.run(parsed, io);
  }

  /** A command's own options and parameters, with its name and what all commands have. */
  static CommandSpec spec(Commands chosen, Command command) {
    CommandSpec spec = command.spec().name("unattend " + chosen.word());
    spec.usageMessage().description(capitalised(chosen.summary()) + ".").width(110);
    return spec.addOption(
        OptionSpec.builder("-h", "--help").usageHelp(true).description("Show this help.").build());
  }

  /** Picocli takes the arity of a hand-built parameter for how many it may have, not must have. */
  private static void requireArguments(Commands chosen, CommandSpec spec, ParseResult parsed)
      throws UsageException {
    for (PositionalParamSpec parameter : spec.positionalParameters()) {
      if (parameter.arity().min() > 0 && !parsed.hasMatchedPositional(parameter)) {
        throw new UsageException(
            parameter.paramLabel() + " is missing (unattend " + chosen.word() + " --help)");
      }
    }
  }

  /** An empty name would be the current folder to Java; it is a variable that nobody set. */
  private static void refuseEmpty(Commands chosen, ParseResult parsed) throws UsageException {
    for (ArgSpec given : parsed.matchedArgs()) {
      if (given.stringValues().contains("")) {
        String option = given instanceof OptionSpec named ? named.longestName() + ": " : "";
        throw new UsageException(
            option + given.paramLabel() + " is empty (unattend " + chosen.word() + " --help)");
      }
    }
  }

  private static String hint(CommandLine line, ParameterException e) {
    if (e instanceof CommandLine.UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().get(0);
      return Nearest.to(word, line.getCommandSpec().optionsMap().keySet())
          .map(name -> "; did you mean " + name + "?")
          .orElse("");
    }
    return "";
  }

  private static String capitalised(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static String help() {
    StringBuilder help =
        new StringBuilder(
            "unattend: renders, validates and applies Windows answer files\n\nUsage: unattend COMMAND …\n\n");
    for (Commands command : Commands.values()) {
      help.append(
          String.format(Locale.ROOT, "  %-10s %s%n", command.word(), command.summary())
              .replace("\r\n", "\n"));
    }
    return help.append(
            "\nunattend COMMAND --help shows a command's options; unattend --version the versions.\n")
        .toString();
  }
}
