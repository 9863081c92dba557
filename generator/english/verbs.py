"""Verb forms of English news: what a shallow reader needs to tell a finite verb from a noun or a
participle.

Plain data for people to correct. Regular forms are derived from ``REGULAR``; ``IRREGULAR`` lists
base, past and participle as any grammar's table of irregular verbs does. A word ending in ``-ed``
that is in neither list is taken for a regular past unless ``NOT_PAST`` names it.
"""

from __future__ import annotations

from collections.abc import Iterator


def words(text: str) -> frozenset[str]:
    """The words of a white-space separated list."""
    return frozenset(text.split())


BE = words(
    "be am is are was were been being 's 're ’s ’re isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t"
)
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

NEGATIONS = words("not never n't n’t cannot no-one nobody nothing none neither nor hardly")
"""Words that turn a clause into its denial; contractions in n't are recognised by their ending."""

IRREGULAR: dict[str, tuple[str, str]] = {
    base: (past, part)
    for base, past, part in (
        line.split()
        for line in """
        acquit acquitted acquitted
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
    abandon abolish absolve
    absorb abuse accelerate accept accompany account accrue accuse achieve acknowledge acquire act
    adapt add address adhere adjoin adjourn adjust administer admit adopt adore advance advise advocate affect
    affirm aggravate agree aid aim air align allay allege allocate allow allude alter alternate amass ambush amend
    amount amplify annex annihilate announce annoy answer anticipate apologise apologize appeal appear appease
    applaud apply appoint appreciate approach approve argue arm arrange arrest arrive ascend ascertain ask aspire
    assail assassinate assault assemble assert assess assist assume assure attach attack attain attempt attend
    attract attribute auction authorise authorize avenge average avert avoid await award axe back baffle ban banish
    bankrupt bar barricade base batter battle befriend beg behave believe belong benefit besiege bestow betray bill
    blame blast bless block board boast bob bolster bomb bombard book boost borrow bounce boycott brand breach brief
    buckle bully bundle burgle bury bypass calculate call calm campaign cancel cannibalise cannibalize capsize
    captivate capture care carry cascade cater cause caution cease celebrate censor censure chair challenge change
    chant charge charter chase check chronicle circulate circumvent cite claim clamp clarify clash classify clean
    clear climb clinch close co-found coach coincide collaborate collapse collect collide combat combine comfort
    commemorate commence commend comment commission commit commute compare compel compensate compete compile
    complain complete comply compose compress compromise conceal concede conceive concern conclude condemn condense
    conduct confer confess confide confirm confiscate conform confound confront confuse congratulate connect conquer
    conserve consider consist consolidate conspire constitute constrain construct consult contact contain
    contaminate contemplate contend contest continue contract contradict contribute control convene converge convert
    convey convict convince cooperate cope correct counsel count counter court cover crack crash crave crawl create
    cripple criticise criticize cross crown crush culminate curb curtail damage damp dare date dazzle debate debunk
    debut decay decide decipher declare decline decommission decrease dedicate deem defeat defect defend defer defraud
    defuse defy degrade delay delegate delight deliver demand demolish demonstrate demote denote denounce deny
    depart depend depict deplete deplore deploy deport depose deprive derail deride descend describe design
    designate destroy detach detail detain detect deter deteriorate determine dethrone detonate devalue devastate
    develop devise devote diagnose dictate die differ digest dilute diminish dine dip disable disappear disarm
    disavow disband disbar discard discharge disclaim disclose discontinue discourage discover discredit
    discriminate discuss disembark disgrace disguise dislike dislodge dismantle dismay dismiss dispatch dispel
    disperse displace display displease disprove dispute disqualify disrupt dissolve dissuade distance distinguish
    distort distract distribute divert divide divorce dodge dominate donate double downgrade draft drag drain dread
    drench drift drill drop drown dry dub dump duplicate dwindle earmark ease echo edge edit educate elaborate elect
    electrify eliminate embargo embark embarrass embezzle embrace emerge emigrate emit emphasise emphasize employ
    empower emulate enable enact encircle enclose encounter encourage end endanger endorse endure energise enforce
    engage engineer engulf enhance enjoy enlarge enlist enrage enrich enrol ensue ensure entail enter entertain
    entitle entrust envisage equate equip erase erect erupt escalate escape espouse establish estimate evacuate
    evade evaluate evaporate evict evoke evolve exacerbate exaggerate examine excavate exceed excel exchange exclaim
    exclude excuse execute exercise exert exhaust exhibit exhume exile exist exonerate expand expect expedite expel
    experience expire explain explode exploit explore export express extend extinguish extradite fabricate face
    facilitate fade fail falter fathom favor favour fear feature ferry file fill film finalise finalize finance fine
    finish fire fix flare flatten flaunt flock flood flourish flow fluctuate focus foil follow foment force forfeit
    forge form fortify foster found fracture free frighten frustrate fuel fulfil fume function fund gain garner
    gather gauge generate glide glorify govern grab graduate grant grapple graze greet grieve grill grip groan gross
    ground grudge guarantee guard guide gush gut hail halt halve hammer hamper hand handle happen harass harm hasten
    haul haunt head heal help herald hesitate highlight hijack hinder hinge hint hire hoist honor honour hope host
    house hover hug humiliate hunt identify idle ignite ignore illuminate illustrate imitate immerse immigrate
    impair impeach impede implement implicate imply import impose impound impoverish impress imprison improve
    improvise inaugurate incarcerate incite incline include incorporate increase incur indicate indict indulge
    infect infer infiltrate inflate inflict influence inform infuriate ingest inhabit inherit inhibit initiate
    inject injure innovate inscribe insert insist inspect inspire install instigate instil institute instruct insult
    insure integrate intend intensify interact intercede intercept interfere interpret interrogate interrupt
    intersect intervene interview intimidate intrigue introduce intrude inundate invade invent invest investigate
    invite invoke involve irritate isolate issue itch jail jeer jeopardise join joke jostle judge jump justify kick
    kickstart kidnap kill knock label lack lag lambast lament land lapse lash last laugh launch launder lavish leak
    leapfrog lecture legalise legalize legislate lengthen level levy liaise liberate license lift like liken limit
    linger link liquidate list live load lobby locate lock lodge look loom loosen loot lower lure magnify maintain
    malign manage manoeuvre manufacture march mark maroon marry massacre materialise matter mature maximise measure
    mediate mention merge merit migrate militate mimic mingle minimise mire miss mistreat misuse mobilise mobilize
    mock moderate modernise modify monitor mothball mould mount mourn move multiply murder muster mutate mutter name
    narrate narrow nationalise nationalize near need neglect negotiate neutralise nominate notch note notice notify
    nudge nullify obey object oblige obliterate observe obstruct obtain occupy occur offend offer ok omit ooze open
    operate oppose opt orbit order organise organize oust outlaw outline outlive outnumber outpace outperform
    overhaul overpower override overrule overshadow overstate overturn overwhelm owe own pacify pack pad paint panic
    parachute paralyse pardon park parody participate partner pass patent patrol pause peak penalise penetrate
    perceive perform perish permit perpetrate perplex persecute persist persuade pertain pester petition phone pick
    picket pillage pilot pinpoint pioneer pitch pivot placate place plague plan plant play plead pledge plot plough
    plummet plunder plunge poach point poise poison polarise poll pollute ponder popularise portray pose position
    possess post postpone postulate pour praise pray preach preclude predate predict prefer premiere prepare
    prescribe present preserve press pressure presume prevail prevent privatise probe proceed process proclaim
    procure produce profit progress prohibit project proliferate prolong promise promote prompt propel prophesy
    propose prosecute prosper protect protest prove provide provoke publicise publish pull punish purchase pursue
    push qualify quarantine quell question quote race raid raise rally range rank ratchet ratify rationalise raze
    reach react reaffirm realise realize reassure rebound rebut recall recapture receive reckon reclaim recognise
    recognize recommend reconcile reconquer reconsider reconvene record recoup recover recruit redeploy reduce refer
    reflect reform refuel refurbish refuse refute regain register regret regulate rehabilitate rehearse reinforce
    reinstate reiterate reject relate relax release relieve relinquish relocate rely remain remark remember remind
    remove rename renew reopen reorganise repair repatriate repay repeal repeat repel replace reply report represent
    repudiate request require reschedule rescue research resemble reserve resettle reshuffle reside resign resist
    resolve respect respond rest restart restore restrict restructure result resume resurface retain retake
    retaliate retire retreat retrieve return reunite reveal reverberate revere reverse review revise revive revoke
    revolt reward ridicule ripple roam rob rock roll rotate rouse row rubbish ruin rule rumour rush sabotage sack
    sail salute sample sanction satirise save scale scatter schedule scold score scour scrap scrape scream screen
    scrutinise seal search secure seem seep seize select sentence separate serve settle sever shape share shatter
    shell shelter shelve shift ship shock shorten shoulder shout shred shrivel shrug sideline sign signal signpost
    simmer simplify skid skip slam slap slash slate slaughter slip slow slump smash smuggle snap sneak soar sob
    sober soften solve sound spare spark spearhead specify speculate spew spiral splash sponsor squander squeeze
    stab stabilise stabilize staff stage stagger stall start starve state station stay stem step stipulate stockpile
    stop storm strand strangle stray streamline strengthen stress stretch strip strive stroll struggle study stumble
    stun stymie subdue submit subpoena subside subsidise succeed sue suffer suggest suit sum supervise supplant
    supply support suppose suppress surge surpass surprise surrender surround survey survive suspect suspend sustain
    swamp swap swerve switch swoop sympathise synthesise table tackle talk tamper target tarnish taste tax team
    tease teeter telephone televise tend terminate test testify tether thank threaten thwart tickle tie tighten tilt
    time tip top topple torpedo torture total touch toughen tour tow trace track trade trail train trample transfer
    transform translate transmit transport trap travel traverse treat trek trickle trigger trim triple trounce try
    tumble turn tweet uncover underline undermine underpin underscore unify unite unleash unload unnerve unravel
    unveil update upgrade uproot urge use usher vacate vaccinate value vandalise vanish vanquish vary vault veer
    venture veto vie view vilify violate visit voice volunteer vote vouch vow wade wage wait waive walk wander want
    ward warn warrant wash waste watch weaken weigh welcome whip widen wield wipe wish witness wobble wonder work
    worry worsen worship wound wrap wreck yank yield zoom
    """
)

NOUN_TOO = words(
    """
    abuse account act address advance aid aim air ambush answer appeal approach arrest assault attack attempt
    attribute auction award back ban bar base battle benefit bid bill blame blast block board boast bob bomb book
    boost boycott brand breach break brief broadcast build burst call calm campaign care cast cause caution cease
    censure chair challenge change chant charge chase check chronicle claim clash clean clear climb close coach
    collapse combat comment commission compact compete compromise con concern conduct contact contest contract
    control cost counsel count counter court cover crack crash cross crush curb cut damage date deal debate debut
    decay decline decrease defeat defect delay delight demand deposit design detail die digest dip discharge
    disguise dispatch display dispute distance divide divorce double draft drag drain draw dread dress drift drill
    drink drive drop dump ease echo edge embargo end engineer escape estimate exchange excuse exercise exhibit exile
    experience export express face fail fall favor favour fear feature feed ferry fight file fill film finance find
    fine finish fire fix flare flood flow fly focus force forecast forge form free fuel function fund gain gauge
    graduate grant grip gross ground grudge guarantee guard guide gut hail halt hammer hand handle harm haul head
    help herald hike hint hire hit hold honor honour hope host house hug hunt hurt idle import incline increase
    influence institute insult interview intrigue invest invite issue jail join joke judge jump kick kill knock
    label lack lag lament land lapse lash last laugh launch lay lead leak leap leave lecture level levy lie lift
    light like limit link list live load lock lodge look loom loot lower lure malign march mark maroon massacre
    matter mature mean measure mention merit mind mire miss mock moderate monitor mould mount move murder name
    narrow near need neglect note notice object offer open orbit order outline overhaul own pack pad paint panic
    pardon park parody partner pass patent patrol pause pay peak permit petition phone pick picket pilot pioneer
    pitch place plague plan plant play pledge plot plough plunge point poison poll pose position post pour praise
    premiere present press pressure probe proceed process produce profit progress project promise protest pull
    purchase push question quit quote race raid rally range rank ratchet reach read rebel rebound recall record
    reform regret release remark repair repeal repeat reply report request rescue research reserve respect rest
    result retreat return reverse review revolt reward ride ring ripple rise rock roll row rubbish ruin rule run
    rush sack sail salute sample sanction save scale schedule score scrap scream screen seal search secure sentence
    separate set shape share shell shelter shift ship shock shot show shred shut sign signal signpost sink slam
    slate slide slip slow slump smash snap sober sound spark speed spill spin splash split sponsor spread spring
    squeeze staff stage stall stand start state station stay stem step stick stop storm strain strand stress stretch
    strike strip struggle study supply support surge surprise surrender survey suspect swap sweep swing switch table
    talk target taste tax team tear tease telephone test thought threat throw tie time tip top torpedo torture total
    touch tour tow trace track trade trail train transfer transport trap travel treat trek trickle trigger trim try
    turn tweet update upgrade upset use value vault venture veto view visit voice volunteer vote vow wage wait wake
    walk ward warrant wash waste watch wear welcome whip win wind wish witness wonder work worry worship wound wrap
    wreck yield zoom
    """
)
"""Verbs whose base or ``-s`` form is a common noun or adjective too: read as verbs only where the
context demands."""

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
    united supposed limited mixed armed advanced experienced heated renewed related detailed skilled alleged
    married divorced tired interested dedicated concerned sustained determined worried expected
    """
)
"""Words in ``-ed`` that are more often adjectives: verbs only where an object, "that" or "to"
follows."""

SINGULAR_IN_S = words("is was has does this its his us as series news species headquarters")


def third_person(base: str) -> str:
    """The ``-s`` form of a regular verb."""
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    return base[:-1] + "ies" if base.endswith("y") and base[-2] not in "aeiou" else base + "s"


def doubled(base: str) -> str:
    """The base with its last consonant doubled where spelling may double it ("plan", "commit"),
    else unchanged.
    """
    cvc = (
        len(base) > 2
        and base[-1] in "bdglmnprt"
        and base[-2] in "aeiou"
        and base[-3] not in "aeiou"
    )
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


REGULAR_TOO = words(
    "lie hang shine learn leap burn light speed spill kneel broadcast forecast ring"
)
"""Irregular verbs that have a regular past as well, some in another sense: "lied", "hanged"."""

ALL = REGULAR | frozenset(IRREGULAR)

LEMMAS: dict[str, str] = {
    **{form: base for base in ALL for form in (base, third_person(base), *gerund(base))},
    **{form: base for base in REGULAR | REGULAR_TOO for form in regular_past(base)},
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

PAST_ONLY = (frozenset(past for past, part in IRREGULAR.values() if past != part) - ALL) | words(
    "pled"
)
"""Irregular pasts that can be nothing else: always finite."""

PARTICIPLE_ONLY = frozenset(
    part for base, (past, part) in IRREGULAR.items() if part not in (past, base)
) | words(
    """
    born
    """
)
"""Irregular participles that are never a past: "taken", "begun"."""

PAST_OR_PARTICIPLE = (
    frozenset(past for past, part in IRREGULAR.values() if past == part)
    | frozenset(
        past for past, part in IRREGULAR.values() if past != part and past in ALL and past != "lay"
    )
    | frozenset(form for base in REGULAR | REGULAR_TOO for form in regular_past(base))
) - NOT_PAST
"""Forms that are a past or a participle: the context decides."""

PARTICIPLES = (
    words("got")
    | PARTICIPLE_ONLY
    | PAST_OR_PARTICIPLE
    | frozenset(part for _, part in IRREGULAR.values())
)
GERUNDS = frozenset(form for base in ALL for form in gerund(base)) | words("being having doing")
