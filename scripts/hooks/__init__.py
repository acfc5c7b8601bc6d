"""What MkDocs calls while it builds or serves.

In: its pages and its server. Out: the same, mended.
"""
