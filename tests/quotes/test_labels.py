"""Speakers in lines of their own: pull quotes, transcripts, what leads in a paragraph or a list."""

import pytest

from tests.making import article, quotations

CASES = [
    (
        "“The harbour is our life.”\n\n— Ann Lee, harbour master",
        ["Ann Lee: The harbour is our life."],
    ),
    (
        "The match was dull.\n\n“We deserved to lose.” – Bob Ito, coach\n\nFans left early.",
        ["Bob Ito: We deserved to lose."],
    ),
    (
        'The ward is full.\n\n"Nobody listens to us."\n\n- Jane Roe, nurse\n\nBeds are short.',
        ["Jane Roe: Nobody listens to us."],
    ),
    (
        "The pier is shut.\n\n“WE NEVER ASKED FOR IT”\n\n– ANN LEE, MAYOR",
        ["ANN LEE: WE NEVER ASKED FOR IT"],
    ),
    (
        "The goats were found.\n\n“I COULD NOT BELIEVE MY EYES”\n\nTess Wain, verger",
        ["Tess Wain: I COULD NOT BELIEVE MY EYES"],
    ),
    (
        "Mr Boll went on,\n\n“We waited for a year.”\n\nTess Wain rose, trembling,\n\n“I saw no wreck.”",
        ["Mr Boll: We waited for a year.", "Tess Wain: I saw no wreck."],
    ),
    (
        "The council said:\n\n- the bridge closed; and\n\n- it will reopen in May.\n\nRain fell on it.",
        ["The council: the bridge closed", "The council: it will reopen in May"],
    ),
    (
        (
            "LEE:  We will not sell the school.\n\nMR. ITO:  When will you decide? We wait.\n\n"
            "Q    Who pays?\n\nMS. ROE: Nobody has said.\n\nThe meeting closed."
        ),
        [
            "LEE: We will not sell the school.",
            "MR. ITO: When will you decide? We wait.",
            "MS. ROE: Nobody has said.",
        ],
    ),
    (
        "LEE: Do you think it is late?\n\nMR. ITO: I think it is. He wants more.\n\nLEE: He said so.",
        [
            "LEE: Do you think it is late?",
            "MR. ITO: I think it is. He wants more.",
            "LEE: He said so.",
        ],
    ),
]


@pytest.mark.parametrize(("text", "due"), CASES, ids=[text[:30] for text, _ in CASES])
def test_a_line_of_its_own_names_who_speaks(text: str, due: list[str]) -> None:
    """A name under words in marks, or before a turn of a transcript, is their speaker."""
    made = article(text)
    found = [
        f"{q.speaker.of(made.text) if q.speaker else None}: {q.content.of(made.text)}"
        for q in quotations(made)
    ]
    assert found == due
