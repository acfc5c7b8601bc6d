"""The commands, one module each: ``add(commands)`` describes it, ``run(rules, options)`` does it.

In: the options of one call. Out: text, JSON or CSV on standard output, and an exit code.
"""
