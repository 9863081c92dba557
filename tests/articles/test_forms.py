"""Each form of a news page is known by its own row, and its example is what the row says."""

import pytest

from generator.articles import forms
from tests.articles.cases import rows
from tests.making import article

EXAMPLES = [(row, example) for row in forms.table() for example in row.examples]
STORY = "The dam broke on Monday. Nobody was hurt."


@pytest.mark.parametrize(("row", "example"), EXAMPLES, ids=lambda value: str(value)[:60])
def test_an_example_is_of_its_row(row: forms.Row, example: str) -> None:
    """The pattern of a row fits its own example, to the place that is marked."""
    before, bar, after = example.partition("‖")
    if bar:
        found = row.form.match(before + after.lstrip() if before[-1:] == " " else before + after)
        assert found
        assert found.group().rstrip() == before.rstrip()
        return
    fits = row.form.fullmatch if row.place in forms.WHOLE else row.form.match
    plain = example.replace("’", "'")
    assert any(fits(words) for words in (plain, plain.strip(" -/•"), plain.removesuffix(":")))


@pytest.mark.parametrize(("row", "example"), EXAMPLES, ids=lambda value: str(value)[:60])
def test_an_example_is_told_apart_in_an_article(row: forms.Row, example: str) -> None:
    """The example opens, or stands in, an article as what its row says."""
    text = example.replace("‖ ", "").replace("‖", "")
    if row.place in ("front", "opening"):
        first = article(f"{text}\n\n{STORY}").sentences[0]
        assert first.kind is row.kind
        return
    if row.place == "top":
        assert article(f"{text}\n\nThe dam has gone\n\n{STORY}").sentences[0].kind is row.kind
        return
    if row.place == "office":
        units = article(f"{STORY}\n\n{text}\nThe firm has 40 trams.").sentences
        assert {unit.kind for unit in units if unit.paragraph != 0} == {row.kind}
        return
    after = "" if row.place == "foot" else f"\n\n{STORY}"
    units = article(f"{STORY}\n\n{text}{after}").sentences
    assert {unit.kind for unit in units if unit.paragraph == 1} == {row.kind}
    assert {unit.kind.value for unit in units if unit.paragraph != 1} == {"sentence"}


@pytest.mark.parametrize("sentence", [words for (words,) in rows("no_furniture.txt")])
def test_a_sentence_of_the_story_is_no_furniture(sentence: str) -> None:
    """A sentence stays one where it opens the article and where it stands inside."""
    for text, at in ((f"{sentence}\n\n{STORY}", 0), (f"{STORY}\n\n{sentence}\n\n{STORY}", 1)):
        made = article(text)
        units = [unit for unit in made.sentences if unit.paragraph == at]
        assert [(u.kind.value, made.words_of(u)) for u in units] == [("sentence", sentence)]
