"""The printed groups that somebody's answers may put them into, and those that further ones would."""


def matched(part, answers, told):
    """``[{"group", "ways": [fits]}]``: the groups of which a fit has all its answers given.

    `told`: the ids of the groups that documents of the place print; no other one is found. A fit that
    asks for nothing says nothing about this person: see `anybody`.
    """
    fits = [fit for fit in _open(part, answers) if fit["when"]]
    return _grouped([fit for fit in fits if _lacking(fit, answers) == []], told)


def partly(part, answers, told, found):
    """The groups not `found` yet that name who somebody is and ask for more that may be true as well.

    Who somebody is: an answer to a question to which several may be given; what was not ticked there
    may have been passed over. ``ways`` as in `matched`, each with its ``lacking`` answers.
    """
    is_one = [a["id"] for q in part["questions"] if q["several"] for a in q["answers"]]
    is_one = [name for name in answers if name in is_one]
    have = [one["group"] for one in found]
    fits = [
        dict(fit, lacking=lacking)
        for fit, lacking in _possible(part, answers)
        if fit["group"] not in have and any(name in is_one for name in fit["when"])
    ]
    return _grouped(fits, told)


def anybody(part, told):
    """The groups that nobody in particular is asked about, for those who are in no other one."""
    return _grouped([fit for fit in part["fits"] if not fit["when"]], told)


def nearly(part, answers, told, found):
    """``[([answer ids], [group ids])]``: what these further answers together would add to the groups
    `found`, the fewest first, then in the order of the questions.

    Only where something was answered that the group asks for, and never another answer to a
    question that has only one.
    """
    have = [one["group"] for one in found]
    names = [answer["id"] for question in part["questions"] for answer in question["answers"]]
    further = {}
    for fit, lacking in _possible(part, answers):
        group = fit["group"]
        if group in have or group not in told:
            continue
        places = sorted(names.index(name) for name in lacking)
        groups = further.setdefault((len(places), tuple(places)), [])
        if group not in groups:
            groups.append(group)
    return [([names[place] for place in key[1]], further[key]) for key in sorted(further)]


def asking(part, answer, told):
    """``[{"group", "ways": [fits]}]``: the groups of which a fit asks for this answer."""
    return _grouped([fit for fit in part["fits"] if answer in fit["when"]], told)


def _grouped(fits, told):
    found = []
    for fit in fits:
        if fit["group"] not in told:
            continue
        for one in found:
            if one["group"] == fit["group"]:
                one["ways"].append(fit)
                break
        else:
            found.append({"group": fit["group"], "ways": [fit]})
    return found


def _open(part, answers):
    """The fits that none of the answers speaks against."""
    return [f for f in part["fits"] if not any(a in answers for a in f.get("unless", []))]


def _possible(part, answers):
    """[(fit, the answers it lacks)] for those that have some of theirs, and may get the others."""
    settled = _settled(part, answers)
    found = [(fit, _lacking(fit, answers)) for fit in _open(part, answers)]
    return [
        (fit, lacking)
        for fit, lacking in found
        if 0 < len(lacking) < len(fit["when"]) and not any(name in settled for name in lacking)
    ]


def _lacking(fit, answers):
    return [name for name in fit["when"] if name not in answers]


def _settled(part, answers):
    """The other answers to the questions that have one answer, and have it."""
    found = []
    for question in part["questions"]:
        names = [answer["id"] for answer in question["answers"]]
        if not question["several"] and any(name in answers for name in names):
            found += names
    return found
