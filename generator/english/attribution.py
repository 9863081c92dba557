"""Words by which news says on whose word a statement rests: plain data."""

from __future__ import annotations

from generator.english.reporting import NOUNS, VERBS
from generator.english.verbs import words

_CLAUSES = frozenset(("clause", "that", "whom", "out"))

_ALONE = tuple(verb for verb in VERBS if not verb.beside)
"""Verbs that report without another word behind them."""

SAYING = frozenset(verb.base for verb in _ALONE if verb.frames & _CLAUSES)
"""Bases of verbs whose that-clause rests on their subject's word."""

SAYING_PLAIN = frozenset(verb.base for verb in _ALONE if "clause" in verb.frames)
"""Those that commonly leave out "that"."""

POSTPOSED = frozenset(verb.base for verb in _ALONE if "after" in verb.frames)
"""Those that may follow what they report: ", the ministry said"."""

SPEAKING = words("say add tell note remark comment explain claim state tweet")
"""Verbs whose clause tells no event without what is said."""

RECOUNTING = words("describe recount relate report recall depict")
"""Verbs whose object is only told of: "the attack that two witnesses had described"."""

ADDRESSING = words("tell inform notify assure remind warn advise brief")
"""Verbs whose subject in the passive is the one who is told."""

MOVED = words("ask alert worry concern alarm convince persuade satisfy")
"""Verbs whose participle behind a comma tells what somebody was asked, told or made to think."""

CONTENT_NOUNS = frozenset(form for noun in NOUNS if "that" in noun.frames for form, _ in noun.forms)
"""Nouns whose that-clause is what somebody says or thinks."""

SOUGHT = words(
    """
    office presidency premiership mayoralty chairmanship captaincy leadership seat seats nomination throne crown post
    posts candidacy governorship refuge shelter cover sanctuary
    """
)
"""What one stands for or flees to: who seeks it does so, and has said nothing."""

TARGETS = words(
    """
    town towns city cities village villages base bases convoy convoys post posts checkpoint checkpoints port airport
    embassy building buildings ship ships train bus market hospital school crowd patrol home homes house car camp camps
    position positions area areas district neighbourhood neighborhood island capital bridge vessel boat plane
    """
)
"""What is attacked by force, and not in words."""

HELD = SOUGHT | words(
    """
    duty duties responsibility responsibilities role roles office offices power powers control command charge debt
    name
    """
)
"""What one assumes without a thought: "assumed command"."""

DIRECT = words("say claim think believe argue insist hope suggest")
"""Those that take no noun for an object in news: after "said Rome and Paris …" a clause must
come."""

POLLS = words("poll polls survey surveys census")
"""In which numbers are found: "In a poll last month, …"."""

AUTHORING = words(
    "write publish issue commission release obtain see read leak prepare produce compile order send submit make file"
)
"""What is done to a report, or to a statement: "a report that Lee wrote"."""

NEEDING = words(
    """
    need face echo voice raise deny float unveil embrace champion reject dispute repeat express lack make fear
    reiterate refute rebut sign reach give issue take send receive publish negotiate broker ratify honour honor uphold
    impose obtain accept ignore draft
    """
)
"""Verbs that need an object: where none follows, a noun before "that" is it ("a charge that he denies")."""

GETTING = words(
    "have hold win get earn gain secure receive enjoy seek claim boast lose land attract draw retain command"
)
"""Verbs whose subject has, or gets, what others give: "won the support of the guild"."""

DOING_TOO = words("add")
"""Verbs of saying that tell of a deed as well: "adding two piers"."""

PREFERRING = words("prefer prioritize prioritise choose favor favour value put place rank pick")
"""Verbs that set one thing "over" another."""

OWN_WORDS = words(
    """
    view opinion words telling account admission estimation judgment judgement reckoning estimate count tally eyes
    mind
    """
)
"""Nouns for what somebody holds or says, behind whose it is: "by his own account"."""

DOCUMENTS = words(
    """
    report reports statement statements study studies document documents letter letters memo memos memorandum paper
    papers survey surveys poll interview email e-mail message post filing ruling opinion analysis audit review speech
    article book indictment complaint affidavit bulletin communique communiqué note testimony transcript video
    notice notices leaflet leaflets placard circular passage passages
    polls surveys figures data numbers results records footage images photographs photos clip probe
    accounts log logs statistics diaries receipts ledgers invoices scans
    """
)
"""In which somebody says something, and which have a day of their own."""

