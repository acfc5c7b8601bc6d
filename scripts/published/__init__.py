"""What was once published keeps its address: ids, readings and stories against the list of them.

In: the catalogue and ``catalog/published.lock``. Out: what is lost, and a page at each old address.
"""
