package unattend.profile;

import java.util.List;
import java.util.Optional;
import unattend.catalog.WindowsRelease;
import unattend.profile.Key.Form;

/** What a profile says about itself: checked here, read elsewhere, no setting. */
final class Said implements Transform {
  @Override
  public void toSettings(Key key, YamlNode value, Writing writing) {
    if (key.form() == Form.MAP || key.how().equals("free")) {
      if (!(value instanceof YamlMap)) {
        writing.wrongType(key, value, "a mapping");
      }
      return;
    }
    boolean many = key.form() == Form.LIST && value instanceof YamlList;
    List<YamlScalar> scalars =
        many
            ? writing.scalars(key, value)
            : writing.scalar(key, value).map(List::of).orElse(List.of());
    scalars.forEach(scalar -> check(key, scalar, writing));
  }

  private static void check(Key key, YamlScalar scalar, Writing writing) {
    switch (key.how()) {
      case "flag" -> Spelling.flag(key, scalar, writing);
      case "choice" -> {
        List<String> words = Vocabulary.words(key.argument());
        if (!words.contains(scalar.text())) {
          Spelling.refuse(key, scalar, words, "", writing);
        }
      }
      case "release" -> {
        Optional<WindowsRelease> release = WindowsRelease.of(scalar.text());
        if (release.isEmpty()) {
          List<String> ids = List.of(WindowsRelease.ids().split(", "));
          Spelling.refuse(key, scalar, ids, "", writing);
        }
      }
      default -> {}
    }
  }
}
