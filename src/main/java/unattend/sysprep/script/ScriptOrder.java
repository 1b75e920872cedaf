package unattend.sysprep.script;

import java.util.Optional;
import java.util.Set;
import unattend.sysprep.Limits;
import unattend.sysprep.SysprepSwitches;
import unattend.sysprep.preflight.Request;

/**
 * What a script is to do.
 *
 * @param answerFile its bytes in Base64, validated
 * @param program where sysprep is, if it is not that of the running Windows
 * @param request what checks depend on
 * @param skipped the checks to leave out
 * @param version of this program
 */
public record ScriptOrder(
    String answerFile,
    SysprepSwitches switches,
    Optional<String> program,
    Limits limits,
    Request request,
    Set<String> skipped,
    String version) {
  public ScriptOrder {
    skipped = Set.copyOf(skipped);
  }
}
