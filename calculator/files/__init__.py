"""Formats that are written: CSV cells, XLSX, DOCX, ICS, ZIP.

In: values or an answer. Out: text or bytes of a file; the same values give the same bytes.
"""
