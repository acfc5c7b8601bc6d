"""Where the parser stumbles in a long file, found without reading all of it a second time."""

from __future__ import annotations

import yaml

from scripts.files.loaded import Loaded

_RECORDS = 200  # read again in no time; what is wrong with the last may begin above it


def stumble(text: str, loaded: Loaded) -> tuple[str, yaml.MarkedYAMLError] | None:
    """`text` without the records that were read well, each line in its place, and the error of the
    slow parser there. `loaded`: what the fast parser read before it stumbled.

    None where the slow parser does not stumble over what is left, or in a way of its own.
    """
    rest = _rest(text, loaded)
    try:
        for _ in yaml.parse(rest, Loader=yaml.SafeLoader):
            pass
    except yaml.MarkedYAMLError as error:
        return rest, error
    except (ValueError, OverflowError):
        return None
    return None


def _rest(text: str, loaded: Loaded) -> str:
    """`text` with empty lines for all records but the last `_RECORDS`; the key of their list stays."""
    begun = [path for path in loaded.places if len(path) == 2 and isinstance(path[1], int)]
    if len(begun) <= _RECORDS:
        return text
    lines = text.split("\n")
    first = begun[-_RECORDS]
    key = loaded.key_places[first[:1]][0] - 1
    start = loaded.places[first][0] - 1
    return "\n".join(["" if n < start and n != key else line for n, line in enumerate(lines)])
