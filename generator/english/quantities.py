"""The words of quantities: numbers, scales, units, hedges, and what looks like a quantity and is
none.

Plain data for people to correct. Keys are in lower case. Codes of currencies are those of ISO 4217;
where a name is shared by several currencies (kroner, pesos) the name itself is the unit.
"""

from __future__ import annotations

from generator.english.verbs import words


def _table(text: str) -> dict[str, str]:
    """``word word… = value`` a line, every word of it with that value; ``_`` stands for a space."""
    rows = (line.split(" = ") for line in text.strip().splitlines())
    return {key.replace("_", " "): value.strip() for keys, value in rows for key in keys.split()}


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

CURRENCY_SIGNS = {
    "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₺": "TRY", "₦": "NGN",
}  # fmt: skip
DOLLARS = {
    "us": "USD", "usd": "USD", "u.s": "USD", "c": "CAD", "ca": "CAD", "cdn": "CAD",
    "a": "AUD", "au": "AUD", "aus": "AUD", "nz": "NZD", "hk": "HKD", "s": "SGD", "nt": "TWD", "r": "BRL",
}  # fmt: skip
"""The letters before ``$``."""
CURRENCY_CODES = _table(
    """
    usd dlrs dlr = USD
    eur = EUR
    gbp = GBP
    jpy = JPY
    chf sfr = CHF
    cny rmb = CNY
    cad = CAD
    aud = AUD
    inr rs = INR
    sek = SEK
    nok = NOK
    dkk = DKK
    pln = PLN
    try = TRY
    zar = ZAR
    dm = DEM
    """
)
"""Letters that stand before a sum or after it."""
CURRENCIES = _table(
    """
    pound pounds british_pounds = GBP
    dollar dollars us_dollar us_dollars american_dollars u.s_dollars = USD
    euro euros = EUR
    pound_sterling pounds_sterling sterling = GBP
    yen = JPY
    yuan renminbi = CNY
    rupee rupees indian_rupees = INR
    ruble rubles rouble roubles = RUB
    swiss_franc swiss_francs = CHF
    canadian_dollars = CAD
    australian_dollars = AUD
    canadian_dollar c_dollars = CAD
    australian_dollar = AUD
    hong_kong_dollars hk_dollars = HKD
    new_zealand_dollars nz_dollars = NZD
    singapore_dollars = SGD
    real reais = BRL
    zloty zlotys = PLN
    kronor swedish_kronor = kronor
    kroner kroners = kroner
    rand = ZAR
    naira = NGN
    lira liras = lira
    peso pesos = pesos
    franc francs = francs
    dinar dinars = dinars
    shekel shekels = ILS
    shilling shillings = shillings
    dirham dirhams = dirhams
    riyal riyals = SAR
    baht = THB
    ringgit = MYR
    won = KRW
    deutschmark deutschmarks d-marks marks = DEM
    cent cents = cents
    pence penny = pence
    guilder guilders = guilders
    crowns = crowns
    drachma drachmas = drachmas
    """
)
AMBIGUOUS_CURRENCIES = words("won rand try real pound pounds marks crowns")
"""Names that are common words too: money only after a scale word or a large number…"""
PLURAL_CURRENCIES = words("pounds marks crowns")
"""… and those of them that a country before them makes money too: "500 Egyptian pounds"."""

MEASURES = _table(
    """
    km kms kilometre kilometres kilometer kilometers = km
    m metre metres meter meters = m
    cm cms centimetre centimetres centimeter centimeters = cm
    mm millimetre millimetres millimeter millimeters = mm
    mile miles = miles
    nautical_mile nautical_miles = nautical miles
    foot feet ft = feet
    inch inches = inches
    yard yards = yards
    square_kilometre square_kilometres square_kilometer square_kilometers square_km sq_km = km²
    square-kilometre square-kilometer = km²
    square_mile square_miles sq_miles square-mile = square miles
    square_metre square_metres square_meter square_meters sq_m square-metre square-meter = m²
    square_foot square_feet sq_ft square-foot square-feet = square feet
    cubic_metre cubic_metres cubic_meter cubic_meters = m³
    cubic_kilometre cubic_kilometres cubic_kilometers = km³
    cubic_foot cubic_feet = cubic feet
    hectare hectares ha = hectares
    acre acres = acres
    kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes = kg
    g gram grams gramme grammes = g
    mg milligram milligrams milligrammes = mg
    tonne tonnes metric_ton metric_tons metric_tonnes = tonnes
    ton tons = tons
    gross_ton gross_tons gross_tonne gross_tonnes = gross tons
    deadweight_ton deadweight_tons deadweight_tonne deadweight_tonnes = deadweight tons
    pound pounds lb lbs = pounds
    ounce ounces oz = ounces
    litre litres liter liters = litres
    gallon gallons = gallons
    watt watts = watts
    kw kilowatt kilowatts = kW
    mw megawatt megawatts = MW
    gw gigawatt gigawatts = GW
    kwh kilowatt_hours kilowatt-hours = kWh
    mwh megawatt_hours megawatt-hours = MWh
    fold = times
    twh terawatt_hours terawatt-hours = TWh
    mph miles_per_hour = mph
    km/h kmh kph kilometres_per_hour kilometers_per_hour = km/h
    knot knots = knots
    light_year light_years light-years = light years
    °c degrees_celsius degrees_centigrade = °C
    °f degrees_fahrenheit = °F
    degree degrees = degrees
    percentage_point percentage_points percent_points = percentage points
    basis_point basis_points = basis points
    percent per_cent pct pc % = percent
    %_points = percentage points
    kiloton kilotons = kilotons
    megaton megatons = megatons
    decibel decibels = decibels
    """
)
"""Units as they are written, with the name under which they are kept."""
PARTED_UNITS = MEASURES | {"cent": "cents"}
"""Units of which a part can be one of: "a third of a mile"."""
TEMPERATURES = {"c": "°C", "f": "°F"}
GLUED = TEMPERATURES | {"p": "pence"}
"""Letters that are a unit when they are glued to a number."""
UNIT_WORDS = 3
"""The longest name of a unit, in words."""

