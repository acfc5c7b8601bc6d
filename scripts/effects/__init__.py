"""What a change does: records, payouts, pages, proofs and dates of two states held side by side.

In: the folders of two states of the project, read by the code that is running. Out: one `Report`, and
its words for a comment, for a page and for programs.
"""
