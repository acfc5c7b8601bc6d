"""In: Pyodide as npm brings it, and wheels as pip does. Out: Pyodide as the site has it, its library trimmed
and compiled, with the wheels that its lock names.
"""
