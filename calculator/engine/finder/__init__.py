"""Whom the printed groups may mean: plain answers held against the editors' comparison.

In: answers as chosen. Out: groups, what is printed for them, and what one more answer would change.
"""
