"""From when to when a printed school year lasts, in words: said beside the question about graduation."""

from calculator.engine.finder.school_year import school_year


def lasts(part):
    """One sentence for each group that a fit counts a year for; empty where none does. `part`: the part
    `finder` of the rules.
    """
    told = ""
    seen = []
    for fit in part["fits"]:
        if "year" not in fit or fit["group"] in seen:
            continue
        seen.append(fit["group"])
        [name] = [group["name"] for group in part["groups"] if group["id"] == fit["group"]]
        graduated = fit["year"]["years_before"] + 1  # any year will do: only how far apart is told
        (began, month, day), (ended, last_month, last_day) = school_year(
            fit["year"], (graduated, 1, 1)
        )
        told += "文件写的“{}”，从{}{}月{}日算到{}{}月{}日；过了这一天就不是了。".format(
            name,
            _year(began - graduated),
            month,
            day,
            _year(ended - graduated),
            last_month,
            last_day,
        )
    return told


def _year(after):
    """The year so many `after` that of graduation."""
    return {-1: "毕业前一年", 0: "毕业那年", 1: "毕业后一年"}[after]
