"""The parts of ``make bench``: what visitors and editors wait for.

In: the built site. Out: lines of figures.
"""
