"""The units of quantities: currencies, measures, spans of time, and what a rate is reckoned by.

Codes of currencies are those of ISO 4217; where a name is shared by several currencies (kroner, pesos) the
name itself is the unit. Keys are in lower case.
"""

from __future__ import annotations

from generator.english.verbs import words


def _table(text: str) -> dict[str, str]:
    """``word word… = value`` a line, every word of it with that value; ``_`` stands for a space."""
    rows = (line.split(" = ") for line in text.strip().splitlines())
    return {key.replace("_", " "): value.strip() for keys, value in rows for key in keys.split()}


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
DEALINGS = words("trading exchange")
""""$5 in early trading": no thing that the money consists of."""
NOT_AFTER_IN = words(
    "all total return addition turn may one two part case response connection march"
)
"""What "in" brings after a sum that is not what the money consists of."""
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
EXTENTS = words("long high deep wide tall thick across away apart square")
"""Words after which a glued m is metres."""
COMPARED_UNITS = words("percent cent % points")
"""Units that a bare number after "from" has too: "2.4 percent from 2.9"."""
POINT_CHANGES = words(
    "lead margin swing advantage jump gap majority drop rise fall gain deficit edge loss win victory defeat"
)
"""What "a 12-point" may stand before, where it counts points."""
TIME_UNITS = words(
    """
    second seconds sec minute minutes min mins hour hours hr hrs day days night nights week weeks weekend
    weekends fortnight fortnights month months year years decade decades century centuries millennium millennia
    generation generations weekdays workdays semester semesters terms yr yrs year-old year-olds years-old
    o'clock o’clock am pm a.m p.m gmt bst edt est utc bc ad bce ce noon midnight
    """
)
"""Spans and points of time: they are read elsewhere and make no figure."""
RATE_UNITS = words(
    """
    day night week month quarter year hour minute second season head person share barrel ounce tonne ton kilo
    litre gallon mile household piece unit vote seat bottle bushel pound aircraft loaf dose ticket copy pupil
    student child passenger visit game match acre hectare kilogram bed room
    """
)
"""What a rate is reckoned by: "a day", "per head"."""
RATE_ADVERBS = words("each apiece daily weekly monthly yearly annually")
