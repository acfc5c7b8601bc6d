"""The pages across the records: side by side, clause by clause, who cites whom, what to download.

In: what is looked up in the catalogue. Out: `Page` by `Page`.
"""
