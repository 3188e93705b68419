package annals.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Embedded fonts: the key of the font table hides their first 32 bytes (ECMA-376-1, 17.8.1). */
final class EmbeddedFont {
  private static final String FONT_TABLE = "/word/fontTable.xml";
  private static final Set<String> EMBEDDED =
      Set.of("embedRegular", "embedBold", "embedItalic", "embedBoldItalic");

  private static final Set<String> TABLES =
      Set.of("OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post");

  private EmbeddedFont() {}

  static void check(PackagePart part, String name, Findings findings) throws IOException, OpenXML4JException {
    String key = keyOf(part);
    if (key == null) {
      findings.violation(name, "the font table has no key for it");
      return;
    }
    byte[] bytes;
    try (InputStream stream = part.getInputStream()) {
      bytes = restored(stream.readAllBytes(), key);
    }
    String wrong = wrong(ByteBuffer.wrap(bytes));
    if (wrong != null) findings.violation(name, "no font with the key " + key + ": " + wrong);
  }

  /** What is wrong with a TrueType font (OpenType 1.9, Organization of an OpenType font), or null. */
  private static String wrong(ByteBuffer font) {
    if (font.getInt(0) != 0x00010000) return "its head is no TrueType font's";
    Set<String> missing = new HashSet<>(TABLES);
    for (int i = 0, record = 12; i < font.getShort(4); i++, record += 16) {
      String tag = new String(font.array(), record, 4, StandardCharsets.ISO_8859_1);
      int offset = font.getInt(record + 8);
      int length = font.getInt(record + 12);
      if (offset < 0 || length < 0 || offset + length > font.capacity()) return "a table outside the font";
      // That of head includes the sum of the whole font, which is not known when it is taken.
      int own = tag.equals("head") ? font.getInt(offset + 8) : 0;
      if (sum(font, offset, length) - own != font.getInt(record + 4)) return "the checksum of a table";
      missing.remove(tag);
    }
    return missing.isEmpty() ? null : "tables missing: " + missing;
  }

  private static int sum(ByteBuffer font, int offset, int length) {
    int sum = 0;
    for (int i = 0; i < length; i++) sum += (font.get(offset + i) & 0xff) << (24 - 8 * (i % 4));
    return sum;
  }

  private static byte[] restored(byte[] bytes, String key) {
    byte[] mask = HexFormat.of().parseHex(key.replaceAll("[{}-]", ""));
    for (int i = 0; i < 32; i++) bytes[i] ^= mask[15 - i % 16];
    return bytes;
  }

  /** The key that the font table gives the part, or null. */
  private static String keyOf(PackagePart part) throws IOException, OpenXML4JException {
    for (PackagePart table : part.getPackage().getPartsByName(java.util.regex.Pattern.compile(FONT_TABLE))) {
      Document document = read(table);
      if (document == null) continue;
      var keys = new String[1];
      Xml.visit(document.getDocumentElement(), element -> {
        if (isOf(element, part, table)) keys[0] = element.getAttributeNS(Names.W, "fontKey");
      });
      return keys[0];
    }
    return null;
  }

  private static boolean isOf(Element element, PackagePart part, PackagePart table) {
    if (!EMBEDDED.contains(element.getLocalName())) return false;
    PackageRelationship relationship = table.getRelationship(element.getAttributeNS(Names.R, "id"));
    return relationship != null && relationship.getTargetURI().getPath().equals(part.getPartName().getName());
  }

  private static Document read(PackagePart part) throws IOException {
    try (InputStream stream = part.getInputStream()) {
      return Xml.parse(stream);
    } catch (SAXException error) {
      return null; // A violation already.
    }
  }
}
