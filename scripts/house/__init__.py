"""The plan of the house itself: which room imports which, and where the walls are.

In: the project's own sources. Out: complaints, and the plan as text.
"""
