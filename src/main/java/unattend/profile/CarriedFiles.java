package unattend.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unattend.diagnostic.Finding;
import unattend.profile.YamlScalar.Origin;

/**
 * Files that other macros want on the machine: they stand as base64 in an element of a namespace of
 * their own, which Setup passes over, and the first command of specialize unpacks them from the
 * copy of the answer file that Windows keeps in Panther.
 */
final class CarriedFiles implements Macro {
  private static final String NAMESPACE = "urn:unattend:files";

  /** A path may have at most 259 characters, which is why this is terse. */
  private static final String UNPACK =
      "powershell.exe -NoProfile -Command \""
          + "$d=$env:windir+'\\Setup\\Scripts\\';md $d -f;"
          + "$x=New-Object xml;$x.Load($d+'..\\..\\Panther\\unattend.xml');"
          + "$x.unattend.Files.ChildNodes|foreach{"
          + "[IO.File]::WriteAllBytes($d+$_.path,[Convert]::FromBase64String($_.InnerText))}\"";

  @Override
  public void expand(Expansion expansion) {
    List<CarriedFile> files = expansion.carried();
    if (files.isEmpty()) {
      return;
    }
    reportTwice(files, expansion.reports());
    Place place = files.get(0).place();
    YamlMap unpack =
        Expansion.map(place, "name", "Unpack the files of this answer file", "run", UNPACK);
    expansion.prepend("commands.specialize", List.of(unpack), place);
    expansion.prepend("raw", List.of(element(files)), place);
  }

  /** One raw fragment beside the passes; as secret as its most secret file. */
  private static YamlMap element(List<CarriedFile> files) {
    StringBuilder xml = new StringBuilder("<Files xmlns=\"" + NAMESPACE + "\">");
    for (CarriedFile file : files) {
      // What the name says is masked wherever the answer file is shown.
      String name = file.secret().isPresent() ? "PasswordFile" : "File";
      xml.append("<" + name + " path=\"" + file.name() + "\">");
      xml.append(file.base64()).append("</" + name + ">");
    }
    xml.append("</Files>");
    Place place = files.get(0).place();
    Optional<YamlScalar> secret =
        files.stream().flatMap(file -> file.secret().stream()).findFirst();
    YamlScalar text =
        new YamlScalar(
            secret.map(YamlScalar::place).orElse(place),
            xml.toString(),
            false,
            secret.map(YamlScalar::origin).orElse(Origin.LITERAL),
            List.of());
    List<YamlMap.Entry> entries = new ArrayList<>(Expansion.map(place, "pass", "root").entries());
    entries.add(new YamlMap.Entry("xml", place, text));
    return new YamlMap(place, entries);
  }

  private static void reportTwice(List<CarriedFile> files, Reports reports) {
    Map<String, CarriedFile> seen = new HashMap<>();
    for (CarriedFile file : files) {
      CarriedFile first = seen.putIfAbsent(file.name().toLowerCase(java.util.Locale.ROOT), file);
      if (first != null) {
        reports.add(
            Finding.of(
                    ProfileRules.VALUE,
                    file.place().source(),
                    file.place().span(),
                    "two files of the name " + file.name() + " would be unpacked to one folder")
                .help("give one of them another name"));
      }
    }
  }
}
