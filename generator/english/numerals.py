"""The words of numbers, each list once.

Plain data for people to correct: whatever reads numbers takes its words from here. Words are in
lower case.
"""

from __future__ import annotations

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_NTH = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()

CARDINALS = {word: value for value, word in enumerate(_SMALL)} | {
    word: 10 * value for value, word in enumerate(_TENS, start=2)
}
"""Words that add up to a number below a hundred."""
ORDINALS = {word: value for value, word in enumerate(_NTH)} | {
    f"{word[:-1]}ieth": 10 * value for value, word in enumerate(_TENS, start=2)
}
SCALES = {
    "dozen": 12,
    "hundred": 10**2,
    "thousand": 10**3,
    "lakh": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "milliard": 10**9,
    "trillion": 10**12,
}
"""Words that multiply what stands before them."""
SCALE_ORDINALS = {f"{word}th": value for word, value in SCALES.items() if word != "dozen"}
VAGUE_SCALES = {
    f"{word}s": value for word, value in SCALES.items() if word not in ("dozen", "milliard")
}
VAGUE = VAGUE_SCALES | {"dozens": 12, "scores": 20, "tens": 10}
"""Words that give an order of size, with the least that they can mean."""
SCALE_LETTERS = {
    "k": 10**3,
    "m": 10**6,
    "mm": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "b": 10**9,
    "bn": 10**9,
    "t": 10**12,
    "tn": 10**12,
    "trn": 10**12,
}
"""What multiplies a number in digits that it is glued to."""
FRACTIONS = {"half": 2, "quarter": 4, "twentieth": 20, "hundredth": 100} | {
    word: value for word, value in ORDINALS.items() if 3 <= value <= 10
}
FRACTIONS |= {f"{word}s": part for word, part in FRACTIONS.items() if word != "half"} | {
    "halves": 2
}
"""What a whole is divided into, with the number of its parts."""
