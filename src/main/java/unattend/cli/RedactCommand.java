package unattend.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import unattend.diagnostic.WorldException;
import unattend.document.AnswerFile;
import unattend.document.AnswerFileReader;
import unattend.document.BytePlaces;
import unattend.review.Redaction;
import unattend.review.Redactor;

/** {@code redact}: a copy of an answer file without its secrets. */
final class RedactCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    Options.addFile(spec, "FILE", "The answer file; - is standard input.");
    Output.add(
        spec, "FILE", "Where the copy goes; the file itself is replaced only if it is named again");
    spec.addOption(Options.flag("Leave out the list of places.", "-q", "--quiet"));
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Io io) throws WorldException, UsageException, IOException {
    String name = Options.file(arguments);
    Output output = Output.of(arguments);
    output.requireWritable();
    byte[] bytes = Input.bytes(name, io);
    AnswerFileReader.Result read = new AnswerFileReader().read(name, bytes);
    Redaction redaction = Redactor.redact(read.file());
    BytePlaces places = new BytePlaces(bytes, read.file().source().text());
    byte[] copy = places.with(redaction.replacements());
    if (output.file().isPresent()) {
      new AtomicFile(output.file().get()).write(copy, !isWellFormed(read.file()));
    } else {
      io.write(copy);
    }
    if (!Options.isSet(arguments, "--quiet")) {
      tell(redaction, io);
    }
    return told(read.file(), name, io);
  }

  private static void tell(Redaction redaction, Io io) {
    List<Redaction.Place> places = redaction.places();
    places.forEach(place -> io.note("line " + place.line() + ": " + place.element()));
    io.note(places.size() == 1 ? "1 secret replaced" : places.size() + " secrets replaced");
  }

  private static int told(AnswerFile file, String name, Io io) {
    if (isWellFormed(file)) {
      return ExitCode.OK;
    }
    io.note(
        "unattend: "
            + name
            + " is ill-formed: what could be told for a secret is replaced, but read the copy"
            + " before giving it away");
    return ExitCode.FINDINGS;
  }

  /** In any other file a secret may be left. */
  private static boolean isWellFormed(AnswerFile file) {
    return file.complete() && file.root().isPresent();
  }
}
