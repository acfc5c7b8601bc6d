"""Which parts of a workbook (XLSX) hold its sheets, and which what they share."""

from calculator.files.xml_pieces import attribute, pieces

_MAIN = "xl/workbook.xml"


class WorkbookParts:
    """Of what is `packed` (see `Packed`): `sheets` [(name, whether it is hidden, part)] in their order;
    `in_1904`, whether days count from there; `related` [(part, kind, id)] of what belongs to the workbook.

    `found` is False where no workbook is in it. Raises UnzipError, XmlError.
    """

    def __init__(self, packed):
        self._packed = packed
        main = _MAIN
        for target, kind, _ in self._relations("_rels/.rels", ""):
            if kind == "officeDocument":
                main = target
        self.found = main in packed.names
        self.sheets, self.related = [], []
        self.in_1904 = False
        if self.found:
            folder, _, name = main.rpartition("/")
            self.related = self._relations("{}/_rels/{}.rels".format(folder, name), folder)
            self._read(main)

    def _read(self, main):
        for tag, inside, _ in pieces(self._packed.read(main)):
            if tag == "workbookPr":
                self.in_1904 = attribute(inside, "date1904") in ("1", "true")
            if tag == "sheet":
                wanted = _own_id(inside)
                for target, kind, known in self.related:
                    if known == wanted and kind == "worksheet" and target in self._packed.names:
                        hidden = attribute(inside, "state") not in ("", "visible")
                        self.sheets.append((attribute(inside, "name"), hidden, target))

    def _relations(self, part, folder):
        """[(the part it leads to, its kind, its id)] of a part that relates others."""
        found = []
        if part in self._packed.names:
            for tag, inside, _ in pieces(self._packed.read(part)):
                if tag == "Relationship":
                    target = attribute(inside, "Target")
                    if target[:1] != "/" and folder:
                        target = folder + "/" + target
                    kind = attribute(inside, "Type").split("/")[-1]
                    found.append((target.lstrip("/"), kind, attribute(inside, "Id")))
        return found


def _own_id(inside):
    """The id of a sheet's part: the one with a prefix, not the sheet's own number."""
    at = inside.find(b":id=")
    return attribute(inside[at:], "id") if at >= 0 else ""
