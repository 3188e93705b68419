package annals.conformance;

/** Namespaces of Office Open XML (ECMA-376) and of Microsoft's additions. */
final class Names {
  private static final String OFFICE = "http://schemas.openxmlformats.org/";
  static final String W = OFFICE + "wordprocessingml/2006/main";
  static final String X = OFFICE + "spreadsheetml/2006/main";
  static final String R = OFFICE + "officeDocument/2006/relationships";
  static final String MC = OFFICE + "markup-compatibility/2006";
  static final String WP = OFFICE + "drawingml/2006/wordprocessingDrawing";
  private static final String WORD_2010 = "http://schemas.microsoft.com/office/word/2010/";
  static final String WPS = WORD_2010 + "wordprocessingShape";
  static final String WPG = WORD_2010 + "wordprocessingGroup";
  static final String WPC = WORD_2010 + "wordprocessingCanvas";

  private Names() {}
}
