"""Compiles Typst sources to PDF in one process: compile-typst.py ROOT FONTS OUTPUT SOURCE..."""

import pathlib
import sys

import typst

root, fonts, output, *sources = sys.argv[1:]
book = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts])
compiler = typst.Compiler(root=root, font_paths=book)
for source in sources:
    compiler.compile(input=source, output=str(pathlib.Path(output) / pathlib.Path(source).with_suffix(".pdf").name))
