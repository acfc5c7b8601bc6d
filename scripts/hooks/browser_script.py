"""The script of MicroPython as a browser needs it: without what runs on Node alone, and without the checks
by which its builders find their own mistakes.
"""

from __future__ import annotations

from pathlib import Path

from scripts.files.paths import ROOT

MODULE = "@micropython/micropython-webassembly-pyscript/micropython.mjs"
_ON_NODE = "ENVIRONMENT_IS_NODE"
# Where it is found out, and where the script looks whether it was called as a command.
_ASKED = f',{_ON_NODE}=globalThis.process?.versions?.node&&"renderer"!=globalThis.process?.type'
_COMMAND = '"object"==typeof process&&"object"==typeof process.versions&&'
# Nothing but a complaint about how the script was built or called; the bundler leaves out calls of empty
# functions. What may go wrong while it runs, such as a full stack, is still looked for.
_CHECKS = ("assert", "ignoredModuleProp", "unexportedRuntimeSymbol", "consumedModuleProp")


class UnknownScript(Exception):
    """Something that is left out is not there, or there twice: it is another script."""


def browser_script() -> str:
    """The script that is in the node_modules, for browsers. Raises UnknownScript."""
    return for_browsers((ROOT / "node_modules" / Path(MODULE)).read_text(encoding="utf-8"))


def for_browsers(script: str) -> str:
    """`script`, which does the same in a browser. Raises UnknownScript."""
    script = _once(script, _ASKED, "").replace(_ON_NODE, "!1")
    script = _once(script, _COMMAND, "!1&&")
    for name in _CHECKS:
        script = _emptied(script, f"function {name}(")
    return script


def _emptied(script: str, begins: str) -> str:
    """`script` with nothing in the body of one function."""
    _once(script, begins, begins)
    first = script.index("{", script.index(begins)) + 1
    end, depth = first, 1
    while depth:  # braces in texts are those of templates, and come in pairs
        depth += {"{": 1, "}": -1}.get(script[end], 0)
        end += 1
    return script[:first] + script[end - 1 :]


def _once(script: str, text: str, instead: str) -> str:
    if script.count(text) != 1:
        raise UnknownScript(text)
    return script.replace(text, instead)
