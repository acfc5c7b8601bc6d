"""The pages of the site as Markdown: a module for what a page shows, a template for how.

In: the catalogue and what is derived from it. Out: (file, Markdown) of every generated page, and the feed.
"""
