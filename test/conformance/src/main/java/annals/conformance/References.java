package annals.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * What schemas cannot say and Word repairs a file for: ids that lead nowhere or stand twice, fields and
 * bookmarks without an end, cells that do not end with a paragraph.
 */
final class References {
  /** What an element refers to by its attribute {@code w:val}, {@code w:id} or {@code w:anchor}. */
  private static final Map<String, String> KINDS = Map.ofEntries(
      Map.entry("pStyle val", "style paragraph"),
      Map.entry("rStyle val", "style character"),
      Map.entry("tblStyle val", "style table"),
      Map.entry("numId val", "numbering"),
      Map.entry("footnoteReference id", "footnote"),
      Map.entry("endnoteReference id", "endnote"),
      Map.entry("bookmarkStart id", "end of bookmark"),
      Map.entry("bookmarkEnd id", "bookmark number"),
      Map.entry("hyperlink anchor", "bookmark"));

  private static final Pattern FIELD_TARGET = Pattern.compile("^\\s*(?:PAGEREF|REF|NOTEREF)\\s+(\\S+)");

  private final Findings findings;
  private final Definitions definitions = new Definitions();

  private References(Findings findings) {
    this.findings = findings;
  }

  static void check(OPCPackage source, Findings findings) throws IOException, OpenXML4JException {
    Map<PackagePart, Document> documents = read(source);
    References references = new References(findings);
    documents.forEach((part, document) -> references.define(part, document.getDocumentElement()));
    documents.forEach((part, document) -> references.resolve(part, document.getDocumentElement()));
  }

  /** The parts as Word sees them. */
  private static Map<PackagePart, Document> read(OPCPackage source) throws IOException, OpenXML4JException {
    Map<PackagePart, Document> documents = new LinkedHashMap<>();
    for (PackagePart part : source.getParts()) {
      if (part.isRelationshipPart() || part instanceof PackagePropertiesPart) continue;
      if (!part.getContentType().endsWith("xml")) continue;
      try (InputStream stream = part.getInputStream()) {
        Document document = Xml.parse(stream);
        MarkupCompatibility.prepare(document, MarkupCompatibility.Branch.CHOICE, "", new Findings());
        documents.put(part, document);
      } catch (SAXException error) {
        // A violation already.
      }
    }
    return documents;
  }

  private void define(PackagePart part, Element root) {
    Set<String> drawings = new HashSet<>();
    Xml.visit(root, element -> {
      if (!definitions.add(element)) violation(part, element, "an id stands twice");
      if (Xml.is(element, Names.WP, "docPr") && !drawings.add(element.getAttribute("id"))) {
        violation(part, element, "an id of a drawing stands twice: " + element.getAttribute("id"));
      }
    });
  }

  private void resolve(PackagePart part, Element root) {
    int[] openFields = {0};
    Xml.visit(root, element -> {
      relationships(part, element);
      if (!Names.W.equals(element.getNamespaceURI())) return;
      for (String attribute : new String[] {"val", "id", "anchor"}) names(part, element, attribute);
      styles(part, element);
      switch (element.getLocalName()) {
        case "tc" -> cell(part, element);
        case "instrText" -> field(part, element);
        case "fldChar" -> {
          String type = Xml.w(element, "fldCharType");
          openFields[0] += type.equals("begin") ? 1 : type.equals("end") ? -1 : 0;
          if (openFields[0] < 0) violation(part, element, "a field ends that did not begin");
        }
        default -> {}
      }
    });
    if (openFields[0] > 0) violation(part, root, "fields without an end: " + openFields[0]);
  }

  private void relationships(PackagePart part, Element element) {
    var attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Node attribute = attributes.item(i);
      if (!Names.R.equals(attribute.getNamespaceURI())) continue;
      if (part.getRelationship(attribute.getNodeValue()) != null) continue;
      violation(part, element, "no relationship has the id " + attribute.getNodeValue());
    }
  }

  private void names(PackagePart part, Element element, String attribute) {
    String kind = KINDS.get(element.getLocalName() + " " + attribute);
    String id = Xml.w(element, attribute);
    if (kind == null || !element.hasAttributeNS(Names.W, attribute)) return;
    // The number 0 takes a numbering away.
    if (kind.equals("numbering") && id.equals("0")) return;
    if (!definitions.has(kind, id)) violation(part, element, "no " + kind + " has the id " + id);
  }

  private void styles(PackagePart part, Element element) {
    if (!Set.of("basedOn", "next", "link").contains(element.getLocalName())) return;
    String type = Xml.w((Element) element.getParentNode(), "type");
    if (element.getLocalName().equals("link")) type = type.equals("paragraph") ? "character" : "paragraph";
    String id = Xml.w(element, "val");
    String kind = "style " + type;
    if (!definitions.has(kind, id)) violation(part, element, "no " + kind + " has the id " + id);
  }

  private void cell(PackagePart part, Element cell) {
    var children = Xml.children(cell);
    if (children.isEmpty() || !Xml.is(children.get(children.size() - 1), Names.W, "p")) {
      violation(part, cell, "a cell does not end with a paragraph");
    }
  }

  private void field(PackagePart part, Element instruction) {
    var target = FIELD_TARGET.matcher(Xml.text(instruction));
    if (target.find() && !definitions.has("bookmark", target.group(1))) {
      violation(part, instruction, "no bookmark has the name " + target.group(1));
    }
  }

  private void violation(PackagePart part, Element element, String message) {
    findings.violation(part.getPartName().getName(), Xml.path(element), message, Xml.near(element));
  }
}
