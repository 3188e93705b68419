package annals.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.CharacterData;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reading XML, and walking it. */
final class Xml {
  private static final DocumentBuilderFactory FACTORY = factory();

  private Xml() {}

  private static DocumentBuilderFactory factory() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory;
    } catch (ParserConfigurationException error) {
      throw new IllegalStateException(error);
    }
  }

  static Document parse(InputStream stream) throws IOException, SAXException {
    try {
      var builder = FACTORY.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return builder.parse(stream);
    } catch (ParserConfigurationException error) {
      throw new IllegalStateException(error);
    }
  }

  static boolean is(Node node, String namespace, String name) {
    boolean named = node instanceof Element && name.equals(node.getLocalName());
    return named && namespace.equals(node.getNamespaceURI());
  }

  /** An attribute of WordprocessingML; empty where it is absent. */
  static String w(Element element, String name) {
    return element.getAttributeNS(Names.W, name);
  }

  static List<Element> children(Node node) {
    List<Element> elements = new ArrayList<>();
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) elements.add(element);
    }
    return elements;
  }

  /** Calls {@code visitor} for an element and all below it, in document order. */
  static void visit(Element element, Consumer<Element> visitor) {
    visitor.accept(element);
    for (Element child : children(element)) visit(child, visitor);
  }

  static Element child(Node node, String namespace, String name) {
    return children(node).stream().filter(child -> is(child, namespace, name)).findFirst().orElse(null);
  }

  /** All text below a node. The nodes of XmlBeans cannot tell it themselves. */
  static String text(Node node) {
    if (node instanceof CharacterData data) return data.getData();
    StringBuilder text = new StringBuilder();
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      text.append(text(child));
    }
    return text.toString();
  }

  /** A path such as {@code /w:document/w:body/w:p[3]}; places count from 1 among siblings of the name. */
  static String path(Node node) {
    if (!(node instanceof Element)) return "";
    int place = 1;
    boolean alone = true;
    for (Node each = node.getPreviousSibling(); each != null; each = each.getPreviousSibling()) {
      if (node.getNodeName().equals(each.getNodeName())) place++;
    }
    for (Node each = node.getNextSibling(); each != null; each = each.getNextSibling()) {
      if (node.getNodeName().equals(each.getNodeName())) alone = false;
    }
    String name = node.getNodeName() + (place == 1 && alone ? "" : "[" + place + "]");
    return path(node.getParentNode()) + "/" + name;
  }

  /** The beginning of the text of the paragraph that an element stands in; empty outside paragraphs. */
  static String near(Node node) {
    for (Node each = node; each != null; each = each.getParentNode()) {
      if (is(each, Names.W, "p")) {
        String text = text(each).strip();
        return text.substring(0, Math.min(40, text.length()));
      }
    }
    return "";
  }
}
