"""Words that say whether and when something happened: see dating.txt for each list."""

from __future__ import annotations

from generator.english import tables

_LISTS = {name: frozenset(words) for name, words in tables.lists("dating.txt").items()}

BACKGROUND = _LISTS["background"]
NONE = _LISTS["none"]
NOBODY = _LISTS["nobody"]
NEARLY = _LISTS["nearly"]
GRADUAL = _LISTS["gradual"]
KNOWN = _LISTS["known"]

ONLY_PAST = _LISTS["only past"]
ONLY_AHEAD = _LISTS["only ahead"]
HARDLY = _LISTS["hardly"]
DENYING = _LISTS["denying"]
AFTER_NOT = _LISTS["after not"]
SIGNING_OFF = _LISTS["signing off"]
RESULTING = _LISTS["resulting"]
LASTING_ON = _LISTS["lasting on"]
STRETCHES = _LISTS["stretches"]
AT_MOST = _LISTS["at most"]
COMPARISONS = _LISTS["comparisons"]
COMPARED = _LISTS["compared"]
TELLING_WHEN = _LISTS["telling when"]
MEASURES = _LISTS["measures"]
SUPERLATIVES = _LISTS["superlatives"]
FIRSTS = _LISTS["firsts"]
AMOUNTS = _LISTS["amounts"]

UNITS = _LISTS["units"]
FREQUENCIES = _LISTS["frequencies"]
HABITS = _LISTS["habits"]
OFTEN = _LISTS["often"]
SAID_BEFORE = _LISTS["said before"]
WEEKLY = _LISTS["weekly"]
HAPPENING_ONCE = _LISTS["happening once"]
OFFSETS = _LISTS["offsets"]
CAPITALS = _LISTS["capitals"]
PARTS = _LISTS["parts"]
SHOWS = _LISTS["shows"]
INSTITUTIONS = _LISTS["institutions"]
TIME_NOUNS = _LISTS["time nouns"]
INTRODUCERS = _LISTS["introducers"]
DESCRIBING = _LISTS["describing"]
APPEARING = _LISTS["appearing"]
ASKING = _LISTS["asking"]
DEPICTING = _LISTS["depicting"]
PICTURING = _LISTS["picturing"]
SIDES = _LISTS["sides"]
SETTING = _LISTS["setting"]
SHOWING = _LISTS["showing"]
GATHERINGS = _LISTS["gatherings"]
MOTION = _LISTS["motion"]
FOLLOWING = _LISTS["following"]
PHASES = _LISTS["phases"]
OF_A_NOUN = _LISTS["of a noun"]

OWN = _LISTS["own"]
FIRST_PERSON = _LISTS["first person"]
UNTIL = _LISTS["until"]
AHEAD = _LISTS["ahead"]
ONTO = _LISTS["onto"]
FORMERLY = _LISTS["formerly"]
DIARIES = _LISTS["diaries"]
LISTING = _LISTS["listing"]
LIMITS = _LISTS["limits"]

LASTING = _LISTS["lasting"]
STRIVING = _LISTS["striving"]
MADE_A_DEED = _LISTS["made a deed"]
PENAL = _LISTS["penal"]
STANDING = _LISTS["standing"]
ANNOUNCING = _LISTS["announcing"]
ADJUDGING = _LISTS["adjudging"]
RULING = _LISTS["ruling"]
ACTS = _LISTS["acts"]

COMING_ABOUT = _LISTS["coming about"]
HAPPENING = _LISTS["happening"]
BEFALLING = _LISTS["befalling"]
EXPLAINING = _LISTS["explaining"]
NO_REPORTS = _LISTS["no reports"]
COMMENTING = _LISTS["commenting"]
MOODS = _LISTS["moods"]
STIRRING = frozenset(_LISTS["stirring"])
STIRRED = frozenset(_LISTS["stirred"])
UNNAMED = _LISTS["unnamed"]
UNNAMED_ALONE = _LISTS["unnamed alone"]

COMING = _LISTS["coming"]
MAKING = _LISTS["making"]
FINDING = _LISTS["finding"]
WHATEVER = _LISTS["whatever"]

TURNS = _LISTS["turns"]

TRADED = _LISTS["traded"]
MOVES = _LISTS["moves"]
POINTS = _LISTS["points"]

UNPLANNED = _LISTS["unplanned"]

OF_THE_DAY = _LISTS["of the day"]
DEADLINES = _LISTS["deadlines"]

FIGURES = _LISTS["figures"]
POINTING = _LISTS["pointing"]
ENDS = _LISTS["ends"]

AUXILIARIES = _LISTS["auxiliaries"]
