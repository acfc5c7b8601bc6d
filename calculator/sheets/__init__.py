"""Files that people keep their tables in, as sheets of cells: CSV, and with the extra ``roster`` workbooks.

In: bytes. Out: sheets whose cells are text as `calculator.engine.entry` reads it, or one sentence why not.
"""
