"""What people say for a record, as the editors judge: for its page, the lists' filters and the search."""

from __future__ import annotations

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.everyday_words import EverydayWord
from scripts.derived.grouped import grouped


class EverydayWords:
    """The everyday words of a catalogue by the records that they mean, in the order of its files."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._of = grouped((meant, one) for one in catalogue.everyday_words for meant in one.means)

    def told(self, record: str) -> list[EverydayWord]:
        """What is said of the record with this id, each with its note."""
        return self._of.get(record, [])

    def of(self, *records: str) -> list[str]:
        """Every word for one of the records with these ids, each once."""
        said = (word for record in records for one in self.told(record) for word in one.words)
        return list(dict.fromkeys(said))


def everyday_words(catalogue: Catalogue) -> dict[str, list[str]]:
    """The words for each record that has some, by its id."""
    words = EverydayWords(catalogue)
    meant = (record for one in catalogue.everyday_words for record in one.means)
    return {record: words.of(record) for record in dict.fromkeys(meant)}
