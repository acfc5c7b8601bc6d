"""Money as whole 分, so that every sum is exact; shares are pairs of whole numbers."""


def share_of(fen, share):
    """`share` (numerator, denominator) of `fen`, rounded half up to the 分; `fen` is not negative.

    The sources print no rounding rule; half up is this project's declared convention.
    """
    numerator, denominator = share
    return (2 * fen * numerator + denominator) // (2 * denominator)


def yuan(fen):
    """``7200075`` as ``72,000.75``; whole 元 are written without decimals."""
    sign = "-" if fen < 0 else ""
    whole, rest = divmod(abs(fen), 100)
    text = sign + "{:,}".format(whole)
    return text + ".{:02d}".format(rest) if rest else text


def plain_yuan(fen):
    """``7200075`` as ``72000.75``, as a number in a file is written."""
    whole, rest = divmod(abs(fen), 100)
    text = ("-" if fen < 0 else "") + str(whole)
    return text + ".{:02d}".format(rest) if rest else text


def percent(numerator, denominator):
    """A ratio as a percentage, cut (never rounded up) after two decimals: 29/97 is ``29.89%``.

    Cutting keeps a rate that misses a threshold from being shown as if it had reached it.
    """
    hundredths = numerator * 10000 // denominator
    text = "{}.{:02d}".format(hundredths // 100, hundredths % 100)
    return text.rstrip("0").rstrip(".") + "%"
