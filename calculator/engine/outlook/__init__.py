"""What a class may expect at a chance that the visitor assumes.

In: a scheme, one class, a chance, costs. Out: expected amounts, exact to the 分.
"""
