"""Catalogue to pages, open data and browser files; the modules here are the commands of the Makefile.

In: `catalog/` and `content/`. Out: the site, the calculator's rules, and what people ask of them.
"""
