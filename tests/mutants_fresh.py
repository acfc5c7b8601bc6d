"""A plugin for `make mutants`: each mutant starts with nothing that tests have made before.

Mutants are forked from a process that has run the tests once. Rules and formulas made then would
stay as they were, and the change would go unseen.
"""

import sys

from hypothesis import settings

# Every mutant meets the same examples, and a busy machine is no mutant found.
settings.register_profile("mutants", deadline=None, derandomize=True)


def pytest_configure(config):
    """Forget the modules of tests, so that they are imported again under the mutant."""
    settings.load_profile("mutants")
    for name in list(sys.modules):
        if name.startswith("tests.") and name != __name__:
            del sys.modules[name]
