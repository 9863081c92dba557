"""Verb forms of English news: what a shallow reader needs to tell a finite verb from a noun or a participle.

Plain data for people to correct. Regular forms are derived from ``REGULAR``; ``IRREGULAR`` lists base, past and
participle as any grammar's table of irregular verbs does. A word ending in ``-ed`` that is in neither list is taken
for a regular past unless ``NOT_PAST`` names it.
"""

from __future__ import annotations

from collections.abc import Iterator


def words(text: str) -> frozenset[str]:
    """The words of a white-space separated list."""
    return frozenset(text.split())


BE = words("be am is are was were been being 's 're ’s ’re isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t")
BE_PAST = words("was were wasn't weren't wasn’t weren’t")
BE_FINITE = BE - words("be been being")
HAVE = words("have has had having hasn't haven't hadn't hasn’t haven’t hadn’t 've ’ve")
HAVE_FINITE = HAVE - words("having")
DO = words("do does did don't doesn't didn't don’t doesn’t didn’t")
DO_PAST = words("did didn't didn’t")
MODALS = words(
    """will would shall should can could may might must cannot won't wouldn't can't couldn't shouldn't mustn't 'll ’ll
    won’t wouldn’t can’t couldn’t shouldn’t mustn’t 'd ’d"""
)
FUTURE = words("will shall 'll ’ll")
POSSIBLE = words("may might could can")

NEGATIONS = words("not never n't n’t cannot no-one nobody nothing none neither nor hardly barely")
"""Words that turn a clause into its denial; contractions in n't are recognised by their ending."""

IRREGULAR: dict[str, tuple[str, str]] = {
    base: (past, part)
    for base, past, part in (
        line.split()
        for line in """
        arise arose arisen
        awake awoke awoken
        bear bore borne
        beat beat beaten
        become became become
        begin began begun
        bend bent bent
        bet bet bet
        bid bid bid
        bind bound bound
        bite bit bitten
        bleed bled bled
        blow blew blown
        break broke broken
        breed bred bred
        bring brought brought
        broadcast broadcast broadcast
        build built built
        burn burned burnt
        burst burst burst
        buy bought bought
        cast cast cast
        catch caught caught
        choose chose chosen
        cling clung clung
        come came come
        cost cost cost
        creep crept crept
        cut cut cut
        deal dealt dealt
        dig dug dug
        draw drew drawn
        drink drank drunk
        drive drove driven
        eat ate eaten
        fall fell fallen
        feed fed fed
        feel felt felt
        fight fought fought
        find found found
        flee fled fled
        fly flew flown
        forbid forbade forbidden
        forecast forecast forecast
        foresee foresaw foreseen
        forget forgot forgotten
        forgive forgave forgiven
        freeze froze frozen
        get got gotten
        give gave given
        go went gone
        grind ground ground
        grow grew grown
        hang hung hung
        hear heard heard
        hide hid hidden
        hit hit hit
        hold held held
        hurt hurt hurt
        keep kept kept
        kneel knelt knelt
        know knew known
        lay laid laid
        lead led led
        leap leapt leapt
        learn learnt learnt
        leave left left
        lend lent lent
        let let let
        lie lay lain
        light lit lit
        lose lost lost
        make made made
        mean meant meant
        meet met met
        mislead misled misled
        mistake mistook mistaken
        overcome overcame overcome
        oversee oversaw overseen
        overtake overtook overtaken
        overthrow overthrew overthrown
        pay paid paid
        put put put
        quit quit quit
        read read read
        rebuild rebuilt rebuilt
        rerun reran rerun
        ride rode ridden
        ring rang rung
        rise rose risen
        run ran run
        say said said
        see saw seen
        seek sought sought
        sell sold sold
        send sent sent
        set set set
        shake shook shaken
        shed shed shed
        shine shone shone
        shoot shot shot
        show showed shown
        shrink shrank shrunk
        shut shut shut
        sing sang sung
        sink sank sunk
        sit sat sat
        sleep slept slept
        slide slid slid
        speak spoke spoken
        speed sped sped
        spend spent spent
        spill spilt spilt
        spin spun spun
        split split split
        spread spread spread
        spring sprang sprung
        stand stood stood
        steal stole stolen
        stick stuck stuck
        strike struck struck
        swear swore sworn
        sweep swept swept
        swim swam swum
        swing swung swung
        take took taken
        teach taught taught
        tear tore torn
        tell told told
        think thought thought
        throw threw thrown
        thrust thrust thrust
        undergo underwent undergone
        understand understood understood
        undertake undertook undertaken
        uphold upheld upheld
        upset upset upset
        wake woke woken
        wear wore worn
        weep wept wept
        win won won
        wind wound wound
        withdraw withdrew withdrawn
        withhold withheld withheld
        withstand withstood withstood
        write wrote written
        """.strip().splitlines()
    )
}

