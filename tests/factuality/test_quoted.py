"""Whose word a dated clause rests on, once the quotations around it are known."""

import pytest

from generator import dates, events, quotes
from generator.model import EventMention, Status
from generator.reading import of_article
from tests.making import article, quotations

CASES = [
    (
        '"It is only rust," Okafor said. "The valve was changed on 4 March, not in January."',
        {"4 March": ("alleged", "Okafor")},
    ),
    (
        "“We began on 4 March,” said Lena Brandt. “It will open again on 9 April. Then we leave.”",
        {"4 March": ("alleged", "Lena Brandt"), "9 April": ("alleged", "Lena Brandt")},
    ),
    (
        "“We are tired,” Lena Brandt said. “We will reopen on 9 April.”",
        {"9 April": ("scheduled", "Lena Brandt")},
    ),
    (
        "Lena Brandt runs the mill. She said the wheel broke on 4 March.",
        {"4 March": ("alleged", "Lena Brandt")},
    ),
    ("Lena Brandt runs the mill. The wheel broke on 4 March.", {"4 March": ("occurred", None)}),
    (
        "The mill said:\n\n- the wheel broke on 4 March;\n\n- it will turn again on 9 April.",
        {"4 March": ("alleged", "The mill"), "9 April": ("scheduled", "The mill")},
    ),
    ("The mill did not say that:\n\n- the wheel broke on 4 March;\n\n- it was old.", {}),
]


def _told(text: str) -> dict[str, EventMention]:
    made = article(text)
    timexes = dates.find(made)
    found, _ = events.find(made, of_article(made, timexes), timexes, quotations(made))
    return {timexes[h.timex].span.of(made.text): h for h in found}


@pytest.mark.parametrize(("text", "due"), CASES, ids=lambda c: str(c)[:40])
def test_words_in_quotation_marks_rest_on_their_speaker(
    text: str, due: dict[str, tuple[str, str | None]]
) -> None:
    """A clause inside a quotation is its speaker's word, who is named where a quotation knows the
    name.
    """
    made = article(text)
    found = {
        words: (
            str(h.factuality.status),
            h.factuality.speaker.of(made.text) if h.factuality.speaker else None,
        )
        for words, h in _told(text).items()
    }
    assert found == due


def test_a_speaker_who_belongs_to_the_doer_announces_for_it() -> None:
    """What the doer's own side says of a day to come is scheduled; what others say stays
    alleged.
    """
    made = article("The Arvika mill will send a report on 9 April, Lena Brandt said.")
    timexes = dates.find(made)
    readings = of_article(made, timexes)
    said = quotes.find(made, (), readings)
    known = [
        events.find(made, readings, timexes, said, own)[0]
        for own in (None, lambda _who, _doer: True)
    ]
    assert [h.factuality.status for (h,) in known] == [Status.ALLEGED, Status.SCHEDULED]
