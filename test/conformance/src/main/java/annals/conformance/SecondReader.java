package annals.conformance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.docx4j.TextUtils;
import org.docx4j.TraversalUtil;
import org.docx4j.finders.ClassFinder;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.wml.P;

/** docx4j, which shares no code with Apache POI: it binds Java classes to the schemas by JAXB. */
final class SecondReader {
  private SecondReader() {}

  /** The text of the paragraphs of the body, those of tables and text boxes among them. */
  static List<String> paragraphs(Path file) throws Docx4JException {
    var document = WordprocessingMLPackage.load(file.toFile()).getMainDocumentPart();
    ClassFinder finder = new ClassFinder(P.class);
    new TraversalUtil(document.getContents().getBody(), finder);
    List<String> texts = new ArrayList<>();
    for (Object paragraph : finder.results) texts.add(TextUtils.getText(paragraph));
    return texts;
  }
}
