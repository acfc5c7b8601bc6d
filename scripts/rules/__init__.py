"""The payment schemes as the calculator applies them.

In: the catalogue. Out: ``calculator/rules.json``, where nothing is left to be looked up.
"""
