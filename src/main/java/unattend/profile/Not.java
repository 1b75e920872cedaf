package unattend.profile;

/** A yes for a setting that wants the opposite. */
final class Not implements Transform {
  @Override
  public void toSettings(Key key, YamlNode value, Writing writing) {
    writing
        .scalar(key, value)
        .ifPresent(
            scalar ->
                Spelling.flag(key, scalar, writing)
                    .ifPresent(
                        on -> {
                          var setting = writing.setting(key.targets().get(0));
                          writing.set(key, Spelling.flag(setting, !on), scalar);
                        }));
  }
}
