"""Whether an institution may undertake training: what the documents of its place print, held against
what it says of itself.

`part` is the part `provider` of the rules. The conditions are checked as `conditions` checks them;
what is not asked is only told.
"""

from calculator.engine.entry.text import typed_in
from calculator.engine.notice import conditions
from calculator.engine.scheme.choices import check_answer

OTHER = "other"  # the answer for a kind that the list of a notice does not name


def field(sheet, name):
    """What the field for an entry of a sheet is called on the form."""
    return sheet["scheme"] + "-" + name


def read(part, fields):
    """{"place", "kind", "awarded" {scheme: "yes", "no" or ""}, "values" {scheme: as `conditions.read`}}.

    Empty where nothing was chosen. Raises ChoiceError for what is not offered.
    """
    place, kind = typed_in(fields, "place"), typed_in(fields, "kind")
    if place:
        check_answer("您在哪里", place, [one["name"] for one in part["places"]])
    if kind:
        check_answer("您是哪类机构", kind, [one["id"] for one in part["kinds"]])
    awarded, values = {}, {}
    for sheet in part["sheets"]:
        said = typed_in(fields, field(sheet, "awarded"))
        if said:
            check_answer("想办的班", said, ("yes", "no"))
        awarded[sheet["scheme"]] = said
        typed = {e["id"]: typed_in(fields, field(sheet, e["id"])) for e in sheet["entries"]}
        for one in part["kinds"]:
            if one["id"] == kind:
                typed[sheet["kind_entry"]] = one["choice"] or OTHER
        values[sheet["scheme"]] = conditions.read(sheet, typed)
    return {"place": place, "kind": kind, "awarded": awarded, "values": values}


def provider(part, given):
    """``{"sheets": [{"sheet", "awarded", "checks"}], "printed": [{"document", "own", "every"}]}``.

    `sheets`: of the place chosen or those it lies in, all without a place; `printed`: of each document,
    those of the place first, what it prints for the kind chosen (of any, without one), and for every kind.
    """
    near = around(part, given["place"])
    sheets = [
        {
            "sheet": sheet,
            "awarded": given["awarded"][sheet["scheme"]],
            "checks": conditions.conditions(sheet, given["values"][sheet["scheme"]])["checks"],
        }
        for sheet in part["sheets"]
        if not near or sheet["place"] in near
    ]
    printed = []
    documents = [d for name in near for d in part["documents"] if d["place"] == name]
    for document in documents if near else part["documents"]:
        its = [one for one in part["printed"] if one["document"] == document["id"]]
        own = [one for one in its if given["kind"] in one["kinds"]]
        if not given["kind"]:
            own = [one for one in its if one["kinds"]]
        every = [one for one in its if not one["kinds"]]
        if own or every:
            printed.append({"document": document, "own": own, "every": every})
    return {"sheets": sheets, "printed": printed}


def around(part, place):
    """The place chosen and those it lies in; none without one."""
    for one in part["places"]:
        if one["name"] == place:
            return one["around"]
    return []
