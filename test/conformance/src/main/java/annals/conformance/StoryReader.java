package annals.conformance;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.XWPFAbstractFootnoteEndnote;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFtnEdnRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The paragraphs of a Word file, story after story, as Apache POI reads them. */
final class StoryReader {
  private static final String PARAGRAPHS = "declare namespace w='" + Names.W + "'; .//w:p";

  private final XWPFDocument document;
  private final List<Report.Paragraph> paragraphs = new ArrayList<>();

  private StoryReader(XWPFDocument document) {
    this.document = document;
  }

  static List<Report.Paragraph> read(XWPFDocument document) {
    StoryReader reader = new StoryReader(document);
    reader.story("body", null, document.getDocument().getBody(), document);
    for (var note : document.getFootnotes()) reader.note("footnote", note);
    for (var note : document.getEndnotes()) reader.note("endnote", note);
    for (var header : document.getHeaderList()) reader.story("header", null, header._getHdrFtr(), header);
    for (var footer : document.getFooterList()) reader.story("footer", null, footer._getHdrFtr(), footer);
    return reader.paragraphs;
  }

  private void note(String story, XWPFAbstractFootnoteEndnote note) {
    story(story, note.getId().toString(), note.getCTFtnEdn(), note);
  }

  /** The paragraphs of text boxes are among them; what stands in a fallback is told already. */
  private void story(String story, String note, XmlObject root, IBody owner) {
    for (XmlObject found : root.selectPath(PARAGRAPHS)) {
      Node node = found.getDomNode();
      if (isWithin(node, Names.MC, "Fallback")) continue;
      CTP paragraph = found instanceof CTP typed ? typed : typed(found);
      XWPFParagraph read = new XWPFParagraph(paragraph, owner);
      List<String> notes = notesOf(paragraph);
      boolean textBox = isWithin(node, Names.W, "txbxContent");
      String text = text(paragraph.getDomNode());
      paragraphs.add(
          new Report.Paragraph(story, note, read.getStyleID(), isNumbered(read), textBox, text, notes));
    }
  }

  private static boolean isWithin(Node node, String namespace, String name) {
    for (Node each = node; each != null; each = each.getParentNode()) {
      if (Xml.is(each, namespace, name)) return true;
    }
    return false;
  }

  /** A paragraph in a shape of Microsoft's, which the schemas do not reach. */
  private static CTP typed(XmlObject paragraph) {
    try {
      return CTP.Factory.parse(paragraph.getDomNode(), new XmlOptions().setLoadReplaceDocumentElement(null));
    } catch (XmlException error) {
      throw new IllegalStateException(error);
    }
  }

  /**
   * The characters of a paragraph, put together here: Apache POI adds readings, the texts of shapes and
   * marks of notes to them.
   */
  private static String text(Node node) {
    StringBuilder text = new StringBuilder();
    for (Element child : Xml.children(node)) {
      if (!Names.W.equals(child.getNamespaceURI())) continue;
      switch (child.getLocalName()) {
        case "t" -> text.append(Xml.text(child));
        case "tab", "ptab" -> text.append('\t');
        case "br", "cr" -> text.append('\n');
        // Properties, readings of ruby, shapes, what is deleted.
        case "pPr", "rPr", "rt", "drawing", "pict", "object", "del", "p" -> {}
        default -> text.append(text(child));
      }
    }
    return text.toString();
  }

  private static List<String> notesOf(CTP paragraph) {
    return Stream.of("w:footnoteReference", "w:endnoteReference")
        .flatMap(name -> ContentReader.find(paragraph, name, CTFtnEdnRef.class))
        .map(reference -> reference.getId().toString())
        .toList();
  }

  private boolean isNumbered(XWPFParagraph paragraph) {
    var own = paragraph.getCTP().getPPr();
    if (own != null && own.isSetNumPr()) return counts(own.getNumPr());
    return isNumbered(paragraph.getStyleID());
  }

  private boolean isNumbered(String styleId) {
    XWPFStyle style = styleId == null ? null : document.getStyles().getStyle(styleId);
    if (style == null) return false;
    var properties = style.getCTStyle().getPPr();
    if (properties != null && properties.isSetNumPr()) return counts(properties.getNumPr());
    return isNumbered(style.getBasisStyleID());
  }

  private static boolean counts(CTNumPr numbering) {
    return numbering.isSetNumId() && !numbering.getNumId().getVal().equals(BigInteger.ZERO);
  }
}
