"""The catalogue for programs and spreadsheets.

In: the catalogue and what is derived from it. Out: the downloads below ``data/`` of the site.
"""
