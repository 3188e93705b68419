package annals.conformance;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.xmlbeans.XmlObject;
import org.w3c.dom.Element;

/**
 * What stands in a chart. Apache POI opens it; the points are read here, since its own reader throws at
 * series with gaps (XDDFDataSourcesFactory counts points, not their indices).
 */
final class ChartReader {
  private static final String C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
  private static final String A = "http://schemas.openxmlformats.org/drawingml/2006/main";

  private ChartReader() {}

  static Report.Chart read(XWPFChart chart) {
    XmlObject root = chart.getCTChartSpace();
    return new Report.Chart(
        text(root, "./c:chart/c:title//a:t"), select(root, ".//c:ser").map(ChartReader::series).toList());
  }

  private static Report.Series series(XmlObject series) {
    return new Report.Series(
        text(series, "./c:tx//c:v"), points(series, "c:cat", "c:xVal"), points(series, "c:val", "c:yVal"));
  }

  /** Values by their index; null where there is none. */
  private static List<String> points(XmlObject series, String... names) {
    List<XmlObject> data = Stream.of(names).flatMap(name -> select(series, "./" + name)).toList();
    if (data.isEmpty()) return List.of();
    Element count = (Element) select(data.get(0), ".//c:ptCount").findFirst().orElseThrow().getDomNode();
    String[] values = new String[Integer.parseInt(count.getAttribute("val"))];
    select(data.get(0), ".//c:pt").map(point -> (Element) point.getDomNode()).forEach(point ->
        values[Integer.parseInt(point.getAttribute("idx"))] = Xml.text(Xml.child(point, C, "v")));
    return Arrays.asList(values);
  }

  private static String text(XmlObject root, String path) {
    return select(root, path).map(each -> Xml.text(each.getDomNode())).collect(Collectors.joining());
  }

  private static Stream<XmlObject> select(XmlObject root, String path) {
    String prefixes = "declare namespace c='" + C + "'; declare namespace a='" + A + "'; ";
    return Stream.of(root.selectPath(prefixes + path));
  }
}
