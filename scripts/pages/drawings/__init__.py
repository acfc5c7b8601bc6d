"""Drawings on pages: SVG without script or inline style.

In: what is to be drawn, already in words. Out: markup.
"""
