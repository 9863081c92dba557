"""The words of quantities: how a number is meant, parts and multiples, changes, and numbers that stand bare.

Plain data for people to correct, as are the units (`units.py`), what is counted (`countable.py`) and numbers that
are no quantity (`numbered.py`).
"""

from __future__ import annotations

from generator.english.verbs import words

BOUNDS = frozenset(
    tuple(phrase.split())
    for phrase in """
    about; around; some; roughly; approximately; nearly; almost; close to; circa; an estimated; estimated
    more than; over; well over; just over; slightly over; slightly more than; a little over; a little more than; above
    at least; upwards of
    in excess of; no fewer than; not fewer than; no less than; not less than; as many as; as much as; a minimum of
    less than; fewer than; under; well under; just under; below; just below; up to; at most; no more than; not more than
    as few as; as little as; a maximum of; far more than; far fewer than; much more than
    exactly; only; just; all; between; a total of; a record
    """.replace("\n", ";").split(";")
    if phrase.strip()
)
"""What stands before a number and says how it is meant."""
SPATIAL_BOUNDS = words("over under above below all just only between around")
"""Bounds that are as often prepositions or adverbs: they make no figure of a bare number ("children
under five")."""
BEFORE_UP = words(
    "ticks ticked ticking inched edge go inch creep move shoot climb jump come step bring take push drive nudge round"
)
"""Verbs that have "up" to themselves: what "ticked up to 44" is 44, and not at most that."""
NOUNS_BEFORE_UP = words("total toll number count tally figure price bill cost")
"""What such a verb has before it: "took the total up to 44"."""
BOUNDS_AFTER = words("more so less fewer")
"""What follows a quantity after "or"."""
QUANTIFIERS = frozenset(
    tuple(phrase.split()) for phrase in ("several", "many", "a few", "some few", "a couple of")
)
"""What makes "hundred" and "thousand" vague."""
BEFORE_FRACTIONS = words("by nearly almost over than about only just")
"""Before "a third" without "of": something changes by it, or it is hedged."""
PARTED = words(
    "majority majorities vote stake share cut reduction rise increase drop fall decline discount interest"
)
"""What a fraction may stand before: "a two-thirds majority"."""
SAID_BY_PARTS = words(
    "said say says were are was is had have has want favour favoured agreed voted approve approved oppose opposed "
    "support supported"
)
"""Verbs whose subject may be a bare "a third"."""
PRONOUNS = words("them us whom which")
MULTIPLIED = {
    "doubled": 2.0, "doubling": 2.0, "tripled": 3.0, "tripling": 3.0, "trebled": 3.0, "trebling": 3.0,
    "quadrupled": 4.0, "quadrupling": 4.0, "halved": 0.5, "halving": 0.5,
}  # fmt: skip
"""Verbs that multiply, in the forms that are nothing else."""
NOT_MULTIPLIED_BEFORE = words("down up back over as digits figures standards")
""""Doubled down", "doubles as a café"."""
MULTIPLY = {"double": 2.0, "triple": 3.0, "treble": 3.0, "quadruple": 4.0, "halve": 0.5}
BEFORE_MULTIPLY = words("to will would could may might can should nearly almost than")
COMPARED = {"twice": 2.0, "double": 2.0, "triple": 3.0, "treble": 3.0}
COMPARES = words(
    """
    as the its their that more higher larger bigger greater faster slower cheaper stronger longer deadlier likelier
    harder quicker smaller older too those what
    """
)
"""What follows "twice" and "three times" where they compare."""
MULTIPLES = frozenset(MULTIPLIED) | frozenset(MULTIPLY) | frozenset(COMPARED)
CLAUSE_OPENERS = words(", ; : and but")
"""What stands before "from 9 to 10 nurses left", where it is a range and no change."""
TOLLS = words("toll total figure number tally death")
"""Words that a bare number states."""
STATING = words("at to of by is was reached reaches reach hit topped top passed exceeded exceed")
"""Words between such a word and its number ("the toll stands at 12")."""
RISES = words(
    """
    brings bringing brought bring rose rises rising risen climbed climbs climbing grew grown increased increases
    increasing fell falls falling dropped drops declined shrank swelled soared raised raises raising cut reduced
    reducing stood stands put puts
    """
)
"""Verbs after which "to 230" or "at 230" states how many there are."""
CHANGING = words(
    """
    rose rises rising risen climbed climbs climbing grew grown increased increases increasing fell falls falling
    dropped drops declined shrank swelled soared up down by lost gained shed
    """
)
"""Words after which "3% to 4%" and "$2 to $48" are a change and what it led to, and no range."""
COMPARING = frozenset(
    tuple(phrase.split())
    for phrase in "compared with; compared to; as against; against; versus; up from; down from".split(
        "; "
    )
)
"""What sets a bare number against what was counted before: "23 fires, compared with 17"."""
COUNTING = words(
    "said say says claimed claim claims counted count counts estimated estimates reported"
)
"""Verbs by which another gives another number of the same: "the union said 900"."""
SPEAKING_OF = words("speak speaks spoke talk talks talked")
"""Those that do so with "of"."""
OWNING = words("has have had won got gets gained lost took takes received")
"""Verbs whose bare number counts what was counted before: "Ruiz has 11 votes and Benn has 10"."""
PARTING = words("for in at from on")
"""What stands behind each of several counts of one thing: "42 votes for Lee and 18 for Roe"."""
CONTRASTS = words("and but while or")
PREDICATES = words("were was are have had has died will would")
"""What follows a bare number that is a subject ("of the 60 beds 12 are empty")."""
FORECASTERS = words(
    "analysts economists experts forecasters pollsters investors traders brokers markets observers"
)
"""Who stands behind a sum without belonging to it: "the $3m analysts had expected"."""
EXPECTED = words(
    """
    expected forecast forecasted predicted projected anticipated estimated envisaged hoped feared wanted demanded
    sought requested promised
    """
)
"""What they have done with a sum or a number."""
