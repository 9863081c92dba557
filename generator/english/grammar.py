"""The closed classes of English and the nouns of events: plain data for people to correct."""

from __future__ import annotations

from generator.english import calendar
from generator.english.numerals import CARDINALS, ORDINALS
from generator.english.verbs import words

DETERMINERS = words(
    """
    the a an this that these those its his her their our my your each every some any no another all both several many
    few most such whose various certain
    """
)
DEMONSTRATIVES = words("this that these those all both some many few several most")
"""Determiners that may stand alone, as a subject."""

STANDING_ALONE = words("few many most several some both all others")
"""Plural words that are a subject by themselves: "few believe", "most want"."""

NEAR = words("close open")
"""Adjectives behind a noun and before "to": "countries close to the border"."""

POSSESSIVES = words("its his her their our my your whose")
ADJECTIVES = (frozenset(ORDINALS) - {"zeroth"}) | words(
    """
    new old former last next final early late big
    large small major minor great public private federal national international local foreign military political
    economic recent previous current senior top chief main high low long short bloody deadly fatal massive huge
    serious illegal legal general special joint annual full face-to-face violent disastrous ill-fated failed
    attempted successful similar other same own very many more initial fresh preliminary unconfirmed conflicting
    contradictory persistent widespread renewed unofficial false british french german american chinese japanese
    indian african european israeli palestinian iraqi iranian turkish spanish italian dutch polish swiss swedish
    norwegian greek mexican brazilian canadian australian korean
    """
)
STANDING_FOR_PEOPLE = words(
    "general major private military public british french chinese japanese spanish dutch polish swiss swedish"
)
"""Adjectives that with "the" before them name somebody: "The military seized power"."""
PREPOSITIONS = words(
    """
    of in on at by for from with about against between among into onto over under above below across along around
    behind beside besides beyond despite during except inside near off out outside since through throughout till
    until toward towards up upon via within without like unlike than per amid amidst amongst after before following
    as to regarding concerning including because alongside aboard versus according
    """
)
FRACTIONS = words("half third quarter fifth sixth tenth")
NUMBERS = (frozenset(CARDINALS) - {"zero"}) | words("dozen dozens hundreds thousands millions")
COMPARING = words("more less fewer")
"""What opens "more than 20,000", the subject or object of a verb before it."""
SUBJECT_PRONOUNS = words(
    "i he she it we they you there who this these those everyone everybody nobody someone"
)
OBJECT_PRONOUNS = words("me him her it us them you himself herself itself themselves")
RELATIVES = words("who which whom whose where")
FREE_RELATIVES = words("whatever whoever whomever whichever")
"""Words that leave open what, who or which it was: "Whatever happened there, …"."""
CONDITIONALS = words("if unless whether provided lest had were should")
INVERTING = words("had were should")
"""Auxiliaries that stand before their subject for "if"."""
SUBORDINATING = words(
    """
    because although though while whereas when once unless if whether how why what lest wherever whenever
    """
)
SUBORDINATING_OR_PREPOSITIONS = words("after before since until till as than")
ASIDES = words(
    """
    who which whose where as after before since until amid amidst despite following because although though while
    whereas when if
    """
)
"""What opens the words behind a verb that tell what else was, before or besides."""
CONJUNCTIONS = words("and but or yet nor")
ADVERBS = words(
    """
    also already always again ago almost just only even ever now then there here still soon later earlier once too
    very so thus hence therefore instead however meanwhile moreover further furthermore likewise nevertheless
    nonetheless often sometimes usually not never n't first finally previously recently currently formally
    officially initially subsequently eventually immediately twice far away back together apart perhaps maybe rather
    quite much well yesterday today tomorrow tonight itself himself herself themselves briefly simply precisely
    jointly widely reportedly allegedly apparently purportedly supposedly additionally afterward afterwards elsewhere
    explicitly indeed merely openly otherwise overall privately publicly quickly repeatedly separately similarly
    specifically
    """
)
STAYING = words("stay remain")
"""Verbs that a participle completes: "remained closed"."""

FLOATING = words("both all each either since long")
"""Words that may stand between an auxiliary and its verb: "have all agreed", "has long argued"."""

