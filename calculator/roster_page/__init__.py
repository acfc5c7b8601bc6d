"""The page on which a school drops its roster, beside the engine: it needs a full Python.

In: files as bytes, and what is set in the form. Out: the parts of the page as HTML, and files to be saved.
"""
