"""The parts of ``make bench`` and ``make scale``: what visitors and editors wait for.

In: the built site. Out: lines of figures.
"""
