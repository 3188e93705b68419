package annals.conformance;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Judges .docx files: {@code Conformance REPORT PATH...}, where a path is a file or a folder of them. Writes
 * one report as JSON, whose files are in the order of the paths.
 */
public final class Conformance {
  private Conformance() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2) {
      System.err.println("usage: Conformance REPORT PATH...");
      System.exit(2);
    }
    List<Report.File> files = new ArrayList<>();
    for (String path : List.of(arguments).subList(1, arguments.length)) {
      for (Path file : filesAt(Path.of(path))) files.add(judge(file));
    }
    new ObjectMapper().writeValue(Path.of(arguments[0]).toFile(), new Report(files));
  }

  private static List<Path> filesAt(Path path) throws IOException {
    if (!Files.isDirectory(path)) return List.of(path);
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(file -> file.toString().endsWith(".docx")).sorted().toList();
    }
  }

  private static Report.File judge(Path file) {
    Findings findings = new Findings();
    PackageCheck.check(file, findings);
    Report.Content content = findings.attempt("Apache POI", () -> ContentReader.read(file));
    List<String> second = findings.attempt("docx4j", () -> SecondReader.paragraphs(file));
    return new Report.File(file.toString(), findings.parts(), findings.violations(), content, second);
  }
}
