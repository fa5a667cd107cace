"""Cuts the theme's face to what Welsh and English need: python subset.py LATIN.woff2 LATIN-EXT.woff2 FOLDER

Needs fonttools and brotli. The two files are the variable weights of Atkinson Hyperlegible Next as the npm package
@fontsource-variable/atkinson-hyperlegible-next carries them.
"""

import io
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

ENGLISH = "".join(map(chr, range(0x20, 0x7F))) + "\u00a0£§©«°±²³·»½×÷–—‘’“”…€−•‹›\u2009" + "çñ"
MARKED = "ÀÁÂÄÈÉÊËÌÍÎÏÒÓÔÖÙÚÛÜÝàáâäèéêëìíîïòóôöùúûüýÿ"
WELSH = "ŴŵŶŷẀẁẂẃẄẅỲỳŸ"
# Figures in tables have one width; letters with marks are put together.
FEATURES = ["kern", "mark", "mkmk", "ccmp", "tnum", "lnum", "locl"]


def cut(source: str, letters: str, target: Path) -> None:
    font = instancer.instantiateVariableFont(TTFont(source), {"wght": (400, 700)})
    # The subsetter wants an entry for each glyph, also for those that do not vary.
    variations = font["gvar"].variations
    for glyph in font.getGlyphOrder():
        try:
            variations[glyph]
        except KeyError:
            variations[glyph] = []
    plain = io.BytesIO()
    font.flavor = None
    font.save(plain)
    font = TTFont(plain)
    missing = [letter for letter in letters if ord(letter) not in font.getBestCmap()]
    assert not missing, missing
    options = subset.Options(layout_features=FEATURES, hinting=False, name_IDs=[0, 1, 2, 13, 14])
    cutter = subset.Subsetter(options)
    cutter.populate(text=letters)
    cutter.subset(font)
    font.flavor = "woff2"
    font.save(target)


latin, extended, folder = sys.argv[1], sys.argv[2], Path(sys.argv[3])
cut(latin, ENGLISH + MARKED, folder / "atkinson-hyperlegible-next.woff2")
cut(extended, WELSH, folder / "atkinson-hyperlegible-next-welsh.woff2")
