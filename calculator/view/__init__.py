"""Pages that compute, drawn from an answer: portable like the engine, it makes HTML and SVG text.

They are drawn by the same code when the site is built (on CPython) and while a person types
(on MicroPython or Pyodide), so the first paint and the live answer cannot differ.
"""
