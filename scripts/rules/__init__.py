"""What the calculator applies, compiled: payment schemes with their readings, and the notice's
calendar, conditions, reach and forms.

In: the catalogue. Out: ``calculator/rules.json``, where nothing is left to be looked up.
"""
