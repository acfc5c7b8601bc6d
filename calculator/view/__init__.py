"""Pages that compute, drawn from an answer: portable like the engine, it makes HTML and SVG text.

In: what the form holds. Out: the parts of the page, by the ids that they go to.
They are drawn by the same code when the site is built (on CPython) and while a person types
(on MicroPython or Pyodide), so the first paint and the live answer cannot differ.
"""
