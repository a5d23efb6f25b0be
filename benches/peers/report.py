"""The pages of a report set by typst's own compiler (`pip install typst`), from the sources and the
data that Fireside gives to it: cold, as the first document of a process. Prints milliseconds.

Usage: report.py FOLDER, which holds `report.typ`, `report.json` and a folder `fonts`.
"""

import sys
import time
from pathlib import Path

import typst

folder = Path(sys.argv[1])
start = time.perf_counter()
pdf = typst.compile(
    folder / "report.typ",
    font_paths=[folder / "fonts"],
    ignore_system_fonts=True,
    pdf_standards="ua-1",
)
print((time.perf_counter() - start) * 1000, len(pdf))
