"""What stands around proper names in English news: titles, offices, institutions, and the names of
states.

Plain data for people to correct. Case matters only where a comment says so.
"""

from __future__ import annotations

from pathlib import Path

from generator.english import calendar


def words(text: str) -> frozenset[str]:
    """The words of a white-space separated list."""
    return frozenset(text.split())


HONORIFICS = words(
    """mr mrs ms miss mx dr prof professor sir dame lord lady madam rev reverend fr father sister brother sheikh sheik
    señor señora monsieur madame herr frau"""
)
"""Polite address: it says that a surname follows, never which office its bearer holds."""

OFFICES = words(
    """
    president vice-president vice premier chancellor prime minister deputy foreign finance defence defense interior
    justice health education trade energy transport environment agriculture home economy labour labor culture sports
    secretary undersecretary under-secretary secretary-general general director-general director governor lieutenant
    senator sen congressman congresswoman congressmember representative rep speaker mayor councillor commissioner
    ambassador envoy consul attorney judge justice magistrate prosecutor king queen prince princess emperor empress
    emir sultan pope archbishop bishop cardinal rabbi imam ayatollah patriarch pastor chief executive officer ceo cfo
    coo chair chairman chairwoman chairperson founder co-founder head leader manager coach captain skipper striker
    midfielder defender goalkeeper forward winger colonel col major maj gen lt sgt sergeant admiral marshal commander
    brigadier gov spokesman spokeswoman spokesperson superintendent inspector detective sheriff officer opposition first
    lady economist analyst lawyer doctor state treasury house majority minority whip taoiseach tanaiste shadow
    acting interim former ex-president ex-minister democrat republican democratic conservative labour liberal mp mep
    msp novelist singer actor actress director champion
    """
)
"""Words of which offices and callings are made; capitalised before a name they are its title, not a
part of it."""

TITLES = words(
    """president vice-president premier chancellor minister secretary secretary-general governor senator sen congressman
    congresswoman representative rep speaker mayor commissioner ambassador judge justice king queen prince princess
    emperor emir sultan pope archbishop bishop cardinal ayatollah general gen colonel col admiral marshal sheriff
    chairman chairwoman coach captain"""
)
"""The last word of a title that, before a surname, brings in its bearer: "President", "Foreign
Minister"."""

NOT_HOLDERS = words(
    "former ex then past late next future onetime one-time would-be vice deputy assistant a an any every no"
)
"""Words that, before an office, turn it into somebody else's, or into nobody's in particular."""

GOVERNMENTS = words(
    "administration government cabinet campaign presidency regime coalition ministry camp team"
)
"""What follows a leader's name without making the name somebody else's: "the Moreno
Administration"."""

INSTITUTIONS = words(
    """
    academy agreement airport airlines airways arena association avenue award bank bay boulevard bridge broadcasting
    bulletin canal cathedral center centre championship championships charter chronicle church city club coast college
    commission company conservatory convention conventions court cup daily declaration district doctrine dome embassy
    exchange express fellowship festival forum foundation gazette globe grammar guardian gulf hall herald high hospital
    hotel house independent infirmary institute institution international island islands journal lake law league
    library mail marathon medal memorial mercury mirror monument mountain mountains museum news nobel north observatory
    observer opera open orchestra organization palace park party peak peninsula philharmonic plan plaza port post press
    prize protocol railway record review ridge river road royal rovers school sea sentinel society south square stadium
    standard star station stock street studios summit sun symphony telegraph temple theater theatre times tower towers
    town treaty tribune trophy trust united university valley village wanderers west zoo
    """
)
"""What, capitalised after a name, makes a longer name of another body: "Lisbon Treaty", "Boston
Globe"."""

OF_INSTITUTIONS = words(
    """
    academy archbishop archdiocese association bank battle bay bishop cathedral chamber church city college council
    county court daughters diocese duchess duke earl federation friends gulf hospital institute isle isles league lord
    mayor museum port prince princess province school sea siege society strait straits sons synod tower treaty tribune
    union university voice
    """
)
"""What, capitalised before "of" and a name, makes a longer name of another body: "Bank of
Japan"."""

STATE_OF = words(
    "president king queen kingdom republic state government people parliament embassy emirate sultanate"
)
"""What, capitalised before "of" and a name, leaves the name its meaning: "Government of Peru"."""

CORPORATE = words(
    "inc corp corporation co company ltd limited plc llc llp ag sa nv spa gmbh group holdings jr sr ii iii iv"
)
"""What, capitalised after a name, still belongs to the same body or person."""

CALENDAR = frozenset((*calendar.WEEKDAYS, *calendar.MONTHS, "today"))
"""Names of days and months: American news writes "Chile Thursday said"."""

MONTHS = frozenset(calendar.MONTHS)

BEFORE_MONTHS = words("in since until by last next this of early late mid during from on")
"""Before a word that may be a month or a name, these make it a month: "in May"."""

PLACING = words("in at near")
"""Prepositions after which a name is a place: "the bank in Lisbon"."""

ALLIED = words("pro anti")
"""Before a hyphen and a name: for whom, or against whom, somebody is."""

OPENERS = words(
    """
    a about above according across after again against ahead all along already also although amid among an and another
    any are around as at away back based because before behind below beside besides between beyond both but by
    certainly clearly critics despite did do does during each earlier early either elsewhere even eventually every
    except few finally first following for former formerly from further given had has have he hence her here his how
    however if in including indeed inside instead into is it its just last late later least less like likewise many
    may maybe meanwhile more moreover most much near nearly neither never nevertheless next no nonetheless nor not now
    of off often old on once one only onto opposite or other others our out outside over overall parts past perhaps
    plus rather recently second security she should similarly since so some somehow sometimes soon still such than that
    the their then there thereafter therefore these they third this those though through throughout thus till to today
    together tomorrow too toward towards two under underneath unless unlike until up upon usually versus via was we
    were what whatever when whenever where whereas wherever whether which while who whoever whose why will with within
    without would yesterday yet you your three four five six seven eight nine ten half officials neighbouring
    neighboring defending visiting hosts champions
    """
)
"""Words that open a sentence with a capital and belong to no name."""

PARTICLES = words(
    "von van de der den del della di da dos das du la le bin ibn al el ben ter ten abu af av zu st"
)
"""Lower-case words that belong to the surname after them: "von der Leyen"."""

ELIDED = words("us it who he may will hope")
"""Names that in ALL-CAPS headlines look like these words are not read there."""

ACRONYMS = words("who it us is as am an at be in he me of on or")
"""Names that in capitals, amid small letters, are not the little words they look like: "the WHO
said"."""

INVOLVED = words(
    "led backed brokered funded financed owned run controlled sponsored made built mediated"
)
"""Participles that, hyphenated to a name, leave the actor acting: "EU-led"."""

SPOKESPEOPLE = words(
    "spokesman spokeswoman spokesperson spokesmen spokeswomen spokespeople spokespersons"
)
"""Whose words are by profession those of the body that they speak for."""

_STATES = Path(__file__).with_name("states.tsv").read_text(encoding="utf-8").splitlines()

DEMONYMS: dict[str, tuple[str, ...]] = {
    name: tuple(adjectives.split(", "))
    for name, _, adjectives in (
        line.partition("\t") for line in _STATES if not line.startswith("#")
    )
}
"""A state's name -> the adjectives that news uses for it."""

STATES: dict[str, str] = {
    form: name for name, adjectives in DEMONYMS.items() for form in (name, *adjectives)
} | {
    "America": "United States",
    "USA": "United States",
    "Great Britain": "Britain",
}
"""A state's name or adjective -> the state's name."""