REGULAR = words(
    """
    account abandon abolish absorb abuse accelerate accept accompany accuse achieve acknowledge acquire act adapt add
    address adjourn adjust administer admit adopt advance advise advocate affect affirm agree aid aim air allege
    allocate allow alter amend amount annex announce answer anticipate apologise apologize appeal appear applaud
    apply appoint approach approve argue arm arrange arrest arrive ask assassinate assault assemble assert assess
    assist assume assure attach attack attempt attend attract auction authorise authorize average avoid award back
    ban bar base battle beg behave believe belong benefit betray bill blame blast bless block board boast bob bomb
    bombard book boost borrow bounce boycott brand breach brief buckle bully burgle bury calculate call campaign
    cancel capture care carry cause cease celebrate chair challenge change charge charter chase check cite claim
    clarify clash classify clean clear climb clinch close co-found coach collapse collect collide combat combine
    comfort commence comment commission commit commute compare compel compensate compete compile complain complete
    comply concede concern conclude condemn conduct confess confirm confiscate confront congratulate connect conquer
    consider consist constitute construct consult contact contain contend contest continue contract contradict
    contribute control convene convert convict convince cooperate cope correct count counter cover crack crash crawl
    create criticise criticize cross crown crush curb damage date debate debut decide declare decline decommission
    decrease defeat defect defend defuse defy delay deliver demand demolish demonstrate demote denounce deny depart
    depend deplore deploy deport depose derail descend describe design designate destroy detail detain detect
    deteriorate determine detonate devastate develop devise devote dictate die differ diminish dine dip disappear
    disavow discharge disclaim disclose discontinue discover discuss dismantle dismiss dispatch display dispute
    disqualify disrupt dissolve distribute divert divide divorce dodge dominate donate double downgrade draft drag
    drift drill drop drown dry dump dwindle ease echo edge edit educate elaborate elect eliminate embark embrace
    emerge emigrate emphasise emphasize employ enable enact encounter encourage end endorse enforce engage engulf
    enjoy enlist enrol enter entertain entitle equip erase erect erupt escalate escape establish estimate evacuate
    evaluate evict evolve examine excavate exceed exchange exclude execute exercise exhaust exhibit exile exist
    expand expect expel experience expire explain explode exploit explore export express extend extradite face fade
    fail favor favour fear feature file fill film finalise finalize finance fine finish fire fix flock flood flow
    focus foil follow force forfeit forge form found free fuel fulfil function fund gain gather generate glide
    govern grab grant greet grill grip ground guarantee guard guide gush hail halt halve hammer hamper hand handle
    happen harm head heal help hesitate highlight hijack hint hire honor honour hope host house hover hug hunt
    identify ignite ignore illustrate immigrate impeach implement imply import impose impress imprison improve
    inaugurate incite include incorporate increase indicate indict infect infiltrate inflate inflict influence
    inform inherit initiate injure insist inspect inspire install instruct integrate intend intensify intercept
    interrupt intervene interview introduce intrude invade invent invest investigate invite invoke involve isolate
    issue jail jeopardise join joke jostle judge jump justify kick kidnap kill knock label lack lament land lapse
    last laugh launch leak leapfrog lecture legalise legalize level levy liberate license lift like limit link list
    live load lobby locate lock look loom loosen loot lower lure maintain manage manufacture march mark marry
    massacre matter measure mediate mention merge migrate mimic miss mobilise mobilize mock monitor mount mourn move
    multiply murder name narrate narrow nationalise nationalize near need negotiate nominate note notice notify obey
    object oblige observe obstruct obtain occupy occur offer ok omit open operate oppose opt orbit order organise
    organize oust outlaw outline overhaul overpower override overrule overturn overwhelm owe own pack paint
    parachute pardon park participate pass patent patrol pause penetrate perform perish permit persist persuade
    phone pick pilot pioneer pitch place plague plan plant play plead pledge plot plough plummet plunder plunge
    point poise ponder pose position possess post postpone pour praise pray preach predict prefer premiere prepare
    present preserve press pressure presume prevail prevent privatise probe proceed process proclaim produce profit
    progress prohibit project prolong promise promote prompt propose prosecute prosper protect protest prove provide
    provoke publicise publish pull punish purchase pursue push qualify quarantine quell question quote race raid
    raise rally range rank ratify raze reach react reaffirm realise realize rebound rebut recall receive reckon
    recognise recognize recommend reconcile reconquer reconsider reconvene record recover recruit redeploy reduce
    refer reflect reform refuel refuse refute regain register regret regulate rehearse reinforce reinstate reiterate
    reject relate relax release relieve relocate rely remain remark remember remind remove rename renew reopen
    reorganise repair repatriate repay repeal repeat repel replace reply report represent repudiate request require
    reschedule rescue research resemble reserve resettle reshuffle reside resign resist resolve respect respond rest
    restart restore restrict restructure result resume retain retake retaliate retire retreat retrieve return
    reunite reveal reverse review revise revive revolt reward ridicule ripple roam rob rock roll rotate row ruin
    rule rumour rush sabotage sack sail salute sample sanction save scale scatter schedule scold score scrap scrape
    scream screen seal search secure seem seep seize select sentence separate serve settle sever shape share shatter
    shell shelter shelve shift ship shock shorten shoulder shout shred shrug sideline sign signal simplify skip slam
    slap slash slate slaughter slip slow slump smash smuggle snap sneak soar sob soften solve sound spare spark
    specify speculate spew spiral splash sponsor stab stabilise stabilize staff stage stagger stall start starve
    state station stay stem step stipulate stop storm strand strangle stray strengthen stress stretch strip strive
    stroll struggle study stumble stun submit subpoena subside succeed sue suffer suggest suit sum supply support
    suppose suppress surge surpass surprise surrender surround survey survive suspect suspend sustain swamp swap
    switch table tackle talk tamper target taste tax team tease telephone televise tend terminate test testify thank
    threaten thwart tickle tie tighten tilt time tip top topple torpedo torture total touch tour tow trace track
    trade trail train transfer transform translate transmit transport trap travel treat trickle trigger trim triple
    try tumble turn tweet uncover unify unite unleash unload unravel unveil update upgrade uproot urge use usher
    vacate vaccinate value vandalise vanish vanquish vary venture veto view violate visit volunteer vote vouch vow
    wage wait walk wander want warn warrant wash waste watch weaken weigh welcome widen wield wipe wish witness
    wonder work worry worsen worship wound wrap wreck yield
    """
)

