"""A change of policy rehearsed: what an editor does in YAML, on a copy, with texts that say so."""
