"""The rows of a roster as people and classes; who stands there more than once, and where it counts."""

from calculator.engine.entry import written_dates
from calculator.engine.entry.problems import EntryError
from calculator.engine.entry.text import is_blank, name
from calculator.engine.roster import identity
from calculator.engine.roster.cells import FAILS, UNKNOWN
from calculator.engine.roster.standing import MISSING, YES


class Person:
    """One row: where it stands, its fields, its class, number and Verdict; `again` the Person in the same
    class that has the same number, or None; `wrong` what is wrong with the number, or None."""

    def __init__(self, sheet, row, fields, number, wrong):
        self.sheet, self.row, self.fields = sheet, row, fields
        self.class_id = name(fields.get("class_id") or "") or sheet
        self.number, self.wrong = number, wrong
        self.again = None
        self.verdict = None


class TrainingClass:
    """The people of one class, in the order of their rows."""

    def __init__(self, class_id):
        self.class_id = class_id
        self.people = []
        self.kinds = {}  # how many there are of each kind of person

    def counted(self):
        """The people without those who stand there twice."""
        return [person for person in self.people if person.again is None]

    def day(self, column):
        """The one day that all rows name in `column`, of those that name one; None where they differ or
        one cannot be read."""
        days = set()
        for text in {person.fields.get(column) for person in self.people}:
            if is_blank(text):
                continue
            try:
                days.add(written_dates.read(column, text))
            except EntryError:
                return None
        return days.pop() if len(days) == 1 else None


def people_of(rows, on):
    """Everybody of `rows` (sheet, row number, {field: text})."""
    people = []
    for sheet, row, fields in rows:
        text = fields.get("identity")
        number, wrong = (None, None) if is_blank(text) else identity.read(text, on)
        people.append(Person(sheet, row, fields, number, wrong))
    return people


def classes_of(people):
    """The classes in the order of their first rows, with those found who stand twice in one."""
    found = {}
    for person in people:
        if person.class_id not in found:
            found[person.class_id] = TrainingClass(person.class_id)
        found[person.class_id].people.append(person)
    classes = list(found.values())
    _find_again(classes)
    return classes


def _find_again(classes):
    for one in classes:
        first = {}
        for person in one.people:
            if person.number is None:
                continue
            if person.number in first:
                person.again = first[person.number]
            else:
                first[person.number] = person


def count_once(people, judge):
    """Let the employment of one person count in the class of the first certificate alone; where it surely
    counts in none and may in one, it is not known of the others either."""
    employed = {}
    for person in people:
        if person.number and person.again is None and person.verdict.standing.work == YES:
            employed.setdefault(person.number, []).append(person)
    for same in employed.values():
        counted = _employed(same, YES)
        state = FAILS
        if not counted and _employed(same, MISSING):
            counted, state = _employed(same, MISSING), UNKNOWN
        first = min(counted or same, key=_certified_on)
        for person in same:
            if person is not first:
                person.verdict = judge.with_once(person.verdict, state)


def _employed(people, state):
    return [person for person in people if person.verdict.standing.employed == state]


def _certified_on(person):
    text = person.fields.get("certified_on")
    try:
        return (9999,) if is_blank(text) else written_dates.read("certified_on", text)
    except EntryError:
        return (9999,)
