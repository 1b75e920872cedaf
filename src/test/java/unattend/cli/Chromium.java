package unattend.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A browser without a window, which tells how a page comes out. */
record Chromium(Path program) {
  private static final long MAX_SECONDS = 120;

  /** Measures, in a frame as narrow as a telephone, all that reaches beyond its edge. */
  private static final String NARROW =
      """
      <!DOCTYPE html><meta charset="utf-8"><p id="found">not measured</p>
      <iframe id="frame" style="border:0;width:390px;height:900px" srcdoc="PAGE"></iframe>
      <script>
      document.getElementById("frame").onload = function () {
        const page = this.contentDocument, wide = [];
        const scrolls = e => e && (getComputedStyle(e).overflowX === "auto" || scrolls(e.parentElement));
        for (const e of page.body.querySelectorAll("*:not(.skip)"))
          if (e.getBoundingClientRect().right > 390.5 && !scrolls(e)) wide.push(e.outerHTML.slice(0, 80));
        const over = page.documentElement.scrollWidth - page.documentElement.clientWidth;
        document.getElementById("found").textContent = "over " + over + ", too wide " + wide.length + " " + wide[0];
      };
      </script>
      """;

  /** The one on this machine's path, if there is any. */
  static Optional<Chromium> find() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(java.io.File.pathSeparator))
        .flatMap(
            folder ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Chromium::new);
  }

  /** The document as it stands after its scripts have run. */
  String dom(Path page, Path folder) throws IOException, InterruptedException {
    Path out = folder.resolve("dom.html");
    List<String> command =
        new ArrayList<>(
            List.of(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + Files.createTempDirectory(folder, "browser"),
                "--dump-dom",
                page.toUri().toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.getOutputStream().close();
    if (!process.waitFor(MAX_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("still running after " + MAX_SECONDS + " s: " + command);
    }
    return Files.readString(out, StandardCharsets.UTF_8);
  }

  /** How much of a page reaches beyond the edge of a telephone, all that is folded away open. */
  String onTelephone(String html, Path folder) throws IOException, InterruptedException {
    String page = html.replace("&", "&amp;").replace("\"", "&quot;");
    page =
        page.replace("<details class=&quot;pass&quot;>", "<details class=&quot;pass&quot; open>");
    Path host = folder.resolve("host.html");
    Files.writeString(host, NARROW.replace("PAGE", page));
    Matcher found = Pattern.compile("<p id=\"found\">([^<]*)</p>").matcher(dom(host, folder));
    return found.find() ? found.group(1) : "not measured";
  }
}
