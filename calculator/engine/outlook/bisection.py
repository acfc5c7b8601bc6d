"""The least whole number that is enough, where every larger one is too."""


def least(covers, short, enough):
    """The least number for which `covers` holds; it does not for `short` and does for `enough`.

    Neither of the two is asked about: it is known of them.
    """
    while enough - short > 1:
        middle = (enough + short) // 2
        if covers(middle):
            enough = middle
        else:
            short = middle
    return enough
