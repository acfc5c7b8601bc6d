"""Everything that is said of one class: the sum, its steps, what would change it, its slip.

In: a scheme and one class. Out: plain values ready for JSON.
"""
