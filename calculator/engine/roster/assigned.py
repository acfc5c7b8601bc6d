"""Which column of a sheet is read as which field: as somebody said it, else by its heading; asked where two
columns may be meant.
"""

from calculator.engine.entry import yes_no
from calculator.engine.entry.text import is_blank, plain, starred, trimmed
from calculator.engine.roster import identity, mapping
from calculator.engine.roster.columns import MONTHS, field_of, letter, month_of
from calculator.engine.roster.fields import FIELDS

_SAMPLE = 64  # people by whose cells a column is told
_NAMED_OR_NOT = ("certificate",)  # fields that one column may name, and another say yes or no to
_SHOWN = 3  # examples of what stands in a column
_PLACES = 17  # digits that an identity number begins with


class Assigned:
    """`places` {field: place}; `beside` {field: place} of a column that says only yes or no to the same,
    read where the other is blank; `months` [(place, (year, month))]; `doubts` [(field, [place])] of columns
    that may all be the field, none of which is read; `guessed` [place] of one told by what stands in it;
    `not_followed` [place] of columns whose letter is said to be another field than their heading tells;
    `unread` [place] of those with a heading that are not read.
    """

    def __init__(self, headings, rows, said):
        self._headings = headings
        self._rows = rows
        self.beside, self.not_followed = {}, []
        self.places, self.months, self.doubts, self.guessed = {}, [], [], []
        candidates = {}
        for place, heading in enumerate(headings):
            field = self._said(said, place, heading) if said else None
            if field is None:
                field = field_of(heading)
            month = month_of(heading) if field == MONTHS else None
            if month:
                self.months.append((place, month))
            elif field:
                candidates.setdefault(field, []).append(place)
        for field in FIELDS:
            self._choose(field, candidates.get(field, []))
        if "identity" not in candidates:
            self._guess_identity(said)
        read = list(self.places.values()) + list(self.beside.values())
        read += [place for place, _ in self.months]
        for _, places in self.doubts:
            read += places
        self.unread = [
            place
            for place, heading in enumerate(headings)
            if place not in read and not is_blank(heading)
        ]

    def _said(self, said, place, heading):
        """The field that somebody says the column is; a letter says nothing of another file's column whose
        heading is known to be something else."""
        field = said.field(place, heading)
        known = field_of(heading)
        if field and said.named(heading) is None and known not in (None, field):
            if self._headings.count(heading) == 1:
                self.not_followed.append(place)
                return None
        return field

    def _choose(self, field, places):
        if len(places) > 1:
            filled = [place for place in places if self._has_cells(place)]
            places = filled or places[:1]
            if all(self._same(places[0], other) for other in places[1:]):
                places = places[:1]
        named = field in _NAMED_OR_NOT and self._named_and_said(places)
        if named:
            self.places[field], self.beside[field] = named
        elif len(places) == 1:
            self.places[field] = places[0]
        elif places:
            self.doubts.append((field, places))

    def _named_and_said(self, places):
        """(the column that names a thing, the one that says yes or no to it) of two that contradict each
        other in no row; None otherwise."""
        said = [place for place in places if self._says_yes_or_no(place)]
        if len(places) != 2 or len(said) != 1:
            return None
        [named] = [place for place in places if place not in said]
        for _, cells in self._rows:
            answer, cell = yes_no.known(_at(cells, said[0])), _at(cells, named)
            if answer is False and not is_blank(cell) and yes_no.known(cell) is not False:
                return None
        return named, said[0]

    def _says_yes_or_no(self, place):
        cells = [_at(cells, place) for _, cells in self._rows]
        return all(is_blank(cell) or yes_no.known(cell) is not None for cell in cells)

    def _has_cells(self, place):
        return any(not is_blank(_at(cells, place)) for _, cells in self._rows)

    def _same(self, one, other):
        return all(plain(_at(cells, one)) == plain(_at(cells, other)) for _, cells in self._rows)

    def _guess_identity(self, said):
        """The one column with numbers of eighteen places under a heading that says something else."""
        found = []
        for place, heading in enumerate(self._headings):
            if field_of(heading) is None and not (said and said.field(place, heading) == ""):
                cells = [_at(cells, place) for _, cells in self._rows[:_SAMPLE]]
                cells = [cell for cell in cells if not is_blank(cell)]
                if cells and all(_looks_like_identity(cell) for cell in cells):
                    found.append(place)
        if len(found) == 1:
            self.places["identity"] = found[0]
            self.guessed = found
        elif found:
            self.doubts.append(("identity", found))

    def asks(self):
        """[sentence] for each field of which it is not known which column it is."""
        made = []
        for field, places in self.doubts:
            named = "、".join(
                ["{}“{}”".format(letter(place), self._headings[place]) for place in places]
            )
            message = "{} 都可能是“{}”，看不准是哪一列；请指明，例如 {}"
            columns = {letter(places[0]): field}
            columns.update({letter(place): "" for place in places[1:]})
            made.append(message.format(named, FIELDS[field], mapping.example(columns)))
        return made

    def columns(self):
        """{heading, or ``D列`` where it stands over two columns: field} as `mapping.text` writes it."""
        made = {}
        fields = {self.places[field]: field for field in self.places}
        fields.update({self.beside[field]: field for field in self.beside})
        for place in sorted(fields):
            made[self.key(place)] = fields[place]
        for place in self.unread:
            made[self.key(place)] = ""
        return made

    def examples(self, place):
        """What stands in the first cells of a column, identity numbers with stars."""
        found = []
        for _, cells in self._rows:
            if len(found) == _SHOWN:
                break
            cell = trimmed(_at(cells, place))
            if cell:
                found.append(identity.masked(cell) if _looks_like_identity(cell) else cell)
        return found

    def key(self, place):
        """What the column is called in a `Mapping`: by its heading; by its letter where there is none, another has
        the same, or it is the number of somebody, which is written into no file."""
        heading = self._headings[place]
        by_letter = self._headings.count(heading) > 1 or is_blank(heading)
        return letter(place) if by_letter or starred(heading) != heading else heading


def _looks_like_identity(cell):
    text = plain(cell).replace(" ", "")
    return len(text) == _PLACES + 1 and text[:_PLACES].isdigit()


def _at(cells, place):
    return cells[place] if place < len(cells) else ""
