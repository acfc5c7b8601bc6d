"""The printed groups that somebody's answers may put them into, and those that one more answer would."""


def matched(part, answers, told):
    """``[{"group", "ways": [fits]}]``: the groups of which a fit has all its answers given.

    `told`: the ids of the groups that documents of the place print; no other one is found. A fit that
    asks for nothing says nothing about this person: see `anybody`.
    """
    fits = [fit for fit in _open(part, answers) if fit["when"]]
    return _grouped([fit for fit in fits if _lacking(fit, answers) == []], told)


def anybody(part, told):
    """The groups that nobody in particular is asked about, for those who are in no other one."""
    return _grouped([fit for fit in part["fits"] if not fit["when"]], told)


def nearly(part, answers, told):
    """``[(answer id, [group ids])]``: what one more answer would add, in the order of the questions.

    Only where something was answered that the group asks for, and never another answer to a
    question that has only one.
    """
    have = [one["group"] for one in matched(part, answers, told)]
    settled = _settled(part, answers)
    found = []
    for question in part["questions"]:
        for answer in question["answers"]:
            name = answer["id"]
            groups = []
            for fit in _open(part, answers + [name]):
                group = fit["group"]
                if group in have or group in groups or group not in told or name in settled:
                    continue
                if len(fit["when"]) > 1 and _lacking(fit, answers) == [name]:
                    groups.append(group)
            if groups:
                found.append((name, groups))
    return found


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
