"""The compiled rules as a file: the only place where the calculator touches the disk for them."""

from __future__ import annotations

import json
from pathlib import Path

from calculator.engine.scheme.scheme import Rules

RULES_FILE = Path(__file__).parent / "rules.json"


class RulesMissing(Exception):
    """The rules are not there or are broken; the message says what to run."""


def load(file: Path = RULES_FILE) -> Rules:
    """The Rules in `file`. Raises RulesMissing when they are not there or broken."""
    try:
        return Rules(json.loads(file.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError):
        message = "没有可用的计算规则（calculator/rules.json）；请先在项目文件夹里运行 make setup"
        raise RulesMissing(message) from None
