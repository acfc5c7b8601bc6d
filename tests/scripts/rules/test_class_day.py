"""The date that is asked for is the one that decides which document governs the class."""

from scripts.rules.class_day import day_entry
from tests import frozen

CATALOGUE = frozen.catalogue()
STEPPED = next(s for s in CATALOGUE.schemes if s.id == "stepped-2099")
GOVERNED = next(s for s in CATALOGUE.schemes if s.id == frozen.SCHEME)


def test_only_where_a_figure_has_a_date():
    assert day_entry(GOVERNED, GOVERNED.formula, CATALOGUE) == []
    [entry] = day_entry(STEPPED, STEPPED.formula, CATALOGUE)
    assert (entry["id"], entry["of"], entry["label"]) == ("day", "certified_on", "取证日期")


def test_where_a_reading_says_which_date_governs_it_is_that_one():
    """The formula of one scheme under the id of the other, whose default looks at the opening."""
    governed = STEPPED.model_copy(update={"id": GOVERNED.id})
    [entry] = day_entry(governed, STEPPED.formula, CATALOGUE)
    [governing] = CATALOGUE.governing
    reading = next(r for r in CATALOGUE.readings if r.id == governing.reading)
    assert entry["of"] == reading.default == "opening"
    assert entry["label"] == "开班日期" and entry["cite"]["quote"] == reading.cites[0].quote
    assert "开班日期" in entry["help"]


def test_a_cap_with_dates_is_enough():
    plain = [i.newest.model_copy(update={"values": []}) for i in STEPPED.formula.instalments]
    formula = STEPPED.formula.model_copy(update={"instalments": plain})
    assert day_entry(STEPPED, formula, CATALOGUE)
    without_base = formula.model_copy(update={"heads": None})
    assert day_entry(STEPPED, without_base, CATALOGUE) == [], "without a price no cap is looked at"
