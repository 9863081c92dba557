"""Verb forms of English news: what a shallow reader needs to tell a finite verb from a noun or a
participle.

The verbs stand in ``verbs.txt``, for people to correct; the forms of the regular ones are derived
here. A word ending in ``-ed`` that is in no list is taken for a regular past unless ``NOT_PAST``
names it.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.english.tables import lists, rows


def words(text: str) -> frozenset[str]:
    """The words of a white-space separated list."""
    return frozenset(text.split())


BE = words(
    "be am is are was were been being 's 'm 're ’s ’re isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t"
)
BE_PAST = words("was were wasn't weren't wasn’t weren’t")
BE_FINITE = BE - words("be been being")
HAVE = words("have has had having hasn't haven't hadn't hasn’t haven’t hadn’t 've ’ve")
HAVE_FINITE = HAVE - words("having")
DO = words("do does did don't doesn't didn't don’t doesn’t didn’t")
DO_PAST = words("did didn't didn’t")
MODALS = words(
    """
    will would shall should can could may might must cannot ought won't wouldn't can't couldn't
    shouldn't mustn't 'll ’ll won’t wouldn’t can’t couldn’t shouldn’t mustn’t 'd ’d
    """
)
FUTURE = words("will shall 'll ’ll")
POSSIBLE = words("may might could can")

NEGATIONS = words("not never n't n’t cannot no-one nobody nothing none neither nor hardly")
"""Words that turn a clause into its denial; contractions in n't are recognised by their ending."""

_LISTS = lists("verbs.txt")

IRREGULAR: dict[str, tuple[str, str]] = {
    base: (past, participle)
    for base, past, participle in zip(*[iter(_LISTS["irregular"])] * 3, strict=True)
}
"""Base -> past and participle."""

UNCHANGED = frozenset(base for base, forms in IRREGULAR.items() if forms == (base, base))
"""Verbs whose base is their past and participle too: "cut", "hit"."""

REPORTING = frozenset(
    row[1].partition("/")[0]
    for row in rows("reporting.tsv")
    if not {" ", "+"} & {*row[1]} and row[2] != "speaker"
)
"""Bases of the verbs of the table of reporting verbs."""

REGULAR = frozenset(_LISTS["regular"]) | (REPORTING - frozenset(IRREGULAR))
REGULAR_TOO = frozenset(_LISTS["regular too"])
NOUN_TOO = frozenset(_LISTS["noun too"])
NOT_PAST = frozenset(_LISTS["not past"])
ADJECTIVAL = frozenset(_LISTS["adjectival"])

SINGULAR_IN_S = words("is was has does this its his us as series news species headquarters")


def third_person(base: str) -> str:
    """The ``-s`` form of a regular verb."""
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    return base[:-1] + "ies" if base.endswith("y") and base[-2] not in "aeiou" else base + "s"


def doubled(base: str) -> str:
    """The base with its last consonant doubled where spelling may double it ("plan", "commit"),
    else unchanged.
    """
    cvc = (
        len(base) > 2
        and base[-1] in "bdglmnprt"
        and base[-2] in "aeiou"
        and base[-3] not in "aeiou"
    )
    return base + base[-1] if cvc else base


def regular_past(base: str) -> Iterator[str]:
    """The ``-ed`` forms that a regular verb may have."""
    if base.endswith("e"):
        yield base + "d"
    elif base.endswith("y") and base[-2] not in "aeiou":
        yield base[:-1] + "ied"
    else:
        yield base + "ed"
        yield doubled(base) + "ed"


def gerund(base: str) -> Iterator[str]:
    """The ``-ing`` forms that a verb may have."""
    stem = base[:-1] if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) else base
    yield (base[:-2] + "y" if base.endswith("ie") else stem) + "ing"
    yield doubled(base) + "ing"


ALL = REGULAR | frozenset(IRREGULAR)

LEMMAS: dict[str, str] = {
    **{form: base for base in sorted(ALL) for form in (base, third_person(base), *gerund(base))},
    **{form: base for base in sorted(REGULAR | REGULAR_TOO) for form in regular_past(base)},
    **{form: base for base, forms in IRREGULAR.items() for form in forms},
    **dict.fromkeys(BE, "be"),
    **dict.fromkeys(HAVE, "have"),
    **dict.fromkeys(DO, "do"),
    "found": "find",
    "born": "bear",
    "pled": "plead",
    "lay": "lay",
    "wound": "wound",
    "ground": "ground",
}
"""A form -> the base it belongs to; of two, the one in ``-e``: "hoping" is of "hope", not "hop"."""

THIRD = {third_person(base): base for base in ALL}
"""The ``-s`` form -> the base."""

PAST_ONLY = (frozenset(past for past, part in IRREGULAR.values() if past != part) - ALL) | words(
    "pled"
)
"""Irregular pasts that can be nothing else: always finite."""

_PASTS_TOO = words("burnt sprung sunk shrunk")
"""Participles that some use as a past as well: "burnt", "the ship sunk in minutes"."""

PARTICIPLE_ONLY = (
    frozenset(part for base, (past, part) in IRREGULAR.items() if part not in (past, base))
    | words("born")
) - _PASTS_TOO
"""Irregular participles that are never a past: "taken", "begun"."""

PAST_OR_PARTICIPLE = (
    _PASTS_TOO
    | frozenset(past for past, part in IRREGULAR.values() if past == part)
    | frozenset(
        past for past, part in IRREGULAR.values() if past != part and past in ALL and past != "lay"
    )
    | frozenset(form for base in REGULAR | REGULAR_TOO for form in regular_past(base))
) - NOT_PAST
"""Forms that are a past or a participle: the context decides."""

PARTICIPLES = (
    words("got")
    | PARTICIPLE_ONLY
    | PAST_OR_PARTICIPLE
    | frozenset(part for _, part in IRREGULAR.values())
)
GERUNDS = frozenset(form for base in ALL for form in gerund(base)) | words("being having doing")
