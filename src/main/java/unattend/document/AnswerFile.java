package unattend.document;

import java.util.List;
import java.util.Optional;
import unattend.diagnostic.SourceText;

/**
 * An answer file as read.
 *
 * @param root the document element; empty if not even that could be read
 * @param complete false if the file is ill-formed and broke off: what is missing may stand behind
 *     that place
 */
public record AnswerFile(
    SourceText source, Optional<Element> root, List<Comment> comments, boolean complete) {
  /** What Windows writes in place of a secret that it has used, in the copy that it keeps. */
  public static final String DELETED_SECRET = "*SENSITIVE*DATA*DELETED*";

  public AnswerFile {
    comments = List.copyOf(comments);
  }
}
