"""One state of the open data, made once: its records, its text, which version it is."""

from __future__ import annotations

import hashlib
from typing import Any

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.places import site_name
from scripts.evidence.unproved import ALL_PROVED, Unproved
from scripts.open_data import records
from scripts.open_data.terms import DataVersion


class Edition:
    """What `catalogue` publishes; `compiled`: its rules, see `rules.compiled`; `unproved`: what of it
    nobody has held against the source, nothing where it is left out.

    `data` as `records.open_data` gives it, `text` the content of ``catalog.json``. At least one
    document has to print its date.
    """

    def __init__(
        self, catalogue: Catalogue, compiled: dict[str, Any], unproved: Unproved = ALL_PROVED
    ) -> None:
        self.data = records.open_data(catalogue, unproved)
        self.text = records.to_json(self.data)
        self.version = DataVersion(
            site=site_name(catalogue),
            rules=compiled["data_version"],
            sha256=hashlib.sha256(self.text.encode()).hexdigest(),
            newest=max(d.issued_on for d in catalogue.documents if d.issued_on),
        )
