"""What follows from the records and is no page: who cites whom, what belongs together, what differs.

In: the catalogue. Out: answers that are looked up, and words for figures.
"""
