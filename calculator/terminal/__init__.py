"""What a terminal needs of a full Python: options, help, tables, a plan written as it is read.

In: options and files. Out: text for standard output.
"""
