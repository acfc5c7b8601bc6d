"""The parts of the compiled rules, for what needs no scheme; `scheme.Rules` has the schemes too."""


class Parts:
    """The compiled rules as parsed from JSON, ``{"data_version", "rules": {name: part}}``."""

    def __init__(self, compiled):
        self.data_version = compiled["data_version"]
        self.parts = compiled["rules"]

    def part(self, name):
        """A part of the rules beside the schemes, as compiled; KeyError where it was not loaded."""
        return self.parts[name]

    def part_of(self, name, scheme_id):
        """The part of this name that belongs to the scheme; None where it has none.

        The first has the plain name, each other the id of its scheme behind it.
        """
        part = self.parts.get("{}-{}".format(name, scheme_id)) or self.parts.get(name)
        if not part:
            return None
        owner = part["scheme"]
        return part if scheme_id == (owner["id"] if isinstance(owner, dict) else owner) else None
