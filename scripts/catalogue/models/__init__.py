"""What each record of the catalogue holds, one module for each list; the field names are the glossary's.

In: plain values. Out: records that refuse what they do not know; what a column of the open data is
called, and what stands there, is said by the field itself.
"""
