"""What is printed for the groups that somebody may be in: notices, actions, places that only name them.

The documents are those of the place chosen, then of the wider places it lies in; all of them where
no place was chosen. Nothing that the field chosen leaves out is dropped: it comes after. Within a
document what fits somebody most closely stands first, whatever is as close in the order of print.
"""

from calculator.engine.finder.matched import anybody, matched, nearly, partly


def offers(part, given):
    """Everything for an answer, as plain values; `given` as from `given.read`.

    ``groups``: with their ``ways`` the matched ones and those that fit but for what they ask besides,
    `anybody` where ``wide``; ``notices``;
    ``documents`` [{"document", "own", "actions": [offer], "further": [offer]}], `own` of the very place
    chosen, `further` of other fields than the one chosen;
    ``of_field``: actions of the field chosen that are printed for others or for nobody; ``named``: groups
    that are only named; ``nearly``: see `matched.nearly`; ``shown``: the documents of the place.
    """
    shown = _documents(part, given["place"])
    held = [document["id"] for document in shown]
    by_id = {group["id"]: group for group in part["groups"]}
    told = [g["id"] for g in part["groups"] if any(name in held for name in g["documents"])]
    found = matched(part, given["answers"], told)
    besides = partly(part, given["answers"], told, found)
    found += besides
    wide = bool(given["answers"]) and not found
    if wide:
        found = anybody(part, told)
    found = _closest_first(found, _closeness)
    groups = [dict(by_id[one["group"]], ways=one["ways"]) for one in found]
    ours = [group["id"] for group in groups]
    actions = [a for name in held for a in part["actions"] if a["document"] == name]
    offered = [_offer(action, groups) for action in actions]
    offered = _closest_first([offer for offer in offered if offer["whom"]], _closest)
    notices = _notices(groups, shown)
    named = _only_named(groups, held, actions)
    told_of = [who["group"]["id"] for one in offered + notices for who in one["whom"]]
    told_of += [one["group"]["id"] for one in named]
    # Who was left out of a notice, because it names somebody else, is told with what it lacks.
    have = [one for one in found if one not in besides or one["group"] in told_of]
    return {
        "wide": wide,
        "groups": groups,
        "notices": notices,
        "documents": _by_document(shown, offered, given),
        "of_field": _of_field(actions, ours, given["field"]),
        "named": named,
        "nearly": nearly(part, given["answers"], told, have),
        "shown": shown,
        "told": told,
    }


def _closeness(group):
    """How closely a group fits: the less, the more of the answers speak for it, the fewer it lacks, and
    the less its name asks beside them."""
    ways = [(fit, len(fit.get("lacking", []))) for fit in group["ways"]]
    return min((n - len(fit["when"]), n, 1 if fit["also"] else 0) for fit, n in ways)


def _closest_first(items, closeness):
    """As close in the order in which they stood, which MicroPython's sort alone would not keep."""
    order = sorted((closeness(one), place) for place, one in enumerate(items))
    return [items[place] for _, place in order]


def _closest(offer):
    return min(_closeness(one["group"]) for one in offer["whom"])


def _documents(part, place):
    """The documents of `place`, then of those it lies in; all of them without a place."""
    if not place:
        return part["documents"]
    [around] = [one["around"] for one in part["places"] if one["name"] == place]
    return [d for name in around for d in part["documents"] if d["place"] == name]


def _notices(groups, shown):
    """[{"document", "page", "summary", "whom": [{"group", "wide", "cites"}]}], each notice once; who is named
    through a wider group alone only where it names nobody else."""
    found = []
    for document in shown:
        whom = [
            (notice, {"group": group, "wide": notice["wide"], "cites": notice["cites"]})
            for group in groups
            for notice in group["notices"]
            if notice["document"] == document["id"]
        ]
        for page in _once([notice["page"] for notice, _ in whom]):
            its = [one for notice, one in whom if notice["page"] == page]
            its = [one for one in its if not one["wide"]] or its
            [summary, *_] = [notice["summary"] for notice, _ in whom if notice["page"] == page]
            found.append({"document": document, "page": page, "summary": summary, "whom": its})
    return found


def _offer(action, groups):
    """An action with those of `groups` that it names; ``blocks`` [{"whom", "named", "within"}]: what is
    printed for whom, those for whom the same parts are printed together, first what lists skills or
    occupations.
    """
    parts = action["parts"]
    found = []
    for group in groups:
        for one in action["for"]:
            if one["group"] == group["id"]:
                found.append((one, {"group": group, "wordings": one["wordings"]}))
    named = [place for one, _ in found for place in one["named"]]
    blocks = []
    for places in _once([one["named"] for one, _ in found]):
        its = [(one, who) for one, who in found if one["named"] == places]
        within = _once([place for one, _ in its for place in one["within"]])
        blocks.append(
            {
                "whom": [who for _, who in its],
                "named": [parts[place] for place in places],
                "within": [parts[place] for place in within if place not in named],
            }
        )
    telling = [
        block
        for block in blocks
        if any(part["skills"] or part["occupations"] for part in block["named"])
    ]
    return {
        "action": action,
        "whom": [who for _, who in found],
        "blocks": telling + [block for block in blocks if block not in telling],
        "untied": [parts[place] for one in action["for"][:1] for place in one["untied"]],
    }


def _by_document(shown, offered, given):
    field = given["field"]
    found = []
    for document in shown:
        its = [offer for offer in offered if offer["action"]["document"] == document["id"]]
        first = [offer for offer in its if not field or field in _fields(offer)]
        if its:
            further = [offer for offer in its if offer not in first]
            own = not given["place"] or document["place"] == given["place"]
            found.append({"document": document, "own": own, "actions": first, "further": further})
    return found


def _fields(offer):
    """The fields that what is printed for the groups is about."""
    parts = list(offer["untied"])
    for block in offer["blocks"]:
        parts += block["named"] + block["within"]
    return offer["action"]["fields"] + [name for part in parts for name in part["fields"]]


def _of_field(actions, ours, field):
    """[{"action", "parts"}] of the field that are not printed for any of `ours`."""
    found = []
    for action in actions:
        if any(one["group"] in ours for one in action["for"]):
            continue
        parts = [part for part in action["parts"] if field in part["fields"]]
        if field and field in action["fields"]:
            parts = action["parts"]
        if field and parts:
            found.append({"action": action, "parts": parts})
    return found


def _only_named(groups, held, actions):
    """[{"group", "cites", "near": [action ids]}] of the groups that neither action nor notice prints."""
    acting = [one["group"] for action in actions for one in action["for"]]
    found = []
    for group in groups:
        if group["id"] in acting or any(n["document"] in held for n in group["notices"]):
            continue
        cites = [cite for cite in group["named"] if cite["document"] in held]
        if cites:
            near = [name for n in group["near"] if n["document"] in held for name in n["actions"]]
            found.append({"group": group, "cites": cites, "near": near})
    return found


def _once(values):
    found = []
    for value in values:
        if value not in found:
            found.append(value)
    return found
