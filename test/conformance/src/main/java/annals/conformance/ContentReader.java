package annals.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.w3c.dom.Element;

/** What Apache POI reads in a Word file. */
final class ContentReader {
  private static final String PREFIXES =
      "declare namespace w='" + Names.W + "'; declare namespace wp='" + Names.WP + "'; ";

  private ContentReader() {}

  static Report.Content read(Path file) throws IOException, OpenXML4JException {
    try (InputStream stream = Files.newInputStream(file); XWPFDocument document = new XWPFDocument(stream)) {
      XmlObject body = document.getDocument().getBody();
      return new Report.Content(
          properties(document),
          styles(document),
          StoryReader.read(document),
          find(body, "w:tbl", CTTbl.class).map(ContentReader::table).toList(),
          document.getCharts().stream().map(ChartReader::read).toList(),
          find(body, "wp:docPr", CTNonVisualDrawingProps.class).map(ContentReader::picture).toList());
    }
  }

  /** Elements of the known schemas below another; Microsoft's shapes are none, nor what is in them. */
  static <T extends XmlObject> Stream<T> find(XmlObject root, String name, Class<T> type) {
    return Stream.of(root.selectPath(PREFIXES + ".//" + name)).filter(type::isInstance).map(type::cast);
  }

  private static Map<String, String> properties(XWPFDocument document) {
    var core = document.getProperties().getCoreProperties();
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("title", core.getTitle());
    properties.put("creator", core.getCreator());
    properties.put("subject", core.getSubject());
    properties.put("keywords", core.getKeywords());
    properties.put("language", core.getUnderlyingProperties().getLanguageProperty().orElse(null));
    if (core.getCreated() != null) properties.put("created", core.getCreated().toInstant().toString());
    return properties;
  }

  private static Map<String, String> styles(XWPFDocument document) {
    Map<String, String> styles = new LinkedHashMap<>();
    for (var style : document.getStyles().getStyles()) {
      if (style.getType() == null || style.getType().intValue() != STStyleType.INT_PARAGRAPH) continue;
      styles.put(style.getStyleId(), style.getName());
    }
    return styles;
  }

  private static Report.Table table(CTTbl table) {
    List<Integer> cells = table.getTrList().stream().map(CTRow::sizeOfTcArray).toList();
    long headRows =
        table.getTrList().stream()
            .filter(row -> row.isSetTrPr() && row.getTrPr().sizeOfTblHeaderArray() > 0)
            .count();
    var description = table.getTblPr().getTblDescription();
    var caption = table.getTblPr().getTblCaption();
    String text = description != null ? description.getVal() : caption != null ? caption.getVal() : null;
    return new Report.Table(cells, (int) headRows, text);
  }

  /** The kind is the local name of what the frame holds: {@code pic}, {@code wsp}, {@code chart}. */
  private static Report.Picture picture(CTNonVisualDrawingProps properties) {
    Element graphic = null;
    for (Element sibling : Xml.children(properties.getDomNode().getParentNode())) {
      if (sibling.getLocalName().equals("graphic")) graphic = sibling;
    }
    List<Element> content = graphic == null ? List.of() : Xml.children(Xml.children(graphic).get(0));
    String kind = content.isEmpty() ? "" : content.get(0).getLocalName();
    return new Report.Picture(kind, properties.getName(), properties.getDescr());
  }
}
