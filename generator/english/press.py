"""Words by which the boilerplate of a news page is known: agencies, photo labels, bylines.

Each list is one entry a line, or separated by white space; add to them freely.
"""

from __future__ import annotations


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.strip().splitlines())


AGENCIES = _lines("""
    AAP
    AFP
    AFP Photo
    Agence France-Presse
    Al Jazeera
    Alamy
    Anadolu
    ANI
    ANP
    ANSA
    AP
    AP Photo
    APA
    Associated Press
    BBC
    BBC News
    Belga
    Bloomberg
    Bloomberg News
    CBS News
    CNN
    CNN Business
    CP
    CTK
    dpa
    DPA
    EFE
    EPA
    Europa Press
    EPA-EFE
    Getty
    Getty Images
    IANS
    IPS
    IRIN
    Keystone
    Kyodo
    Kyodo News
    LUSA
    MTI
    NTB
    NurPhoto
    PA
    PA Media
    PA Wire
    PAP
    Press Association
    PTI
    Rex Features
    REUTERS
    Reuters
    Ritzau
    Scanpix
    Shutterstock
    SIPA
    STT
    The Associated Press
    The Canadian Press
    TT
    UPI
    VOA
    Xinhua
    Yonhap
    ZUMA Press
""")
"""News and photo agencies, and broadcasters whose names stand in datelines, as these write them."""

NETWORKS = _lines("""
    Bluesky
    Copy link
    Email
    E-mail
    Facebook
    Flipboard
    Instagram
    LinkedIn
    Mail
    Messenger
    Pinterest
    Print
    Reddit
    Save
    SMS
    Telegram
    Threads
    TikTok
    Twitter
    WhatsApp
    X
    YouTube
""")
"""Ways to share a page, as a row of buttons names them."""

PHOTO_LABELS = _lines("""
    Photo
    Photos
    Photo by
    Photo credit
    Photo courtesy of
    Photograph
    Photographs
    Photograph by
    Picture
    Picture by
    Pictures
    Image
    Image credit
    Image source
    Image copyright
    Illustration
    Illustration by
    Credit
    Credits
    Graphic
    Handout
    Courtesy of
    Supplied
    Provided by
""")
"""What stands before the name of a photographer or an agency."""

AFTER_HOLDERS = "Agency Domain Features House Images Inc LLC Ltd News Office office Pictures Plc Press Service".split()
"""What goes on the name of a body that holds the rights of a photo."""

CAPTION_LABELS = _lines("""
    Caption
    Image caption
    Media caption
    Video caption
    FILE PHOTO
    File photo
    Pictured
    In pictures
""")
"""What stands before a caption."""

HEADLINE_LABELS = _lines("""
    Analysis
    Breaking
    Comment
    Corrected
    Correction
    Editorial
    Exclusive
    Explainer
    Factbox
    Fact check
    Interview
    Just in
    Live
    Note
    Opinion
    Review
    Story
    Summary
    Timeline
    Update
    Updated
    Video
    Warning
    Watch
""")
"""What stands with a dash before a headline, and is no place."""

BYLINE_WORDS = frozenset(
    """
    and of the in for at with from de da del della di dos la le van von der den ter bin bint ibn al el y e
    staff writer writers editor editors reporter reporters correspondent correspondents agencies agency
    bureau chief contributor contributing political foreign health science business sports legal
    environment diplomatic technology education home affairs senior special deputy national
    """.split()
)
"""Words of a byline that need no capital."""

ROLES = "writer writers editor reporter reporters correspondent correspondents staff agencies columnist".split()
"""By one of these, at its end, a line that opens with a name is known as a byline."""

REPORTING = frozenset(
    """
    said says saying told tells tell wrote writes writing added adds stated states asked asks replied replies
    warned warns declared declares announced announces reads read insisted insists explained explains
    tweeted posted statement according answered answers recalled concluded concludes argued argues
    put responded responds noted notes continued quoted
    """.split()
)
"""Words before a colon that show that what follows is somebody's words."""

POINTERS = frozenset(
    """
    these this here following follows below key main points questions reasons steps things takeaways
    facts examples list timeline ways highlights figures findings measures answers
    """.split()
)
"""Words before a colon that point at a list to come."""

QUESTION_WORDS = frozenset(
    """
    what who whom whose why how when where which is are was were will would can could should does do did has have had
    """.split()
)
"""How a question opens that stands as a heading."""

TITLES = frozenset(
    "The Mr Mrs Ms Miss Dr Lord Lady Sir Dame Judge President Minister Senator".split()
)
"""How the label of a speaker opens that is no name alone: "The Chair:", "Mr Lee (Elm):"."""

FIELDS = QUESTION_WORDS | frozenset(
    """
    name age city town country job pay time date day place venue price cost tickets address email phone source
    pros cons note update score result total winner loser rating verdict
    """.split()
)
"""Before a colon these name a fact of a list and no speaker."""

HEADING_WORDS = 15
"""More words than this in a line make no heading."""

SENTENCE_OPENERS = (
    "The It In After When As At He She They There This Two Three Four Five Six Seven Eight Nine Ten Dozens"
    " Hundreds Thousands More"
).split()
"""With a capital inside a line, and a small word behind, they open the sentence below a title."""

BEFORE_NAMES_OF_WORKS = frozenset(
    """
    album anthem author ballad band book called class column comedy documentary drama entitled episode essay
    exhibition film game grade group hepatitis hymn journal magazine memoir movie musical named newspaper novel
    opera painting paper plan play podcast poem programme program says said section series show single sitcom song
    story symphony titled trilogy type vitamin website
    """.split()
)
"""Behind these a capital opens no sentence: "her novel The sea", "type A", "vitamin A"."""
