"""What cannot be read or computed, and what was chosen that is not there: words for the person."""


class EntryError(Exception):
    """A typed value that cannot be read: `field` (id of the entry) and `message` for the user."""

    def __init__(self, field, message):
        super().__init__(message)
        self.field = field
        self.message = message


class TypedError(Exception):
    """What was typed cannot be computed. `problems`: list of (field ids, message)."""

    def __init__(self, problems):
        super().__init__("；".join(message for _, message in problems))
        self.problems = problems


class ChoiceError(Exception):
    """A scheme, reading or option that the rules do not have."""

    def __init__(self, message):
        super().__init__(message)
        self.message = message
