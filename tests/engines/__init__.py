"""The pages that compute, in the engines of browsers: run by ``make engines``, which is slow and needs them
installed; the tests beside this folder know Chromium alone.

In: the desks of the made-up scheme. Out: a line for each engine and what it was asked to do.
"""
