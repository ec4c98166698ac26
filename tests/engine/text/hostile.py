"""Texts that no one types, for checks that a function answers for every string."""

from hypothesis import strategies as st

LONG = 1_000_000
HOSTILE = (
    "",
    " ",
    "\x00",
    "\ud83d",
    "سلام \udc00 wach",
    "\u202eabc\u2066",
    "\u0651" * 1000,
    "e\u0315\u0300" + "\u0315\u0300" * 500,
    "ﷺ ﷽ ﷼ ﻻ",
    "\ufeff\u200b\u200d",
    "3" * 500,
    "@a #b https://c.d/e",
    "👨‍👩‍👧‍👦❤️",
    "\u2028\u2029\x85\r\n\t",
    "İıſßŉǰ",
    "٣٤٥ ۳۴۵ ²³ ⅷ",
)
LONG_TEXTS = {
    "one word": "a" * LONG,
    "one arabic word": "ب" * LONG,
    "blanks": " " * LONG,
    "words": "wach راك 3lach " * (LONG // 15),
    "digits": "9" * LONG,
    "digit letter": "3a" * (LONG // 2),
    "marks": "a" + "\u0315\u0300" * (LONG // 2),
    "harakat": "ب" + "\u064e\u0651" * (LONG // 2),
    "surrogates": "\ud83d" * LONG,
    "punctuation": "?!" * (LONG // 2),
    "apostrophes": "l'" * (LONG // 2),
    "at signs": "@" * LONG,
    "bidi": "\u202e\u2066" * (LONG // 2),
    "ligatures": "\ufdfa" * (LONG // 20),
}
_letters = st.text(
    st.one_of(
        st.characters(),  # lone surrogates included
        st.characters(min_codepoint=0x0600, max_codepoint=0x06FF),
        st.sampled_from("abcdeghikmnouwxyz23567890 '’\u0640\u0651\u202e\u200fàé@#!\ud83d"),
    ),
    max_size=60,
)
texts = st.one_of(_letters, st.sampled_from(HOSTILE))
