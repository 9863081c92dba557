"""Which names of a headline are told to be in no source."""

import pytest

from generator.content import names

SOURCE = "Ann Lee, the mayor of Millbrook, and the US-born engineer met. The UN sent Bo Ek’s team."


@pytest.mark.parametrize(
    ("headline", "due"),
    [
        ("Ann Lee meets the engineer of Millbrook", []),
        ("Ann Loe meets the engineer of Milbrook", ["Loe", "Milbrook"]),
        ("Mayor meets the UN", []),
        ("Council meets an engineer", []),
        ("Council Lee meets an engineer", ["Council"]),
        ("Lee’s engineer meets Bo Ek", []),
        ("Engineer of the US meets Kim's team on Tuesday in March", ["Kim"]),
        ("The mayor meets. Bo is there with Kim. Nobody else", ["Kim"]),
        ("Mayor Meets Other Engineers Of Sweden", []),
        ("MAYOR MEETS THE PRESS", []),
        ("The US-Swedish team meets", []),
    ],
)
def test_names_are_those_of_the_sources(headline: str, due: list[str]) -> None:
    """Word by word; the first word of a sentence is one where a name follows it."""
    assert list(names.unknown(headline, [SOURCE])) == due