RACES = words(
    "final finals semi-final semi-finals heat heats race sprint dash relay hurdles steeplechase freestyle "
    "backstroke breaststroke butterfly medley champion runner swimmer title record crown gold silver bronze"
)
"""What follows a length that is a discipline of sport: "the 1,500m final"."""
EXTENTS = words("long high deep wide tall thick across away apart square")
"""Words after which a glued m is metres."""

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
TIME_UNITS = words(
    """
    second seconds sec minute minutes min mins hour hours hr hrs day days night nights week weeks weekend
    weekends fortnight fortnights month months year years decade decades century centuries millennium millennia
    generation generations weekdays workdays semester semesters terms yr yrs year-old year-olds years-old
    o'clock o’clock am pm a.m p.m gmt bst edt est utc bc ad bce ce noon midnight
    """
)
"""Spans and points of time: they are read elsewhere and make no figure."""
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
CLAUSE_OPENERS = words(", ; : and but")
"""What stands before "from 9 to 10 nurses left", where it is a range and no change."""
QUANTIFIERS = frozenset(
    tuple(phrase.split()) for phrase in ("several", "many", "a few", "some few", "a couple of")
)
"""What makes "hundred" and "thousand" vague."""

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

DEFINITES = words(
    """
    the these those this his her its their both our my your first last next past previous other top same final
    second third
    """
)
"""Before a small number in words they point back ("the two leaders") or rank ("the top ten")."""
RANKERS = words("first last next past top opening final")

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
STATES = words(
    """
    dead wounded injured missing homeless killed hurt infected others accused poor sick jobless unemployed
    strong hostages
    """
)
"""Words that stand for people in that state after a number."""
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
LIVES = words("life lives")
COSTING_LIVES = words(
    "take takes took taken taking lose loses lost losing cost costs claim claims claimed"
)
"""What takes lives, or who loses them: no more words for death."""
TOLLS = words("toll total figure number tally death")
"""Words that a bare number states."""
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
STATING = words("at to of by is was reached reaches reach hit topped top passed exceeded exceed")
"""Words between such a word and its number ("the toll stands at 12")."""
HARMED = words(
    """
    killed killing kill kills wounded wounding injured injuring hurt hurting leaving left arrested arresting detained
    detaining captured freed released lost losing seized infected rescued displaced evacuated executed maimed
    """
)
"""Verbs after which a bare number counts people."""
HARMED_OR_LEFT = words("leaving left lost lose losing")
"""Those of them that do not say by themselves what happened to so many."""
COMPARED_UNITS = words("percent cent % points")
"""Units that a bare number after "from" has too: "2.4 percent from 2.9"."""
OWNING = words("has have had won got gets gained lost took takes received")
"""Verbs whose bare number counts what was counted before: "Ruiz has 11 votes and Benn has 10"."""
PARTING = words("for in at from on")
"""What stands behind each of several counts of one thing: "42 votes for Lee and 18 for Roe"."""
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
CONTRASTS = words("and but while or")
GROUPS = words(
    """
    crowd staff crew workforce population membership audience army force congregation fleet flock herd turnout
    attendance squad delegation garrison jury cast party team community majority margin lead
    """
)
"""What "of 120" may give the size of."""
BEFORE_ANY_ONE = words(", only the any every each no another this that not as is was be")
"""Before "one of the four" they leave open which of them, or say what something is."""
PREDICATES = words("were was are have had has died will would")
"""What follows a bare number that is a subject ("of the 60 beds 12 are empty")."""

OBJECT_OPENERS = words("a an the its his her their our my your this that these those")
"""What follows a verb and no plural: "8 states and receives a majority"."""
POINT_CHANGES = words(
    "lead margin swing advantage jump gap majority drop rise fall gain deficit edge loss win victory defeat"
)
"""What "a 12-point" may stand before, where it counts points."""
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
RATE_UNITS = words(
    """
    day night week month quarter year hour minute second season head person share barrel ounce tonne ton kilo
    litre gallon mile household piece unit vote seat bottle bushel pound aircraft loaf dose ticket copy pupil
    student child passenger visit game match acre hectare kilogram bed room
    """
)
"""What a rate is reckoned by: "a day", "per head"."""
RATE_ADVERBS = words("each apiece daily weekly monthly yearly annually")
DEALINGS = words("trading exchange")
""""$5 in early trading": no thing that the money consists of."""
NOT_AFTER_IN = words(
    "all total return addition turn may one two part case response connection march"
)
"""What "in" brings after a sum that is not what the money consists of."""


def is_tied(noun: str) -> bool:
    """Whether a hyphen may tie a noun to a number in words that counts it: a nurse, a judge."""
    return noun in TIED or f"{noun}s" in PEOPLE
