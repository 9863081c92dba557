"""What addresses call the parts of a page is the same in every language."""

from pathlib import Path

from generator.labels import load, speaking
from generator.pages.anchors import slug
from generator.pages.timeline import entries, years
from tests.making import Told, project

GERMAN = """\
timeline:
  years: "{first} bis {last}"
  no_month: "{year}, ohne Monat"
"""


def test_years_and_months_have_their_names_in_addresses(told: Told, tmp_path: Path) -> None:
    """Links to them hold when a site changes its language."""
    text = (
        "date 2019-05-28 The depot burned in the 1980s. The tram line closed on 3 March 2018. "
        "The ferry was sold in 2017."
    )
    story = told(a=text)
    project(tmp_path, {"templates/labels/de.yml": GERMAN})
    with speaking(load(tmp_path, "de")[0]):
        shown = years(entries(story))
        assert shown[1].loose_label == "2017, ohne Monat"
    assert [(y.key, y.label) for y in shown] == [
        ("1980-to-1989", "1980 bis 1989"),
        ("2017", "2017"),
        ("2018", "2018"),
    ]
    assert [(slug(m.key), m.label) for y in shown for m in y.months] == [
        ("march-2018", "März 2018"),
    ]