NOUN_TOO = words(
    """
    account abuse act address advance aid aim air answer appeal approach arrest assault attack attempt auction award
    back ban bar base battle benefit bid bill blame blast block board boast bob bomb book boost boycott brand breach
    break brief broadcast build burst call campaign care cast cause cease chair challenge change charge chase check
    claim clash clean clear climb close coach collapse combat comment commission compact compete con concern conduct
    contact contest contract control cost count counter cover crack crash cross crush curb cut damage date deal
    debate debut decline decrease defeat defect delay demand deposit design detail die dip discharge dispatch
    display dispute divide divorce double draft drag draw dress drift drill drink drive drop dump ease echo edge end
    escape estimate exchange exercise exhibit exile experience export express face fail fall favor favour fear
    feature feed fight file fill film finance find fine finish fire fix flood flow fly focus force forecast forge
    form free fuel function fund gain grant grip ground guarantee guard guide hail halt hammer hand handle harm head
    help hike hint hire hit hold honor honour hope host house hug hunt hurt import increase influence interview
    invest invite issue jail join joke judge jump kick kill knock label lack lament land lapse last laugh launch lay
    lead leak leap leave lecture level levy lie lift light like limit link list live load lock look loom loot lower
    lure march mark massacre matter mean measure mention mind miss mock monitor mount move murder name narrow near
    need note notice object offer open orbit order outline overhaul own pack paint pardon park pass patent patrol
    pause pay permit phone pick pilot pitch place plague plan plant play pledge plot plough plunge point pose
    position post pour praise premiere present press pressure probe proceed process produce profit progress project
    promise protest pull purchase push question quit quote race raid rally range rank reach read rebel rebound
    recall record reform regret release remark repair repeal repeat reply report request rescue research reserve
    respect rest result retreat return reverse review revolt reward ride ring ripple rise rock roll row ruin rule
    run rush sack sail salute sample sanction save scale schedule score scrap scream screen seal search secure
    sentence separate set shape share shell shelter shift ship shock shot show shred shut sign signal sink slam
    slate slide slip slow slump smash snap sound spark speed spill spin splash split sponsor spread spring staff
    stage stall stand start state station stay stem step stick stop storm strain strand stress stretch strike strip
    struggle study supply support surge surprise surrender survey suspect swap sweep swing switch table talk target
    taste tax team tear tease telephone test thought threat throw tie time tip top torpedo torture total touch tour
    tow trace track trade trail train transfer transport trap travel treat trickle trigger trim try turn tweet
    update upgrade upset use value venture veto view visit volunteer vote vow wage wait wake walk warrant wash waste
    watch wear welcome win wind wish witness wonder work worry worship wound wrap wreck yield
    """
)
"""Verbs whose base or ``-s`` form is a common noun or adjective too: read as verbs only where the context demands."""

