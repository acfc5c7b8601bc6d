"""Formats that are written: CSV cells, XLSX, DOCX, ICS, ZIP; XLSX is read as well.

In: values or an answer. Out: text or bytes of a file; the same values give the same bytes. The other way
round, the bytes of a workbook as lines of text.
"""
