"""The commonest small words of languages, by which a text shows in which of them it is written.

Each list holds words that the texts of the language are full of; a word may stand in several. The
names are those that the language has in English. Lists need not be complete: a text is asked for
its share of them.
"""

from __future__ import annotations

ENGLISH = frozenset(
    """
    the of and to in a is that for was on with as it by at be from are this an had not his her he she they but have has
    were who which their been its would will said when we you after more about up than there or one if no all
""".split()
)

OTHERS = {
    "Danish, Norwegian or Swedish": frozenset(
        """
        og i det at en den til er som på de med han av for ikke der var af et jeg har om blev hun och att inte är ett vi
        från men så kan sig hade
    """.split()
    ),
    "Dutch": frozenset(
        """
        de het een van en in is dat op te zijn met voor niet aan er om ook als dan bij nog door wordt werd naar uit maar
        heeft hebben deze die
    """.split()
    ),
    "French": frozenset(
        """
        le la les de des du et un une est en dans que qui pour sur pas au aux par plus avec ce cette se son sa ses ont
        été sont mais il elle nous
    """.split()
    ),
    "German": frozenset(
        """
        der die das und ist nicht mit von den dem des ein eine einen einer zu im auf für sich auch als es an er sie bei
        nach wie war wird am aus noch hat
    """.split()
    ),
    "Italian": frozenset(
        """
        il lo la gli le di del della dei delle e è un una che non per con in nel nella da dal al sono si più ha anche
        come ma questo
    """.split()
    ),
    "Polish": frozenset(
        """
        i w z na się nie że do jest to o jak po ale od za przez dla był która który tym są może oraz czy tego
    """.split()
    ),
    "Portuguese": frozenset(
        """
        o os as de do da dos das e um uma que não para com em no na nos por mais ao se foi é como mas ele sua pela pelo
    """.split()
    ),
    "Spanish": frozenset(
        """
        el la los las de del y un una que no en por para con es se su al lo más como pero ha fue son este esta sus le
    """.split()
    ),
    "Turkish": frozenset(
        """
        ve bir bu da de için ile olarak çok daha o ne gibi var olan en kadar sonra ancak ise değil
    """.split()
    ),
}
"""Name of a language, or of several too like each other -> its words."""
