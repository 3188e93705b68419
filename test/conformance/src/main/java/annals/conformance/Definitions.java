package annals.conformance;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** What the parts of a Word file define for one another, by kinds such as {@code style paragraph}. */
final class Definitions {
  private final Map<String, Set<String>> ids = new HashMap<>();

  boolean has(String kind, String id) {
    return ids.getOrDefault(kind, Set.of()).contains(id);
  }

  /** Notes what an element defines; false when it is there already. */
  boolean add(Element element) {
    if (!Names.W.equals(element.getNamespaceURI())) return true;
    return switch (element.getLocalName()) {
      case "style" -> add("style " + Xml.w(element, "type"), Xml.w(element, "styleId"));
      case "abstractNum" -> add("abstract numbering", Xml.w(element, "abstractNumId"));
      case "num" -> add("numbering", Xml.w(element, "numId"));
      case "footnote", "endnote" -> inSettings(element) || add(element.getLocalName(), Xml.w(element, "id"));
      case "bookmarkStart" ->
          add("bookmark", Xml.w(element, "name")) & add("bookmark number", Xml.w(element, "id"));
      case "bookmarkEnd" -> add("end of bookmark", Xml.w(element, "id"));
      default -> true;
    };
  }

  private boolean add(String kind, String id) {
    return ids.computeIfAbsent(kind, key -> new HashSet<>()).add(id);
  }

  /** The settings list separators by elements of the same name. */
  private static boolean inSettings(Element element) {
    return element.getParentNode().getLocalName().endsWith("Pr");
  }
}
