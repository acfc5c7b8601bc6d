"""Folders, files and what is wrong in them: the ground that everything else stands on.

In: paths of files. Out: plain values with the place of each, problems in Chinese, files written.
"""
