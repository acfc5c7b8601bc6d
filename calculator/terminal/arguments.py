"""The options of the command line, explained in the reader's language.

`argparse` speaks English; what it prints on its own is put in Chinese here, in one place.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from typing import Any, NoReturn

_HELP = "显示这段说明"
_SAID = "said_before"  # what each option said, beside what is read of it
# What `argparse` says about a wrong call, and what is said instead.
_MESSAGES = (
    (r"the following arguments are required: (.+)", r"还缺：\1"),
    (r"unrecognized arguments: (.+)", r"没有这样的选项或多出来的内容：\1"),
    (r"argument (\S+): expected one argument", r"\1 后面要写内容"),
    (r"argument (\S+): expected at least one argument", r"\1 后面要写内容"),
    (
        r"argument (\S+): invalid choice: '?(.*?)'? \(choose from (.*)\)",
        r"\1：没有 “\2”；可用的是 \3",
    ),
    (r"argument (\S+): not allowed with argument (\S+)", r"\1 不能和 \2 一起用"),
    (r"argument (\S+): (.+)", r"\1：\2"),
    (r"ambiguous option: (\S+) could match (.+)", r"\1 可以是 \2；请写全"),
)


class Parser(argparse.ArgumentParser):
    """An `ArgumentParser` that speaks Chinese; exit code 2 for a wrong call, as ever.

    `ends_with`, where it is set, makes the end of the help when it is asked for.
    """

    ends_with: Callable[[], str] | None = None

    def __init__(self, **options: Any) -> None:
        super().__init__(add_help=False, allow_abbrev=False, **options)
        self.register("action", None, _Once)
        self._positionals.title = "内容"
        self._optionals.title = "选项"
        self.add_argument("-h", "--help", action="help", help=_HELP)

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the call in a sentence, and how to see more."""
        self.exit(2, f"{in_chinese(message)}。用法请看：{self.prog} --help\n")

    def format_help(self) -> str:
        """The help, with its first word in Chinese too."""
        if self.ends_with:
            self.epilog = self.ends_with()
        return super().format_help().replace("usage: ", "用法：", 1)


class _Once(argparse.Action):
    """Keeps what an option says; said twice and differently, it is not known which is meant."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: Any,
        option_string: str | None = None,
    ) -> None:
        said = vars(namespace).setdefault(_SAID, {})
        if said.setdefault(self.dest, values) != values:
            parser.error(f"{option_string} 写了两次，内容不一样；请只留一个")
        setattr(namespace, self.dest, values)


def in_chinese(message: str) -> str:
    """What `argparse` would say, in Chinese; what it may say in a later version is left as it is."""
    for english, chinese in _MESSAGES:
        if re.fullmatch(english, message):
            return re.sub(english, chinese, message).replace("'", "")
    return message
