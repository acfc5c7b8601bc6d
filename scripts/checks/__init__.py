"""Everything that is wrong with a catalogue whose records loaded, one module for each thing checked.

In: the catalogue. Out: problems, each at its line, worded for an editor.
"""
