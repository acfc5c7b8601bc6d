"""Training subsidies computed from the rules that the catalogue compiles to ``rules.json``."""
