"""The portable engine: one source for CPython, MicroPython and Pyodide.

In: the compiled rules and what was typed. Out: answers as plain dictionaries and tuples. It knows
head counts, money, dates and rules, and nothing of files, YAML, HTML or browsers. It is written
in the subset that MicroPython has (no dataclasses, enum, typing, decimal); dictionaries are never
relied on for order, because MicroPython does not keep it.
"""
