package unattend.profile;

import unattend.diagnostic.SourceText;
import unattend.diagnostic.Span;

/** A stretch of one of the texts a profile is made of: its file, a file it extends, an option. */
public record Place(SourceText source, Span span) {

  /** The characters there, secrets masked. */
  public String visible() {
    synchronized (source) {
      return source.visible(span);
    }
  }

  boolean hidden() {
    synchronized (source) {
      return source.isHidden(span);
    }
  }

  /** Masks it. Safe for several threads that render from the same profile. */
  void hide() {
    synchronized (source) {
      if (!source.isHidden(span)) {
        source.hide(span);
      }
    }
  }
}
