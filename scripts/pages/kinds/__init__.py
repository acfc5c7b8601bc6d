"""The pages of the records, one module for each kind that has pages.

In: what is looked up in the catalogue. Out: `Page` by `Page`.
"""
