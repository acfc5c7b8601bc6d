"""Many classes at once: a table read row by row, and what it comes to.

In: lines of text. Out: classes one by one, then their totals.
"""
