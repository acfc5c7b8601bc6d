"""What a person typed: text, numbers, chances, dates, and what is wrong with each.

In: text. Out: whole numbers, 分, days; or a sentence that says what is expected.
"""
