"""The pages that compute: their first answer, and all that a browser needs to give the next.

In: the compiled rules. Out: pages, bundles of Python sources, both runtimes.
"""