PARTICLES = words("up out off down over away back on in through")
"""Words that complete a verb: "blew up", "pointed out"."""

WEEKDAYS = frozenset(calendar.WEEKDAYS)
MONTHS = frozenset((*calendar.MONTHS, *calendar.MONTHS_SHORT)) | words(
    "jan. feb. aug. sept. oct. nov. dec."
)
TIME_WORDS = (
    WEEKDAYS
    | MONTHS
    | words(
        """
    today yesterday tomorrow tonight week month year weekend morning afternoon evening night
    """
    )
)

DATE_PREPOSITIONS = words(
    "on in at by from since until till before after during through throughout for of to around"
)
"""Prepositions that may stand between a date and the clause or noun that it dates."""

EVENT_ENDINGS = tuple(
    words("tion sion tions sions quake quakes fighting bombing bombings shooting shootings")
)
NO_EVENTS = words(
    """
    nation nations region regions station stations section sections million billion position
    positions population populations television mission version versions pension pensions
    mansion portion condition conditions organisation organization organisations organizations
    institution institutions corporation corporations administration coalition federation
    commission division edition union opinion religion champion association foundation question
    questions information situation function location tradition constitution legislation option
    options caption connection connections passion profession proportion direction directions generation generations
    relation relations ambition dimension tension tensions fraction fashion nutrition
    auction-house consideration delegation delegations petition munition munitions ammunition
    faction factions junction reputation notion notions convention tuition jurisdiction occasion
    occasions
    """
)
EVENT_NOUNS = words(
    """
    accident accidents accord accords affair agreement appointment imprisonment indictment settlement
    disarmament establishment
    agreements airstrike airstrikes ambush announcement annexation armistice arrest arrests arrival assassination
    assault assaults attack attacks auction award ballot battle battles birth blackout blast blasts blizzard
    blockade bombardment boycott breach breakthrough breakup burial by-election call campaign capture ceasefire
    cease-fire celebration ceremony championship clash clashes closure collapse collision commemoration
    concert concerts conference
    conflict congress contest conquest coronation coup crackdown crash crashes crisis cup cyclone deal death deaths
    debate debut deadline declaration defeat demise demonstrations departure deployment derailment disappearance
    disaster discovery dismissal dispute drought eclipse election elections encounter epidemic escape eruption
    exchange execution exercise exercises exit expedition expulsion fair fall famine festival fight fights final finals
    fire fires flight flood floods flooding funeral game games genocide gala handover hearing hijacking holocaust
    hostilities hurricane inauguration incident inquiry interview invasion investigation kidnapping killing killings
    landing landslide launch launches lawsuit leak liberation looting loss march marriage massacre match matches meeting
    meetings merger mission-launch monsoon murder murders mutiny negotiation offensive olympics opening outage
    outbreak outbreaks overthrow pandemic parade partition performance plebiscite poll polls pogrom premiere protest
    protests purchase purge race raid raids rally rallies rampage rebellion recall recession referendum reform
    release removal rescue resignation retreat return revolt revolution riot riots robbery rout rupture sale scandal
    seizure session shipwreck shutdown siege signing sinking skirmish slaughter spill split stampede start storm
    avalanche avalanches decree decrees duel embargo judgement judgements judgment judgments mudflow mudslide mudslides
    quake quakes reopening restart runoff runoffs run-off run-offs ruling rulings sit-in sit-ins tremor tremors vigil
    vigils
    strike strikes struggle suicide summit surge surgery surrender takeover talks tender test tests theft tornado
    tour tournament transfer transplant treaty trial trip truce tsunami uprising upset vaccination verdict victory
    violence visit visits vote votes walkout war wars wedding wildfire win withdrawal wreck world-cup
    """
)

MEASURES = words(
    """
    income profit profits sales earnings revenue revenues results loss losses output orders exports imports shipments
    deficit surplus growth inflation turnover dividend production spending arrivals bookings deliveries
    """
)
"""Nouns of what is counted for a stretch of time: "third-quarter sales rose"."""

