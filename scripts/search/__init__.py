"""The search: what can be found on the site, as data that the browser goes through.

In: what is looked up in the catalogue, and the pages made. Out: one file of data, and the page `search/`.
"""
