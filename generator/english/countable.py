"""What numbers count: plurals, people by their state, groups; and where the words for it end."""

from __future__ import annotations

from generator.english.verbs import words

PLURALS = words(
    """
    people men women children police policemen policewomen staff personnel cattle livestock troops crew aircraft
    infantry cavalry media data species series offspring youth clergy spacecraft hovercraft servicemen
    servicewomen firemen fishermen businessmen businesswomen gunmen militiamen tribesmen minutemen clansmen
    guardsmen congressmen congresswomen chairmen spokesmen sportsmen sportswomen horsemen seamen airmen
    craftsmen salesmen workmen frontiersmen grandchildren schoolchildren teeth feet geese mice sheep deer fish
    salmon herring criteria bacteria phenomena fungi alumni nuclei oxen dice kin folk others offices
    paratroopers refugees staffers signatories casualties km²
    """
)
"""Plurals that do not end in -s."""
VERBS_IN_S = words(
    "comes goes says seems becomes gets makes gives keeps lets puts wants knows thinks believes owes has was is does"
)
"""Verbs that are no plural of a noun."""
NOUNS_ENDING_IN_S = VERBS_IN_S | words(
    """
    is was has his its this thus us as does plus versus various previous serious famous religious dangerous
    always perhaps besides across towards news politics analysis crisis
    """
)
"""Words in -s that are no plural."""
PEOPLE = words(
    """
    people men women children adults teenagers pensioners farmers soldiers troops workers jobs refugees
    civilians police officers officials students pupils patients prisoners passengers protesters demonstrators
    migrants victims deaths cases voters votes residents inhabitants homes houses families households tonnes
    employees staff miners teachers nurses doctors fighters rebels casualties spectators guests members
    delegates firefighters inmates detainees
    """
)
"""What is so often counted that a number of four digits before it is no year, and that qualifies no
plural after it."""
STATES = words(
    """
    dead wounded injured missing homeless killed hurt infected others accused poor sick jobless unemployed
    strong hostages
    """
)
"""Words that stand for people in that state after a number."""
GROUPS = words(
    """
    crowd staff crew workforce population membership audience army force congregation fleet flock herd turnout
    attendance squad delegation garrison jury cast party team community majority margin lead
    """
)
"""What "of 120" may give the size of."""
TIED = words(
    """
    member party judge strong person man woman nation country state seat bed berth room bedroom car carriage coach
    ship boat vessel vehicle truck lorry plane aircraft tank gun team club player candidate vote job school house
    home unit tower turbine reactor
    """
)
"""What a hyphen ties to a number in words that counts it: "a nine-member panel"."""
TIED_IN_PAIRS = words("party state nation man car seat")
"""Tied to "two" they name a kind: "a two-party system"."""


def is_tied(noun: str) -> bool:
    """Whether a hyphen may tie a noun to a number in words that counts it: a nurse, a judge."""
    return noun in TIED or f"{noun}s" in PEOPLE


HARMED = words(
    """
    killed killing kill kills wounded wounding injured injuring hurt hurting leaving left arrested arresting detained
    detaining captured freed released lost losing seized infected rescued displaced evacuated executed maimed
    """
)
"""Verbs after which a bare number counts people."""
HARMED_OR_LEFT = words("leaving left lost lose losing")
"""Those of them that do not say by themselves what happened to so many."""
LIVES = words("life lives")
COSTING_LIVES = words(
    "take takes took taken taking lose loses lost losing cost costs claim claims claimed"
)
"""What takes lives, or who loses them: no more words for death."""
OBJECT_OPENERS = words("a an the its his her their our my your this that these those")
"""What follows a verb and no plural: "8 states and receives a majority"."""
STOPS = words(
    """
    the a an this that these those which who whom whose where when while and or but nor yet if as than then so
    because in on at by for from with without to into onto upon over under above below between among against
    about around after before during since until till through across along near per via off out up down within
    of beyond despite amid towards toward is are was were be been being am has have had having do does did will
    would shall should can could may might must cannot not never also still only just already even now there
    here it he she they we you i him them us his her its their our my your said says say told tells according
    including such like both either neither each every all some any no more less fewer per ago apart away
    together again alone later earlier ahead behind annually daily weekly monthly yearly today yesterday
    tomorrow tonight instead overall worldwide once twice
    """
)
"""Words at which what is counted ends."""
