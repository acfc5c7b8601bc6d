"""How much of a file is read. A class has some dozens of rows; what is far beyond that is no roster, and
must cost neither the memory nor the patience of whoever opened it.
"""

FILE = 40_000_000
"""Bytes of a file as it is stored."""

UNPACKED = 240_000_000
"""Bytes of all that is packed in a workbook together."""

ROWS = 200_000
"""Rows of a sheet with something in them."""

COLUMNS = 256
"""Columns of a sheet with something in them; those of a roster end long before."""

CELLS = 6_000_000
"""Cells of the rectangle that everything on a sheet stands in: so many are laid out at once."""

CELL = 2_000
"""Characters of a cell; no cell of a roster has as many."""

SHEETS = 60
"""Sheets of a workbook."""

FILES = 60
"""Files that are read together."""

SECONDS = 60
"""For a workbook, which is read aside; see `calculator.terminal.aside`."""

MEMORY = 3_000_000_000
"""Bytes of memory for it."""