PLANNED_WORDS = words("planned scheduled upcoming forthcoming coming proposed intended")
FEARED_WORDS = words(
    """
    alleged possible imminent feared threatened suspected potential likely expected supposed so-called reported
    rumoured rumored purported would-be predicted looming hypothetical eventual
    """
)
FEAR_NOUNS = words(
    """
    fear fears concern concerns threat threats prospect prospects risk risks possibility rumours rumors talk hope
    hopes worry worries warning warnings speculation danger likelihood chance
    """
)
PLAN_NOUNS = words(
    """
    plan plans schedule date deadline preparations bid decision proposal proposals intention intentions promise
    pledge vow agreement deal order commitment goal aim target invitation
    """
)

INTRANSITIVE = words(
    """
    arrived died lied lived happened occurred appeared disappeared emerged collapsed stayed remained belonged talked
    travelled traveled resigned agreed voted said told came ran became went retired crashed exploded erupted ended began
    rallied marched protested apologised apologized argued insisted warned responded replied
    pleaded fled hoped seemed declined surrendered rose fell plunged soared surged tumbled
    """
)
"""Forms in ``-ed`` that take no object: a past where they stand alone."""

NOUN_GERUNDS = words(
    """
    meeting hearing building ruling opening bombing shooting fighting killing spending funding
    setting landing sinking signing wedding proceeding warning beginning ending crossing offering
    rating briefing gathering training housing planning editing banking mining engineering holding
    finding listing marketing trading writing being feeling voting handling polling testing
    understanding closing managing leading rising growing existing remaining following ongoing
    incoming missing drilling mourning looting rioting fasting campaigning lobbying flooding
    shelling smuggling screening swimming cycling racing boxing sailing parking recording logging
    """
)
"""Forms in ``-ing`` that are mostly nouns or adjectives."""

TWO_WORD_ADVERBS = frozenset(
    (
        *(("no", "longer"), ("at", "times"), ("at", "least"), ("in", "fact"), ("of", "course")),
        *(("at", "first"), ("for", "now"), ("so", "far"), ("by", "now"), ("in", "effect")),
        *(("all", "but"), ("at", "last"), ("more", "than"), ("less", "than"), ("to", "date")),
    )
)
"""Adverbs of two words that may stand inside a verb group."""

NOUN_PASTS = words("bit saw felt bore found ground wound rose shot left dove lay spoke wove")
"""Forms of the past that are nouns too."""

CONTRACTED_BEFORE = words(
    "he she it that there here who what where how everything everyone nothing"
)
"""Words behind which "'s" is a verb."""

NO_AGENTS = (
    TIME_WORDS
    | NUMBERS
    | words("name force law accident mistake hand far chance then now noon midnight end beginning")
    | words("start middle week month year time close evidence fact facts")
)
"""Words behind "by" that name nobody who acts."""

MEASURED = words("win lose rise fall grow increase decrease drop climb jump slip finish lead go")
"""Verbs behind which "by" tells how much, not who did it."""

CASTING = words(
    """
    know describe identify name bill classify list label brand recognise recognize tout hail style portray designate
    regard depict characterise characterize earmark dismiss diagnose register
    """
)
"""Verbs that say with "as" what something is taken for: right before it they are in the passive, "a man
described as the leader"."""

NOMINATIVES = words("he she they we i")
"""Pronouns that can only be a subject."""

CONTENT_OPENERS = words("that whether if about of by how why what when where to")
"""Words behind a verb of telling that leave no room for the one who is told."""

NOUN_BEFORE_TO = words(
    "according addition due prior thanks contrast opposition regard access close relation"
)
"""Words behind which "to" is a preposition."""

GERUND_OPENERS = words(
    "by of after before for without from to than about against with when while"
) | {
    "",
    ",",
}
"""What stands before one of them where it is a verb with an object."""

STRETCHES = words(
    """
    day days night nights hour hours week weeks month months year years period season spell wave bout round series
    """
)
"""Of which an -ing form may be the contents: "a day of mourning"."""

SPEAKER_ENDS = words(
    "in on at regarding about after before during that when as while to who because and but if"
)
"""Words with which the words for a speaker behind a verb of saying end."""

OPENING_MARKS = frozenset(("“", '"', "‘"))
"""Marks that may open a quotation."""
