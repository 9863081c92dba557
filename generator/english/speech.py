"""Closed word classes by which the parts of a reporting sentence are told apart: plain data for
people to correct.
"""

from __future__ import annotations

from generator.english import grammar, verbs
from generator.english.numerals import CARDINALS
from generator.english.verbs import words

PERSONAL = words("he she")
"""Pronouns of one person."""
IMPERSONAL = words("it")
PLURAL = words("they")
REFLEXIVES = words("himself herself itself themselves")
PRONOUNS = (
    PERSONAL
    | IMPERSONAL
    | PLURAL
    | words("i we you one another others some many most both all few several these those this that")
)
NAMELESS = (
    PERSONAL
    | IMPERSONAL
    | PLURAL
    | words(
        """
        i we you him her them us me this that these those there which who whom whoever what one someone somebody
        anyone anybody everyone everybody nobody none any few each either neither such himself herself themselves
        """
    )
)
"""Pronouns: alone, they name nobody on whose word something rests."""
UNNAMED = words("some many most several others another both")
"""Words that alone stand for people who are not named, and who may speak: "Some say"."""
SUBJECTS = words("he she it they i we you there who")
"""Pronouns that can only be the subject of a clause (or, "it" and "you", are so at its head)."""

DETERMINERS = (grammar.DETERMINERS - grammar.RELATIVES) | frozenset(list(CARDINALS)[1:11])
POSSESSIVES = grammar.POSSESSIVES - grammar.RELATIVES

INSIDE = words("of for from at with")
"""Prepositions that may stand inside the words for a speaker: "a spokesman for the port"."""
PREPOSITIONS = grammar.PREPOSITIONS
RELATIVES = grammar.RELATIVES
SUBORDINATORS = (
    grammar.SUBORDINATING | grammar.SUBORDINATING_OR_PREPOSITIONS | words("that where so")
)
QUESTIONS = words("how why what whether where when who which")
"""Words that open an indirect question."""
CONDITIONS = (grammar.CONDITIONALS - words("had were")) | words("until")
COORDINATORS = grammar.CONJUNCTIONS

ADVERBS = grammar.ADVERBS | words("all both out since yet besides")
NEGATIONS = verbs.NEGATIONS | words("no barely without")

NOBODY = words("nobody none neither nor no few hardly nothing no-one")
"""Words that open the words for a speaker where nobody, or hardly anybody, speaks."""

NOT_ONE = words("one a an any many all every everyone everybody")
"""Words that do so behind "not": "not a single witness"."""

PERIODS = words(
    """week month year night weekend morning afternoon evening day days weeks months years hours hour minutes spring
    summer autumn winter fall season decade quarter century time ago noon midnight midday minute moment"""
)
TIME_STARTERS = words(
    "last this next late early earlier later that the same previous mid two three four five six ten several a few"
)

AMOUNTS = words(
    "amount sum number quantity total level price figure cost toll damage loss half third quarter fraction part share"
)
"""Nouns for how much: they say nothing themselves ("half the sum promised"), and one puts them at a
value."""
MADE_KNOWN = words("published released issued posted sent seen obtained broadcast aired circulated")
"""Participles behind an occasion that still belong to it: "in a note published on Monday"."""

OCCASIONS = words(
    """
    statement conference briefing interview speech address report letter email e-mail message tweet post blog release
    hearing rally meeting ceremony summit court parliament trial event press television tv radio twitter facebook
    instagram telegram call phone memo note filing article column editorial announcement broadcast debate forum
    testimony documentary book paper study journal ruling judgment verdict newspaper website affidavit lawsuit
    complaint podcast show dinner lunch session sitting assembly congress senate commons house inquiry tribunal
    reporters journalists media lawmakers investors analysts viewers supporters lawmakers deputies mps remarks
    comments response reply answer advance detail full part public private writing tears english french spanish german
    """
)
"""Where, in what, and to whom people say things: "in a statement", "at a news conference", "to
reporters"."""

NARRATING = words(
    """referring alluding speaking talking citing quoting echoing adding noting saying pointing warning claiming arguing
    insisting repeating describing calling urging announcing explaining stressing according recalling mentioning
    accusing demanding insinuating using"""
)
"""Participles that, after a comma, go back from what was said to who says it."""

WITHHOLDING = words("without declining refusing")
WITHHELD = words(
    """give giving name naming say saying elaborate elaborating provide providing offer offering specify specifying
    comment commenting explain explaining identify identifying mention mentioning disclose disclosing reveal revealing
    cite citing go going be discuss discussing answer answering"""
)
"""Behind a comma and the words above they tell what was not said: "he said, without giving a date"."""

TITLE_NOUNS = words(
    """
    spokesman spokeswoman spokesperson president minister premier chancellor secretary director chief chairman
    chairwoman chair officer leader manager coach captain mayor governor senator judge prosecutor lawyer attorney
    analyst economist professor doctor scientist researcher author expert official general colonel
    commander ambassador envoy diplomat founder owner trader strategist historian critic player striker goalkeeper
    midfielder defender driver pilot farmer teacher nurse surgeon bishop pope king queen prince princess mother father
    son daughter brother sister wife husband widow aunt uncle neighbour neighbor witness resident student activist
    campaigner veteran survivor victim singer actor actress politician man woman boy girl detective inspector
    superintendent sergeant fireman firefighter paramedic forecaster meteorologist seismologist geologist biologist
    engineer psychologist sociologist pollster columnist reporter editor writer candidate deputy lawmaker congressman
    congresswoman councillor rabbi imam priest sheriff counsel barrister defendant plaintiff suspect referee trainer
    jockey rider skipper winger owner boss executive entrepreneur investor adviser advisor aide head member emir sheikh
    """
)
"""Nouns for one person: what "he" and "she" may mean."""

BODY_NOUNS = words(
    """
    company firm bank government ministry agency commission committee council court party union group club team
    organisation organization association federation institute university hospital school airline airport army navy
    force police office department bureau board panel authority regulator watchdog charity foundation church network
    newspaper magazine paper broadcaster channel station website statement report study survey poll embassy palace
    administration cabinet parliament congress senate house alliance coalition bloc country nation state city town
    manufacturer maker retailer supplier operator insurer lender producer carrier developer exchange fund ngo
    laboratory museum league side opposition campaign prosecution defence defense crown majority minority establishment
    """
)
"""Nouns for one body or paper: what "it" may mean where something is said."""
