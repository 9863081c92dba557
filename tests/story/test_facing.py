"""What is denied in its own words, and what somebody else said of it before."""

import pytest

from generator.pages import positions
from tests.making import Told

FACING = {
    "an accusation, a month later": (
        "The auditors said Ann Lee had paid the contractor of the tram from the fund.",
        "Ann Lee denied that she had paid the contractor of the tram from the fund.",
    ),
    "of a body": (
        "Mia Vale said Norrtram had sold tickets for a tram line that was closed.",
        "Norrtram denied having sold tickets for the closed tram line.",
    ),
    "in one article": (
        """Norrtram was warned about the brakes of the tram in May, according to an email.

The tram has run since 2011. It has nine stops.

Norrtram denied having ignored a warning about its tram.""",
    ),
}
NOT = {
    "another matter": (
        "The auditors said Ann Lee had paid the contractor of the tram from the fund.",
        "Ann Lee denied that she had met the mayor at the depot.",
    ),
    "another person": (
        "The auditors said Olga Berg had paid the contractor of the tram from the fund.",
        "Ann Lee denied that she had paid the contractor of the tram from the fund.",
    ),
    "her own words": (
        "Ann Lee said Norrtram had paid the contractor of the tram from the fund.",
        "Ann Lee denied that she had paid the contractor of the tram from the fund.",
    ),
    "what was said not to be": (
        "The auditors said Ann Lee had not paid the contractor of the tram from the fund.",
        "Ann Lee denied that she had paid the contractor of the tram from the fund.",
    ),
    "said afterwards": (
        "Ann Lee denied that she had paid the contractor of the tram from the fund.",
        "The auditors said Ann Lee had paid the contractor of the tram from the fund.",
    ),
    "talks on something else": (
        """The union said the talks about the tram had collapsed.

The depot is shut.

Norrtram denied that the talks had been about pay for tram drivers.""",
    ),
    "no wrongdoing": (
        "The auditors said Ann Lee had paid the contractor of the tram from the fund.",
        "Ann Lee denied any wrongdoing over the tram.",
    ),
}


def disputed(told: Told, texts: tuple[str, ...]) -> list[tuple[str, str, bool]]:
    """Who said and who denied what stands beside each other on the page of a topic."""
    story = told(**{f"m{n}": f"date 2019-{n:02}-28 {text}" for n, text in enumerate(texts, 3)})
    return [(d.speaker, d.denier, d.is_apart) for d in positions.disputes(story)["trams"]]


@pytest.mark.parametrize("texts", FACING.values(), ids=FACING)
def test_what_was_said_before_faces_its_denial(told: Told, texts: tuple[str, ...]) -> None:
    """In whichever article it was said."""
    ((_, _, is_apart),) = disputed(told, texts)
    assert is_apart == (len(texts) > 1)


@pytest.mark.parametrize("texts", NOT.values(), ids=NOT)
def test_in_doubt_nothing_faces_a_denial(told: Told, texts: tuple[str, ...]) -> None:
    """A dispute that is none would put words against words."""
    assert disputed(told, texts) == []
