"""Abbreviations that the sentence splitter's own list lacks, or takes for the end of a sentence."""

from __future__ import annotations

from generator.english.numerals import CARDINALS
from generator.english.verbs import words

BEFORE_A_NAME = words(
    """
    adm amb asst atty brig capt cardl cdr cmdr comdr cpl cpt det dr flt fr ft gen gov hon insp lt maj messrs mlle
    mme mmes mr mrs ms msgr ofc pfc pres prof profs pvt rep reps rev sen sens sgt supt treas
    """
)
"""Titles, written with a capital: a name follows, so no sentence ends there."""

BEFORE_A_NUMBER = words(
    "no nos art arts para paras pp p fig figs vol vols ch chap approx est max min ca c sec secs"
)
"""No sentence ends there where a number follows."""

SELDOM_LAST = words(
    """
    mon tue tues wed weds thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec approx est min max
    dept gov vs cf al viz pct incl excl temp kg km cm mm mph kph lb lbs oz ft yd sec secs mins hr hrs tel ext dist pop
    avg
    """
)
"""No sentence ends there where a small letter, a number or the name of a day or month follows."""

CLOCK = words("a.m p.m am pm")
"""Times of day: the day or the zone after them belongs to them."""

ZONES = words(
    """
    et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest eet ist jst eastern central mountain pacific local
    """
)

NEVER_LAST = words(
    """
    a an the of at by for from with to into onto against between among during and or but nor who whose whom if
    because as than is are was were be been being has had have will would should must its his their our my your every
    each said
    """
)
"""In small letters, no heading or line of its own ends with one of these."""

BEFORE_HYPHEN = frozenset(CARDINALS) | words(
    """
    half quarter first second third self long short well ill high low full part left right open old new big small hard
    soft fast slow deep wide far near co ex non anti pro pan mid semi pre post vice cross all so then would year day
    week month hour mile foot north south east west much most best better early late large little free world state
    city land sea air water fire market price tax trade oil gas food job law life time home house hand eye head
    """
)
"""First parts of compounds: a line's end after their hyphen parts no word."""

BEFORE_A_LETTER = words(
    """
    plan group type class hepatitis vitamin grade zone category platform section part appendix terminal gate block
    pool division bay berth hall ward building exhibit annex schedule level option company
    """
)
"""A letter after one of these is the name of a thing and no initial of a person."""

BEFORE_X = words("on to via from")
"""The letter X after one of these is the platform of that name."""

ORDINARY = frozenset(
    "me no No may May ill art miss fed ore arc con ok OK DC ID LA PA Ken Reg".split()
)
"""Words that the library takes for abbreviations; a capital after them begins a sentence."""
