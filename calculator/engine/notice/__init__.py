"""What the notice asks for beside the sum: which document governs, conditions, dates, the form.

In: parts of the compiled rules and what was typed. Out: answers as plain values.
"""
