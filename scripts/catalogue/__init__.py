"""The facts: what a record holds, and every record loaded.

In: the YAML files of ``catalog/``. Out: one `Catalogue` of checked records, each with its place.
"""
