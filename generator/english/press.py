"""Words by which the furniture of a news page is known: agencies, photo labels, bylines,
invitations to read on.

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
""")
"""What stands before the name of a photographer or an agency."""

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

INVITATIONS = _lines("""
    Read more
    Read also
    Read next
    Also read
    See also
    More on this story
    More on this topic
    Sign up
    Subscribe to
    Follow us
    Follow him on
    Follow her on
    Click here
    Share this
    Contact us
    Article continues
    Story continues
    Continue reading
    More coverage
    Skip past
    Skip to
    Copyright
    All rights reserved
    This article was
    This story was
    This material may not be published
    For immediate release
    For release on
    Embargoed until
    Embargoed to
    Embargoed for
    Under embargo
    Under strict embargo
    Strictly embargoed
    Not for publication before
    Not for release before
    For further information, contact
    For further information, please
    For further information please
    For further information contact
    For more information, contact
    For more information, please
    For more information please
    For more information contact
    For media enquiries
    For media inquiries
    For press enquiries
    For interviews
""")
"""How a short line opens that serves the page or invites the reader, and tells nothing of the
story."""

FAREWELLS = _lines("""
    That is all for today
    That is all for now
    That is all for tonight
    That is all from
    That is it for today
    That is it for now
    That is it for tonight
    That is it from
    That's all for today
    That's all for now
    That's all for tonight
    That's all from
    That's it for today
    That's it for now
    That's it for tonight
    That's it from
    That concludes our
    Thank you for following
    Thank you for joining
    Thank you for reading
    Thanks for following
    Thanks for joining
    Thanks for reading
    This blog is
    This live blog
    Our live blog
    Our live coverage
    We are closing our live
    We are closing this
    We are ending our live
    We are pausing our live
    We are wrapping up
    We're closing our live
    We're closing this
    We're ending our live
    We're pausing our live
    We're wrapping up
    Good morning and welcome
    Good afternoon and welcome
    Good evening and welcome
    Hello and welcome
    Welcome to our live
""")
"""How a sentence opens that greets the readers of a live report, or takes leave of them."""

AMENDMENTS = _lines("""
    A correction was made
    A previous version of this
    An earlier version of this
    An earlier version said
    An earlier version misstated
    An earlier version gave
    Clarification:
    Correction:
    Corrections:
    Editor's note:
    Editor’s note:
    Editors' note:
    The original version of this
    This article has been
    This article was amended
    This article was corrected
    This article was edited
    This article was updated
    This headline was
    This page was
    This piece was
    This report has been updated
    This report was amended
    This report was corrected
    This story corrects
    This story has been
    This story was corrected
    This story was updated
    This version corrects
""")
"""How a paragraph opens that says what was changed in the article after it appeared."""

LABELS = _lines("""
    Advertisement
    Comments
    Contact
    Contacts
    Editor's note
    Editors' note
    Editor's notes
    Editors' notes
    Editor’s notes
    Editors’ notes
    Embargo
    Embargoed
    End
    End of release
    Ends
    For further information
    For more information
    For release
    Immediate release
    Media contact
    Media contacts
    Media enquiries
    Media inquiries
    Media release
    News release
    Note to editors
    Notes for editors
    Notes to editor
    Notes to editors
    Notes to the editor
    Press contact
    Press contacts
    Press enquiries
    Press inquiries
    Press notice
    Press office
    Press release
    First published
    Image
    In depth
    Last modified
    Last updated
    Listen
    Most read
    Posted
    Published
    Read
    Recommended
    Related
    Related articles
    Related stories
    Related topics
    Share
    Subscribe
    Tags
    Topics
    Updated
    Video
    Watch
""")
"""The same, where the line is nothing else, or a colon or a date follows."""

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

HEADING_WORDS = 15
"""More words than this in a line make no heading."""

QUESTION_WORDS = frozenset(
    """
    what who whom whose why how when where which is are was were will would can could should does do did has have had
    """.split()
)
"""How a question opens that stands as a heading."""
