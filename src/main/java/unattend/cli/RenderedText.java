package unattend.cli;

import unattend.diagnostic.WorldException;
import unattend.render.AnswerFileRenderer;
import unattend.render.Rendered;

/** A result, and whether only its owner may read it. */
record RenderedText(String text, boolean secret) {

  /**
   * The answer file, or a copy of it without secrets.
   *
   * @throws WorldException if a template of the user's own fails
   */
  static RenderedText of(Rendered rendered, boolean redact, AnswerFileRenderer renderer)
      throws WorldException {
    return redact
        ? new RenderedText(renderer.redacted(rendered).text(), false)
        : new RenderedText(rendered.text(), rendered.profile().holdsSecrets());
  }
}
