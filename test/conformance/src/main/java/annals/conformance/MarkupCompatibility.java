package annals.conformance;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What a part says to a reader that knows ECMA-376 alone (ECMA-376-3, markup compatibility), for its schemas
 * know no alternatives: of each AlternateContent one branch is left, and what is ignorable is gone.
 */
final class MarkupCompatibility {
  /** Which branch of an alternative stands. */
  enum Branch { CHOICE, FALLBACK }

  /** Microsoft's shapes, which ISO/IEC 29500 took over into the namespace of WordprocessingDrawing. */
  private static final Set<String> SHAPES = Set.of(Names.WPS, Names.WPG, Names.WPC);

  private MarkupCompatibility() {}

  /** Whether a part has alternatives. */
  static boolean hasAlternatives(Document document) {
    return document.getElementsByTagNameNS(Names.MC, "AlternateContent").getLength() > 0;
  }

  /** Changes the document; prefixes that are ignorable but undeclared, which Word refuses, are violations. */
  static void prepare(Document document, Branch branch, String part, Findings findings) {
    prepare(document.getDocumentElement(), Set.of(), branch, part, findings);
  }

  private static void prepare(
      Element element, Set<String> outer, Branch branch, String part, Findings findings) {
    Set<String> ignorable = new HashSet<>(outer);
    for (String prefix : prefixes(element, "Ignorable")) {
      String namespace = element.lookupNamespaceURI(prefix);
      if (namespace != null) ignorable.add(namespace);
      else findings.violation(part, Xml.path(element), "mc:Ignorable: prefix undeclared: " + prefix, "");
    }
    for (Attr attribute : attributes(element)) {
      String namespace = attribute.getNamespaceURI();
      if (Names.MC.equals(namespace) || ignorable.contains(namespace)) element.removeAttributeNode(attribute);
    }
    for (Element child : Xml.children(element)) {
      for (Element kept : keep(child, ignorable, branch)) prepare(kept, ignorable, branch, part, findings);
    }
    if (SHAPES.contains(element.getNamespaceURI())) rename(element);
    boolean inShape = Xml.is(element.getParentNode(), Names.WPS, "txbx");
    if (inShape && Xml.is(element, Names.W, "txbxContent")) rename(element);
    // An attribute that Excel writes and ISO/IEC 29500-1 shows (18.4.12), and its schema has forgotten.
    if (Xml.is(element, Names.X, "t")) element.removeAttribute("xml:space");
  }

  private static void rename(Element element) {
    element.getOwnerDocument().renameNode(element, Names.WP, "wp:" + element.getLocalName());
  }

  /** What stands in the place of an element. */
  private static List<Element> keep(Element element, Set<String> ignorable, Branch branch) {
    if (Xml.is(element, Names.MC, "AlternateContent")) {
      List<Element> content = alternative(element, branch);
      Node parent = element.getParentNode();
      for (Element each : content) parent.insertBefore(each, element);
      parent.removeChild(element);
      return content.stream().flatMap(each -> keep(each, ignorable, branch).stream()).toList();
    }
    if (!ignorable.contains(element.getNamespaceURI())) return List.of(element);
    element.getParentNode().removeChild(element);
    return List.of();
  }

  private static List<Element> alternative(Element element, Branch branch) {
    Element choice = Xml.child(element, Names.MC, "Choice");
    Element fallback = Xml.child(element, Names.MC, "Fallback");
    Element chosen = branch == Branch.CHOICE ? choice : fallback;
    return chosen == null ? List.of() : Xml.children(chosen);
  }

  private static List<String> prefixes(Element element, String name) {
    String value = element.getAttributeNS(Names.MC, name).strip();
    return value.isEmpty() ? List.of() : List.of(value.split("\\s+"));
  }

  private static List<Attr> attributes(Element element) {
    var attributes = element.getAttributes();
    return IntStream.range(0, attributes.getLength()).mapToObj(i -> (Attr) attributes.item(i)).toList();
  }
}
