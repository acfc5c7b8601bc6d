"""Pictures of the built site, for `make looks` and `make pictures`.

In: a folder with a built site. Out: PNG and WebP.
"""
