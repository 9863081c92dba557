"""Numbers that are no quantities: of houses and flights, ranks, "the two leaders", a few who only speak."""

from __future__ import annotations

from generator.english.verbs import words

STREETS = words(
    """
    street st road rd avenue ave lane drive square place terrace row boulevard blvd way court close crescent gardens
    cottages mews quay parade
    """
)
"""What a name ends with that has a house number before it."""
IDENTIFIERS = words(
    """
    no nos number numbers flight flights article articles section sections sec resolution chapter page pages
    room gate route highway motorway interstate channel type class model line platform psalm verse grade phase
    level act unit block regulation directive formula windows group division apartment suite item rule law
    protocol case version stage area zone sector camp figure table part step line volume vol series season
    episode game set round lane pier berth terminal track boeing airbus apollo aged age ages paragraph clause
    annex appendix schedule amendment title tier category level under-21 day week year mark mk radio ward
    precinct district building floor runway hangar exit junction tel phone fax lot gym hall yard bus tram bay
    """
)
"""Words before a bare number that make it a name."""
VERBS_TOO = words("building set case act rule line round")
"""Those that make no name of a number with what it counts: "building 152 homes", "in case 40 people"."""
LIST_LINKS = words("and or to of , - – /")
"""What stands between the numbers of such names."""
FUNCTION_WORDS = words(
    """
    in on at by from to of for with and or but as than that the a an its his her their our these those this all
    some about around nearly almost over under up more less only just when while where which who after before
    since until if then there here now also even still yet so such each every both another between among against
    during without within into they he she it we you i not no per plus minus one out off another next last first
    other further additional did do does is are was were has have had will would can could should may might must
    however meanwhile together elsewhere nationwide worldwide altogether moreover afterwards overall outside inside
    later earlier soon today tomorrow yesterday allegedly reportedly officially supposedly apparently roughly
    approximately exactly finally currently initially previously normally typically eventually recently globally
    nationally locally separately tragically sadly luckily miraculously although though whereas unless because
    despite fully barely
    """
)
"""Words that may open a sentence with a capital and make no name of the number after them."""
PLACE_PREPOSITIONS = words("in at near from across around outside inside")
RACES = words(
    "final finals semi-final semi-finals heat heats race sprint dash relay hurdles steeplechase freestyle "
    "backstroke breaststroke butterfly medley champion runner swimmer title record crown gold silver bronze"
)
"""What follows a length that is a discipline of sport: "the 1,500m final"."""
DEFINITES = words(
    """
    the these those this his her its their both our my your first last next past previous other top same final
    second third
    """
)
"""Before a small number in words they point back ("the two leaders") or rank ("the top ten")."""
RANKERS = words("first last next past top opening final")
BEFORE_ANY_ONE = words(", only the any every each no another this that not as is was be")
"""Before "one of the four" they leave open which of them, or say what something is."""
NOT_COUNTED = words(
    """
    times time ways way occasions fold thirds quarters fifths innings rounds runners-up sixes fours
    pages page articles chapters paragraphs clauses annexes footnotes volumes reasons grounds
    """
)
"""Plurals that measure how often, in what manner or how long a document is, and count nothing."""
NOT_AFTER_HYPHEN = words(
    """
    way point step pronged sided wheel legged hander man-of-war and under over day year month week hour
    minute second old page article chapter bit hole something
    """
)
SPEAKING = words(
    """
    said say says told tell tells added warned insisted claimed argued testified recalled confirmed described denied
    alleged reported
    """
)
"""Verbs with which a few people are sources, and nothing that is counted."""
OF_SOURCES = words("familiar close briefed speaking informed with")
"""What follows such people before the verb: "familiar with the matter"."""
SOURCES_DO = words(
    "asked declined requested spoke refused wished wanted insisted knew know attended saw witnessed"
)
"""What they do after "who"."""
