package annals.conformance;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/**
 * Judges PDF files by veraPDF: {@code PdfConformance REPORT LIST}, where each line of the list is a file's
 * flavours, parted by commas, a tab, and its path: {@code 2a} is PDF/A-2a, {@code ua1} PDF/UA-1. Writes one
 * report as JSON, a verdict for each file and flavour, in the order of the list.
 */
public final class PdfConformance {
  /** The report. */
  public record PdfReport(List<Verdict> verdicts) {}

  /** What veraPDF says of a file: each failed check, by the clause of the standard. */
  public record Verdict(String path, String flavour, boolean compliant, List<Failure> failures) {}

  /** A failed check; {@code at} is the path of the object. */
  public record Failure(String clause, int test, String message, String at) {}

  private PdfConformance() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      System.err.println("usage: PdfConformance REPORT LIST");
      System.exit(2);
    }
    VeraGreenfieldFoundryProvider.initialise();
    List<Verdict> verdicts = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(arguments[1]))) {
      String[] entry = line.split("\t", 2);
      for (String flavour : entry[0].split(",")) verdicts.add(judge(entry[1], flavour));
    }
    new ObjectMapper().writeValue(Path.of(arguments[0]).toFile(), new PdfReport(verdicts));
  }

  /** A file that veraPDF cannot read fails, with its reason. */
  private static Verdict judge(String path, String name) {
    PDFAFlavour flavour = PDFAFlavour.byFlavourId(name);
    if (flavour == PDFAFlavour.NO_FLAVOUR) throw new IllegalArgumentException("no flavour " + name);
    var foundry = Foundries.defaultInstance();
    try (var parser = foundry.createParser(Path.of(path).toFile(), flavour)) {
      var result = foundry.createValidator(flavour, false).validate(parser);
      List<Failure> failures =
          result.getTestAssertions().stream()
              .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
              .map(PdfConformance::failure)
              .toList();
      return new Verdict(path, name, result.isCompliant(), failures);
    } catch (VeraPDFException | IOException error) {
      return new Verdict(path, name, false, List.of(new Failure("", 0, error.toString(), "")));
    }
  }

  private static Failure failure(TestAssertion assertion) {
    var rule = assertion.getRuleId();
    return new Failure(
        rule.getClause(), rule.getTestNumber(), assertion.getMessage(), assertion.getLocation().getContext());
  }
}
