package annals.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * The package (ECMA-376-2): every part has a type and is what that says, every relationship has a target, and
 * every part is reached. Parts within embedded packages, the data of charts, are judged alike.
 */
final class PackageCheck {
  private final String prefix;
  private final Findings findings;
  private final Set<String> reached = new HashSet<>();

  private PackageCheck(String prefix, Findings findings) {
    this.prefix = prefix;
    this.findings = findings;
  }

  static void check(Path file, Findings findings) {
    findings.attempt("the package reader", () -> {
      try (InputStream stream = Files.newInputStream(file)) {
        check(stream, "", findings);
      }
      return true;
    });
  }

  private static void check(InputStream stream, String prefix, Findings findings) throws Exception {
    try (OPCPackage source = OPCPackage.open(stream)) {
      new PackageCheck(prefix, findings).check(source);
    }
  }

  private void check(OPCPackage source) throws Exception {
    // Opening has matched each part with a type, and throws where one has none.
    findings.add(new Report.Part(prefix + "/[Content_Types].xml", "", null, "opened as a package"));
    relationships("", source.getRelationships(), source);
    for (PackagePart part : source.getParts()) {
      if (part.isRelationshipPart()) continue;
      relationships(part.getPartName().getName(), part.getRelationships(), source);
    }
    for (PackagePart part : source.getParts()) {
      String name = part.getPartName().getName();
      if (!part.isRelationshipPart() && !reached.contains(name)) {
        findings.violation(prefix + name, "no relationship leads to the part");
      }
      judge(part);
    }
    if (prefix.isEmpty()) References.check(source, findings);
  }

  private void relationships(String from, PackageRelationshipCollection relationships, OPCPackage source)
      throws Exception {
    for (PackageRelationship relationship : relationships) {
      if (relationship.getTargetMode() == TargetMode.EXTERNAL) continue;
      String target = relationship.getTargetURI().getPath();
      reached.add(target);
      if (!source.containPart(PackagingURIHelper.createPartName(target))) {
        String message = relationship.getId() + " leads to a part that is not there: " + target;
        findings.violation(prefix + from, message);
      }
    }
  }

  private void judge(PackagePart part) throws Exception {
    String name = prefix + part.getPartName().getName();
    String type = part.getContentType();
    if (type.endsWith("xml") && !(part instanceof PackagePropertiesPart)) {
      judgeXml(part, name);
      return;
    }
    String by = OtherParts.check(part, name, findings);
    findings.add(new Report.Part(name, type, null, by));
    if (type.startsWith("application/vnd.openxmlformats-officedocument.spreadsheetml")) {
      try (InputStream stream = part.getInputStream()) {
        check(stream, name, findings);
      }
    }
  }

  private void judgeXml(PackagePart part, String name) throws Exception {
    Document document = read(part, name);
    if (document == null) return;
    String schema = SchemaCheck.schemaOf(document);
    String otherwise = schema == null ? OtherParts.check(part, name, findings) : null;
    findings.add(new Report.Part(name, part.getContentType(), schema, otherwise));
    if (schema == null) return;
    boolean alternatives = MarkupCompatibility.hasAlternatives(document);
    MarkupCompatibility.prepare(document, MarkupCompatibility.Branch.FALLBACK, name, findings);
    SchemaCheck.validate(document, name, findings);
    if (!alternatives) return;
    Document again = read(part, name);
    MarkupCompatibility.prepare(again, MarkupCompatibility.Branch.CHOICE, name, findings);
    SchemaCheck.validate(again, name, findings);
  }

  private Document read(PackagePart part, String name) throws IOException {
    try (InputStream stream = part.getInputStream()) {
      return Xml.parse(stream);
    } catch (SAXException error) {
      findings.violation(name, "not well-formed: " + error.getMessage());
      return null;
    }
  }
}
