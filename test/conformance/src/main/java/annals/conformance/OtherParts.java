package annals.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.PackagePart;

/** Parts without a schema in Apache POI. Each kind has a check of its own; one without is a violation. */
final class OtherParts {
  private interface Check {
    /** Reports what is wrong with a part. */
    void run(PackagePart part, String name, Findings findings) throws IOException, OpenXML4JException;
  }

  private record Means(String description, Check check) {}

  private static final Means PICTURE = new Means("decoded as a picture", OtherParts::picture);

  private static final Map<String, Means> MEANS = Map.of(
      "application/vnd.openxmlformats-package.core-properties+xml",
      new Means("read back as properties", (part, name, findings) -> {}),
      "application/vnd.openxmlformats-officedocument.obfuscatedFont",
      new Means("decoded with its key as a font", EmbeddedFont::check),
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      new Means("judged as a package of its own", (part, name, findings) -> {}),
      "image/png", PICTURE,
      "image/jpeg", PICTURE,
      "image/gif", PICTURE,
      "image/bmp", PICTURE,
      "image/svg+xml", new Means("well-formed XML", (part, name, findings) -> {}));

  private OtherParts() {}

  /** Says what has checked a part. */
  static String check(PackagePart part, String name, Findings findings)
      throws IOException, OpenXML4JException {
    Means means = MEANS.get(part.getContentType());
    if (means == null) {
      findings.violation(name, "nothing here checks parts of the type " + part.getContentType());
      return null;
    }
    means.check.run(part, name, findings);
    return means.description;
  }

  private static void picture(PackagePart part, String name, Findings findings) throws IOException {
    try (InputStream stream = part.getInputStream(); var input = ImageIO.createImageInputStream(stream)) {
      var readers = ImageIO.getImageReaders(input);
      String type = part.getContentType();
      if (!readers.hasNext()) findings.violation(name, "no picture");
      else if (!List.of(readers.next().getOriginatingProvider().getMIMETypes()).contains(type)) {
        findings.violation(name, "a picture of another type than " + type);
      }
    }
  }
}
