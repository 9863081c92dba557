"""Words by which news says on whose word a statement rests, what is planned, and what is denied:
plain data.
"""

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
    reiterate refute rebut
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

FORECASTING = words(
    """
    expect predict forecast anticipate project estimate believe think fear suspect reckon speculate hope
    """
)
"""Whose content is a forecast or a belief, however near the speaker is to the doer."""

SCHEDULING = words("schedule set plan slate book fix time design")
"""Participles after *be* that put an event on a calendar: "is scheduled to"."""

READY = words("due set scheduled ready slated")
"""Words after *be*, or behind a comma, that put on a calendar what "to …" tells."""

EXPECTING = words("expect predict forecast anticipate project tip believe think poise bind")
"""Participles after *be* that forecast: "is expected to"."""

ACCUSED = words(
    "accused suspected charged alleged accusation accusations allegation allegations charges suspicion"
)
"""Words after which "of …ing" or "with …ing" is what somebody is accused of."""

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

FORECAST_WORDS = words("likely expected bound poised believed feared")
"""After *be*: a forecast."""

HEARSAY = words(
    "believe say think report allege rumour suspect understand claim know suppose accuse"
)
"""Participles after *be* that rest on nobody's name: "is believed to have"."""

FATES = words("killed wounded injured arrested detained dead missing alive safe lost")
"""What somebody "is reported" to be."""

INTENDING = words(
    """
    plan intend agree promise pledge vow decide resolve undertake threaten prepare arrange propose aim commit mean
    offer elect opt choose
    """
)
"""Verbs whose infinitive is the doer's own plan."""

WISHING = words(
    """
    want hope wish seek try attempt consider like need struggle strive refuse fail decline hesitate
    """
)
"""Verbs whose infinitive is no plan, or is not reached."""

FAILING = words("fail refuse decline forget neglect")
"""Verbs whose infinitive does not happen."""

REFUSING = words("refuse decline")
"""Of these, such as are an act: that it was refused happened."""

TRYING = words("try attempt seek struggle strive")
"""Verbs whose infinitive may not happen; that it was tried did."""

SUCCEEDING = words("succeed")
"""Verbs behind which "in …ing" tells what was done."""

REACHING = words(
    """
    begin start continue manage come help proceed rush serve use appear get have cease stop force oblige compel
    """
)
"""Verbs whose infinitive happens where they happen: "began to", "was forced to"."""

PHASING = words("begin start continue keep stop finish cease resume quit")
"""Verbs whose gerund happens, or ends, where they happen: "began hiring"."""

SEEMING = words("seem appear look")
EMERGING = words("emerge transpire")
"""Behind "it", verbs by which something becomes known: "it emerged on Friday that"."""
REQUESTING = words(
    """
    ask urge order tell call invite request require advise instruct encourage beg press appeal allow permit want
    expect demand recommend propose suggest
    """
)

POSTPONING = words(
    """
    postpone schedule reschedule rearrange set delay call announce plan move book fix adjourn push
    bring change shift extend switch slip
    """
)
"""Verbs in the past that put something on a later day: "postponed the match to Friday"."""

MOVING = words(
    """
    postpone reschedule rearrange delay move adjourn defer push put bring change shift extend switch
    slip
    """
)
"""Verbs that take something from one day to another: "moved from 10 June to 24 June"."""

OUTCOMES = words(
    "be have lose win make earn see gain grow rise fall get receive record suffer face find know reach exceed miss need"
)
"""Verbs of what befalls somebody: who "expects to lose" foresees it, who "expects to open" plans
it."""

BEFALLING = words(
    """
    become collapse degenerate derail descend disrupt drown engulf erupt escalate exceed overshadow overwhelm plunge
    sink slide spill spiral split spread swamp tear topple undermine unravel
    """
)
"""What nobody says who "threatens to" do it."""

PROJECTING = words(
    """
    promise pledge vow offer propose predict forecast expect estimate project anticipate fear demand seek request plan
    target threaten suggest recommend want need
    """
)
"""Verbs whose object is not there yet, or only on their subject's word: "predicted losses of 3
million"."""

STATING = words("says claims finds warns confirms stresses")
"""Stances whose speaker vouches for the figures of what is said, be it no clause: "warned of 300
job losses"."""
FORESEEING = words("promises wants demands asks thinks denies")
"""Stances towards figures that are not there yet, or not at all: "wants 12 million"."""

PUTTING_OFF = words("postpone delay reschedule adjourn defer suspend")
"""Verbs that move something to a later day."""

CALLING_OFF = PUTTING_OFF | words("cancel scrap shelve abandon axe drop ditch halt freeze scrub")
"""Verbs after which a plan no longer holds."""

