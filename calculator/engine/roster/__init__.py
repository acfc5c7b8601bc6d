"""A class by its people: who counts as trainee, certified and employed, why not, and what would mend it.

In: the cells of each person as text, and the part `roster` of the rules. Out: a verdict for each
person, and the head counts of each class with what it is paid, as plain values ready for JSON.
"""
