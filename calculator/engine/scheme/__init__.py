"""A payment scheme applied to one outcome: thresholds, shares, readings, caps.

In: the compiled rules; head counts, a price, options, as typed. Out: exact amounts in 分.
"""