INSCRIPTIONS = DOCUMENTS | words(
    """
    sign footnote banner placard poster plaque inscription headline caption slogan motto voice op-ed op-eds column
    columns ad ads advert adverts release releases letters emails e-mails messages posts tweets pitches petition
    resolution leaflet leaflets speeches articles books
    """
)
"""What words in marks behind a colon may stand on or come from: "A sign reads: “…”"."""

SHOWING = words(
    "suggest indicate show reveal imply mean prove confirm detail outline describe explain"
)
"""Verbs whose subject may be a thing as well: "signs suggesting that"."""

WORDED = words("reads runs goes says")
"""What a writing does before a colon and its words."""

VOICING = words(
    """
    have make raise voice share take find express show hold give issue offer keep repeat renew reiterate state outline
    announce publish register feel harbour harbor maintain entertain join reverse modify reaffirm signal convey retain
    deliver defend
    """
)
"""Verbs whose subject has, or makes known, the opinion that is their object."""

ANNOUNCING = words(
    """
    say tell add continue write tweet post speak respond reply answer explain comment elaborate react retort recall
    conclude declare complain joke
    """
)
"""Verbs behind which a sentence may end before the words that it announces: "She said in a letter.
“…”".
"""

ACCUSED = words(
    "accused suspected charged alleged accusation accusations allegation allegations charges suspicion"
)
"""Words after which "of …ing" or "with …ing" is what somebody is accused of."""

ALLEGING = words(
    """
    accusation accusations allegation allegations assertion assertions claim claims complaint complaints insinuation
    insinuations reports rumor rumors rumour rumours speculation suggestion suggestions suspicion suspicions
    """
)
"""Nouns of what is said to be so, and may not be."""

ACCUSING: dict[str, frozenset[str]] = {
    "accuse": words("of"),
    "suspect": words("of"),
    "charge": words("with"),
    "blame": words("for"),
    "indict": words("for on"),
    "prosecute": words("for"),
    "sue": words("for over"),
    "investigate": words("for over"),
}
"""Verbs of accusing, with the prepositions before what somebody is said to have done."""

CHARGING = frozenset(verb.base for verb in _ALONE if verb.stance in ("claims", "accuses")) - words(
    "hold rule affirm"
)
"""Verbs of those who accuse or insist, and may tell in a clause of time what nobody else has told."""

HEARSAY = words(
    "believe say think report allege rumour suspect understand claim know suppose accuse"
)
"""Participles after *be* that rest on nobody's name: "is believed to have"."""

FATES = words("killed wounded injured arrested detained dead missing alive safe lost")
"""What somebody "is reported" to be."""

SEEMING = words("seem appear look")

EMERGING = words("emerge transpire")
"""Behind "it", verbs by which something becomes known: "it emerged on Friday that"."""

BEFALLING = words(
    """
    become collapse degenerate derail descend disrupt drown engulf erupt escalate exceed overshadow overwhelm plunge
    sink slide spill spiral split spread swamp tear topple undermine unravel
    """
)
"""What nobody says who "threatens to" do it."""

STATING = words("says claims finds warns confirms stresses")
"""Stances whose speaker vouches for the figures of what is said, be it no clause: "warned of 300
job losses"."""

FORESEEING = words("promises wants demands asks thinks denies")
"""Stances towards figures that are not there yet, or not at all: "wants 12 million"."""

HEARSAY_ADVERBS = words(
    """
    reportedly allegedly apparently purportedly supposedly presumably seemingly probably possibly perhaps maybe
    """
)

HEARSAY_PHRASES = frozenset(("by all accounts", "by most accounts", "by some accounts"))
"""Phrases that tell so of a whole clause."""

PASSIVE_BARE = words(
    """
    arrest detain capture kill injure wound build publish hold base bear elect appoint charge convict jail locate
    release make find found obtain design own create establish introduce accuse suspect schedule plan deploy station
    """
)
"""Verbs that need an object: before a preposition and with a later verb to come, their past form is
a participle."""
