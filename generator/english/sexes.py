"""Words that tell a man from a woman: titles, roles, and given names. Plain data for people to
correct.
"""

from __future__ import annotations

from pathlib import Path

from generator.english.verbs import words

MEN = words(
    """
    mr sir lord messrs king prince duke baron emperor sultan pope cardinal monk father dad grandfather stepfather
    son grandson stepson brother half-brother husband ex-husband widower uncle nephew fiancé boyfriend bridegroom man
    boy gentleman schoolboy spokesman chairman businessman policeman fireman congressman councilman alderman assemblyman
    salesman sportsman frontman gunman cameraman craftsman postman frenchman englishman irishman scotsman welshman
    dutchman waiter he him his himself herr monsieur señor
    """
)
"""A word among these says that a man is meant."""
WOMEN = words(
    """
    mrs ms miss lady dame madam queen princess duchess baroness countess empress nun mother mum mom grandmother
    stepmother daughter granddaughter stepdaughter sister half-sister wife ex-wife widow aunt niece fiancée girlfriend
    bride woman girl schoolgirl spokeswoman chairwoman businesswoman policewoman congresswoman councilwoman
    assemblywoman saleswoman sportswoman frontwoman actress heroine waitress frenchwoman englishwoman irishwoman
    scotswoman she her hers herself frau madame señora
    """
)
"""A word among these says that a woman is meant."""

_GIVEN = Path(__file__).with_name("given_names.tsv").read_text(encoding="utf-8").splitlines()

GIVEN_NAMES: dict[str, str] = {
    name: sex
    for sex, _, names in (line.split("\t") for line in _GIVEN if not line.startswith("#"))
    for name in names.split()
}
"""A given name that only men (``m``) or only women (``f``) bear -> which."""
