"""What was changed in a text, line by line."""

AROUND = 2
"""So many lines that stayed are shown around those that changed."""


def changed_lines(before, after):
    """[(sign, line)]: ``-`` what went, ``+`` what came, a space what stayed; of what stayed further off only
    ``…`` once. Empty where nothing changed."""
    old, new = before.split("\n"), after.split("\n")
    first = 0
    while first < min(len(old), len(new)) and old[first] == new[first]:
        first += 1
    last = 0
    while last < min(len(old), len(new)) - first and old[-1 - last] == new[-1 - last]:
        last += 1
    rows = [(" ", line) for line in old[:first]]
    rows += _between(old[first : len(old) - last], new[first : len(new) - last])
    rows += [(" ", line) for line in old[len(old) - last :]]
    return _near(rows)


def _between(old, new):
    """The rows of two lists of lines, of which as many as can be stay."""
    longest = [[0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in range(len(old) - 1, -1, -1):
        for j in range(len(new) - 1, -1, -1):
            same = old[i] == new[j]
            longest[i][j] = (
                longest[i + 1][j + 1] + 1 if same else max(longest[i + 1][j], longest[i][j + 1])
            )
    rows, i, j = [], 0, 0
    while i < len(old) or j < len(new):
        if i < len(old) and j < len(new) and old[i] == new[j]:
            rows.append((" ", old[i]))
            i, j = i + 1, j + 1
        elif j == len(new) or (i < len(old) and longest[i + 1][j] >= longest[i][j + 1]):
            rows.append(("-", old[i]))
            i += 1
        else:
            rows.append(("+", new[j]))
            j += 1
    return rows


def _near(rows):
    """Without the lines that stayed far from those that changed."""
    changed = [place for place, (sign, _) in enumerate(rows) if sign != " "]
    if not changed:
        return []
    near = set()
    for place in changed:
        near.update(range(place - AROUND, place + AROUND + 1))
    kept = []
    for place, row in enumerate(rows):
        if place in near:
            kept.append(row)
        elif not kept or kept[-1][0] != "…":
            kept.append(("…", ""))
    return kept