NOT_PAST = words(
    """
    hundred hundred-year red bed seed need indeed speed shed weed feed bleed breed creed greed deed sacred naked
    wicked rugged ragged aged beloved biped crooked hatred infrared kindred sled med embed unprecedented so-called
    unmanned unwanted unresolved talented gifted sophisticated undisclosed unidentified unnamed unexpected
    undocumented unarmed unauthorised unauthorized uninsured unspecified one-sided long-awaited wretched dogged
    """
)
"""Words in ``-ed`` that are adjectives or nouns where no auxiliary makes them verbs."""

ADJECTIVAL = words(
    """
    united supposed limited mixed armed advanced experienced heated renewed related detailed skilled alleged noted
    married divorced tired interested dedicated concerned sustained determined worried expected
    """
)
"""Words in ``-ed`` that are more often adjectives: verbs only where an object, "that" or "to" follows."""

SINGULAR_IN_S = words("is was has does this its his us as series news species headquarters")


def third_person(base: str) -> str:
    """The ``-s`` form of a regular verb."""
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    return base[:-1] + "ies" if base.endswith("y") and base[-2] not in "aeiou" else base + "s"


def doubled(base: str) -> str:
    """The base with its last consonant doubled where spelling may double it ("plan", "commit"), else unchanged."""
    cvc = len(base) > 2 and base[-1] in "bdglmnprt" and base[-2] in "aeiou" and base[-3] not in "aeiou"
    return base + base[-1] if cvc else base


def regular_past(base: str) -> Iterator[str]:
    """The ``-ed`` forms that a regular verb may have."""
    if base.endswith("e"):
        yield base + "d"
    elif base.endswith("y") and base[-2] not in "aeiou":
        yield base[:-1] + "ied"
    else:
        yield base + "ed"
        yield doubled(base) + "ed"


def gerund(base: str) -> Iterator[str]:
    """The ``-ing`` forms that a verb may have."""
    stem = base[:-1] if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) else base
    yield (base[:-2] + "y" if base.endswith("ie") else stem) + "ing"
    yield doubled(base) + "ing"


ALL = REGULAR | frozenset(IRREGULAR)

LEMMAS: dict[str, str] = {
    **{form: base for base in ALL for form in (base, third_person(base), *gerund(base))},
    **{form: base for base in REGULAR for form in regular_past(base)},
    **{form: base for base, forms in IRREGULAR.items() for form in forms},
    **dict.fromkeys(BE, "be"),
    **dict.fromkeys(HAVE, "have"),
    **dict.fromkeys(DO, "do"),
    "found": "find",
    "born": "bear",
    "pled": "plead",
    "lay": "lay",
    "wound": "wound",
    "ground": "ground",
}
"""A form -> the base it belongs to."""

THIRD = {third_person(base): base for base in ALL}
"""The ``-s`` form -> the base."""

PAST_ONLY = (frozenset(past for past, part in IRREGULAR.values() if past != part) - ALL) | words("pled")
"""Irregular pasts that can be nothing else: always finite."""

PARTICIPLE_ONLY = frozenset(part for base, (past, part) in IRREGULAR.items() if part not in (past, base)) | words(
    """
    born
    """
)
"""Irregular participles that are never a past: "taken", "begun"."""

PAST_OR_PARTICIPLE = (
    frozenset(past for past, part in IRREGULAR.values() if past == part)
    | frozenset(past for past, part in IRREGULAR.values() if past != part and past in ALL and past != "lay")
    | frozenset(form for base in REGULAR for form in regular_past(base))
) - NOT_PAST
"""Forms that are a past or a participle: the context decides."""

PARTICIPLES = words("got") | PARTICIPLE_ONLY | PAST_OR_PARTICIPLE | frozenset(part for _, part in IRREGULAR.values())
GERUNDS = frozenset(form for base in ALL for form in gerund(base)) | words("being having doing")
