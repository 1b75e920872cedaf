package unattend.cli;

import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import unattend.check.CheckOptions;
import unattend.diagnostic.RuleInfo;
import unattend.diagnostic.SourceText;

/**
 * An answer file that the page of a finding shows as bad, for tests of other packages.
 *
 * @param options what the page says must be declared
 * @param part true if the example is no whole file of its own
 * @param mark the offset at which the finding begins
 */
public record BadExample(RuleInfo rule, CheckOptions options, boolean part, String file, int mark) {
  /** Those of all pages, sorted by the finding's name. */
  public static List<BadExample> all() {
    return AllRules.list().stream().flatMap(BadExample::of).toList();
  }

  private static Stream<BadExample> of(RuleInfo rule) {
    ExplainPage page = ExplainPage.parse(ExplainPages.page(rule.name()).orElse(""));
    return page.bad().stream()
        .filter(example -> !example.profile() && example.mark().isPresent())
        .map(
            example ->
                new BadExample(
                    rule, options(page), example.part(), example.file(), offset(example)));
  }

  private static int offset(Example example) {
    Example.Mark mark = example.mark().orElseThrow();
    return new SourceText("", example.file()).offset(mark.line(), mark.column());
  }

  private static CheckOptions options(ExplainPage page) {
    CommandSpec spec = CommandSpec.create();
    CheckingOptions.add(spec);
    try {
      return CheckingOptions.read(
          new CommandLine(spec).parseArgs(page.options().toArray(String[]::new)));
    } catch (UsageException e) {
      throw new IllegalStateException(page.heading(), e);
    }
  }
}
