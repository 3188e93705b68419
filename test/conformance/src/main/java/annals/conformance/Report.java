package annals.conformance;

import java.util.List;
import java.util.Map;

/** What the judges say, as JSON. */
public record Report(List<File> files) {
  /**
   * A file. {@code content} is what Apache POI reads, {@code second} the paragraphs of the body that docx4j
   * reads; either is null where a violation says why.
   */
  public record File(
      String path, List<Part> parts, List<Violation> violations, Content content, List<String> second) {}

  /** A part, and what checked it: the root element whose schema it follows, or other means. */
  public record Part(String name, String contentType, String schema, String otherwise) {}

  /** Something wrong. {@code at} is the path of the element, {@code near} the text of its paragraph. */
  public record Violation(String part, String at, String message, String near) {}

  /** What a reader finds. {@code styles} are the ids of paragraph styles, with their names. */
  public record Content(
      Map<String, String> properties,
      Map<String, String> styles,
      List<Paragraph> paragraphs,
      List<Table> tables,
      List<Chart> charts,
      List<Picture> pictures) {}

  /**
   * A paragraph of a story: {@code body}, {@code footnote}, {@code endnote}, {@code header}, {@code footer}.
   * {@code note} is the id of its note; {@code notes} those of the notes that it refers to. {@code numbered}:
   * a number that the reader would count stands before the text.
   */
  public record Paragraph(
      String story,
      String note,
      String style,
      boolean numbered,
      boolean textBox,
      String text,
      List<String> notes) {}

  /** Number of cells of each row, and of the rows that repeat on every page. */
  public record Table(List<Integer> cells, int headRows, String description) {}

  /** A chart. */
  public record Chart(String title, List<Series> series) {}

  /** A series; values as they are written in the file. */
  public record Series(String name, List<String> categories, List<String> values) {}

  /** A picture, shape or chart in the text, with its alternative text. */
  public record Picture(String kind, String name, String description) {}
}
