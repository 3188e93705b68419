package annals.conformance;

import java.util.ArrayList;
import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder;
import org.apache.xmlbeans.SchemaType;
import org.apache.xmlbeans.SchemaTypeLoader;
import org.apache.xmlbeans.XmlBeans;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The schemas of ECMA-376 (transitional) as Apache POI compiles them in. */
final class SchemaCheck {
  private static final SchemaTypeLoader SCHEMAS =
      XmlBeans.typeLoaderUnion(
          new SchemaTypeLoader[] {XmlBeans.getBuiltinTypeSystem(), TypeSystemHolder.typeSystem});

  private SchemaCheck() {}

  /** The name of the root element as a schema has it, or null where no schema has. */
  static String schemaOf(Document document) {
    Element root = document.getDocumentElement();
    QName name = new QName(root.getNamespaceURI(), root.getLocalName());
    return SCHEMAS.findDocumentType(name) == null ? null : name.toString();
  }

  /** Reports whatever the schema of its root element does not allow in a document. */
  static void validate(Document document, String part, Findings findings) throws XmlException {
    Element root = document.getDocumentElement();
    QName name = new QName(root.getNamespaceURI(), root.getLocalName());
    SchemaType type = SCHEMAS.findDocumentType(name);
    List<XmlError> errors = new ArrayList<>();
    XmlObject parsed = SCHEMAS.parse(document, type, new XmlOptions());
    parsed.validate(new XmlOptions().setErrorListener(errors));
    for (XmlError error : errors) {
      Node node = error.getCursorLocation() == null ? null : nodeAt(error);
      findings.violation(part, Xml.path(node), error.getMessage(), Xml.near(node));
    }
  }

  private static Node nodeAt(XmlError error) {
    try (var cursor = error.getCursorLocation().newCursor()) {
      while (!cursor.isStart() && cursor.toParent());
      return cursor.getDomNode();
    }
  }
}
