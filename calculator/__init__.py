"""Training subsidies computed from the rules that the catalogue compiles to ``rules.json``.

In: what a person typed, or a table. Out: sums with their reasons, for terminal, page or program.
"""
