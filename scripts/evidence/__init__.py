"""What the catalogue says that its sources print, and whether they do.

In: the catalogue, the pages written by hand, the source texts. Out: claims, proofs, the lock.
"""
