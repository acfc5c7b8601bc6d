"""The package carries the rules compiled from the catalogue, so building it compiles them."""

import sys
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

sys.path.insert(0, str(Path(__file__).parent))


class CompileRules(build_py):
    """Check the catalogue and write ``calculator/rules.json`` before the files are gathered."""

    def run(self) -> None:
        """Build. Exits with what is wrong where the catalogue has a problem."""
        from scripts.check import check
        from scripts.evidence.unproved import unproved
        from scripts.rules import compiled

        catalogue, problems = check()
        if problems:
            sys.exit("\n".join(str(problem) for problem in problems))
        compiled.write(compiled.compile_rules(catalogue, unproved(catalogue).keys))
        super().run()


setup(cmdclass={"build_py": CompileRules})