REJECTING: dict[str, frozenset[str]] = {
    **dict.fromkeys(
        words(
            "reject veto block quash scrap shelve abandon axe drop cancel ditch withdraw halt freeze scrub"
        ),
        frozenset(),
    ),
    "give": words("up"),
    "back": words("out away off"),
    "throw": words("out"),
    "turn": words("down"),
    "strike": words("down"),
    "vote": words("down against"),
    "call": words("off"),
    "rule": words("out"),
    "decide": words("against"),
}
"""Verbs by which a plan comes to nothing, each with the words that it needs right behind it."""

AGAINST = words("against") | frozenset[str]().union(*REJECTING.values())
"""Words right behind a verb that make it one of these: "threw out", "is against"."""


def rejects(lemma: str, after: str) -> bool:
    """Whether a verb with the word behind it turns a plan down: "rejected", "threw out"."""
    return lemma in REJECTING and (not REJECTING[lemma] or after in REJECTING[lemma])


STOPPING = words(
    "ban forbid prohibit outlaw defeat avert prevent thwart foil stop overturn overrule annul sink rain"
)
"""Verbs by which what is planned does not take place: "was banned", "prohibited the march"."""

FALLING: dict[str, frozenset[str]] = {
    **dict.fromkeys(
        words("collapse fail founder flop stall die lapse fizzle crumble"), frozenset()
    ),
    "fall": words("through apart flat"),
    "come": words("unstuck"),
    "go": words("nowhere"),
    "run": words("aground"),
}
"""Verbs by which a plan, their subject, comes to nothing, each with the words that it needs behind
it."""

IN_DOUBT = words(
    "doubt jeopardy limbo peril ruins tatters balance hold ice dead uncertain doubtful"
)
"""Words right behind a verb by which its subject may not come about: "is in doubt"."""

DOUBTING = words("doubt question dispute deny")
"""Verbs after which a plan is not known to be one."""

APPROVING = words("approve back endorse adopt uphold unveil announce present publish accept")
"""Verbs of what is done to a plan at one time: "approved a plan to …"."""

DECIDING = words("decide agree vote resolve choose opt elect pledge promise vow threaten offer")
"""Verbs of an act at one time, whose infinitive is a plan."""

WISHES = words("want hope wish")
"""Verbs whose infinitive is the doer's own wish, which may come true."""

FORESEEABLE = words(
    """
    take hold open close start begin launch meet publish release resume reopen reconvene gather convene arrive land
    complete finish deliver end
    """
)
"""With "should": what is expected to happen, not what somebody ought to do."""

ANNOUNCERS = words(
    """
    office spokesman spokeswoman spokesperson secretary ministry manager agent aide aides lawyer lawyers embassy
    palace department press team club company government party campaign label
    """
)
"""Who announces what somebody else will do: "his office said"."""

CALENDAR_VERBS = words(
    """
    take hold open close start begin end launch meet vote release publish hear resume reopen reconvene gather kick
    convene play expire sign visit travel arrive leave face appear speak address host attend announce report issue
    discuss inaugurate commence run continue last become step retire resign pay deliver cut raise
    """
)

ARRANGED = CALENDAR_VERBS | words("rule sail dock premiere stop quit join strike go fly return sit")
"""Verbs whose present, with a day behind it, tells what is arranged: "the court rules on Friday"."""

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

DENYING_ALWAYS = words("refute rebut contradict repudiate disavow")
DENYING_TOLD = DENYING_ALWAYS | words("deny dispute")
"""Verbs whose "which" is what was told, and no thing: ", which the owner denies"."""
COURTS = words("court courts judge judges jury tribunal magistrate magistrates")
"""Who rejects and dismisses by office: a ruling is no denial."""

STATEMENTS = words(
    """
    accusation accusations allegation allegations assertion assertions charge charges claim claims report reports
    rumour rumours rumor rumors suggestion suggestions version versions story stories account accounts content
    contents statement statements notion idea speculation wrongdoing involvement responsibility guilt knowledge link
    links existence finding findings criticism criticisms figure figures estimate estimates theory theories
    characterisation characterization evidence testimony this these it them that document insinuation insinuations
    complicity role comments comment remarks remark description conclusion conclusions liability concerns fears
    warnings warning number numbers tally
    """
)
"""What one denies when one denies a fact."""

REFUSED = words(
    """
    offer offers proposal proposals bid bids appeal appeals request requests plan plans deal visa visas access entry
    application applications motion invitation treaty bill demand demands ultimatum amendment call calls petition
    chance opportunity bail parole permission asylum coach manager minister employee staff chief lawsuit case suit
    takeover loan budget permit lawyer lawyers treatment service boarding goal penalty win victory referendum
    agreement constitution peace compromise resolution nomination candidate candidates
    """
)
"""What is refused, turned down or sacked, never denied as a fact."""

FALSE_WORDS = words(
    """
    false untrue baseless unfounded nonsense fabricated fabrication lie lies groundless absurd ridiculous fake
    inaccurate rubbish incorrect propaganda
    """
)
ANAPHORS = words("this these such those it that them")
