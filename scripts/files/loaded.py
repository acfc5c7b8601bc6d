"""One file that was read: its plain value, and where in the file each part of it stands."""

from __future__ import annotations

from dataclasses import dataclass, field

from scripts.files.problems import Path_, Place, Problem, dotted


@dataclass
class Loaded:
    """The plain value of one file, with the place (line, column, from 1) of every part of it."""

    file: str
    value: object = None
    places: dict[Path_, Place] = field(default_factory=dict)
    key_places: dict[Path_, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    # Parts that were refused and stand here as nothing: not to be reported a second time.
    refused: set[Path_] = field(default_factory=set)

    def place(self, path: Path_) -> Place:
        """The place of `path`, or of the nearest part that holds it."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, (1, 1))

    def problem(self, path: Path_, message: str) -> Problem:
        """A problem with the value at `path`, worded for an editor."""
        line, column = self.place(path)
        return Problem(self.file, line, column, dotted(path), message)

    def key_problem(self, path: Path_, message: str) -> Problem:
        """A problem with the key itself that `path` ends in."""
        line, column = self.key_places.get(path) or self.place(path)
        return Problem(self.file, line, column, dotted(path), message)
