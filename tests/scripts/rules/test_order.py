"""A scheme that comes in addition does not take the place of the first: pages compute by it."""

from copy import copy

from scripts.catalogue.places import in_order
from scripts.rules.compiled import compile_rules
from tests import frozen


def test_schemes_stand_in_the_order_of_their_documents_and_not_of_their_files():
    catalogue = copy(frozen.catalogue())
    order = [d.id for d in sorted(in_order(catalogue), key=lambda d: bool(d.ended_on))]
    expected = [d for d in order for scheme in catalogue.schemes if scheme.document == d]
    for schemes in (catalogue.schemes, catalogue.schemes[::-1]):
        catalogue.schemes = schemes
        compiled = compile_rules(catalogue)["rules"]["schemes"]
        assert [scheme["document"] for scheme in compiled] == expected
