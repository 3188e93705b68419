"""Converts an OpenType font with CFF outlines to one with TrueType outlines.

    pip install fonttools==4.68.0
    python convert.py FandolFang-Regular.otf FandolFang-Regular.ttf

Word embeds TrueType outlines and not CFF. The same input and the same fontTools give the same bytes.
What changes:

- cubic curves become quadratic ones, off by at most one unit in a thousand of the em;
- the side bearings in hmtx and vmtx follow the new outlines, the vertical origin of VORG is kept;
- of the character maps only Unicode's stay: a Macintosh one of platform 1, encoding 25 confuses readers;
- OS/2 states the Unicode ranges that the character map has: FandolFang's leaves out the Han characters;
- the name table says that the font was modified, as section 5 of the GNU GPL asks;
- head.modified stays that of the source.
"""

import sys

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

MAX_ERROR = 1.0
WINDOWS_ENGLISH = (3, 1, 0x409)
MODIFIED = (
    "Modified version, November 2026: outlines converted from CFF to TrueType with fontTools cu2qu; "
    "shapes, metrics and characters are those of the original."
)
LICENCE = (
    "GNU General Public License, version 3, with the font exception: if you create a document which uses "
    "this font, and embed this font or unaltered portions of this font into the document, this font does "
    "not by itself cause the resulting document to be covered by the GNU General Public License. The "
    "exception is extended to this modified version."
)


def quadratic_outlines(font):
    """The glyf table that draws what the font's CFF table draws."""
    glyph_set = font.getGlyphSet()
    glyphs = {}
    for name in font.getGlyphOrder():
        pen = TTGlyphPen(None)
        glyph_set[name].draw(Cu2QuPen(pen, MAX_ERROR, reverse_direction=True))
        glyphs[name] = pen.glyph()
    table = newTable("glyf")
    table.glyphs = glyphs
    table.glyphOrder = font.getGlyphOrder()
    for glyph in glyphs.values():
        glyph.recalcBounds(table)
    return table


def follow_outlines(font):
    """Side bearings from the outlines; rounding may have moved an edge by a unit."""
    origin = font["VORG"] if "VORG" in font else None
    for name, glyph in font["glyf"].glyphs.items():
        drawn = glyph.numberOfContours != 0
        advance, _ = font["hmtx"][name]
        font["hmtx"][name] = (advance, glyph.xMin if drawn else 0)
        if "vmtx" in font and origin is not None:
            height, bearing = font["vmtx"][name]
            font["vmtx"][name] = (height, origin[name] - glyph.yMax if drawn else bearing)


def maxp_for_glyf(font):
    table = font["maxp"]
    table.tableVersion = 0x00010000
    table.maxZones = 1
    for field in (
        "maxTwilightPoints",
        "maxStorage",
        "maxFunctionDefs",
        "maxInstructionDefs",
        "maxStackElements",
        "maxSizeOfInstructions",
    ):
        setattr(table, field, 0)
    table.maxComponentElements = 0


def convert(source, target):
    font = TTFont(source, recalcTimestamp=False)
    if "CFF " not in font:
        sys.exit(f"{source}: no CFF outlines to convert")
    font["loca"] = newTable("loca")
    font["glyf"] = quadratic_outlines(font)
    follow_outlines(font)
    maxp_for_glyf(font)
    for tag in ("CFF ", "VORG"):
        if tag in font:
            del font[tag]
    font["cmap"].tables = [table for table in font["cmap"].tables if table.platformID in (0, 3)]
    font["OS/2"].recalcUnicodeRanges(font)
    font["name"].setName(MODIFIED, 10, *WINDOWS_ENGLISH)
    if "fandol" in (font["name"].getDebugName(6) or "").lower():
        font["name"].setName(LICENCE, 13, *WINDOWS_ENGLISH)
    font.sfntVersion = "\x00\x01\x00\x00"
    font.save(target)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    convert(sys.argv[1], sys.argv[2])
