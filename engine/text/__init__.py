"""What the program knows about written Darija: pure functions on strings, without any file access
at import.

Nothing here changes a stored text. Every normalisation makes a *key* for comparing (facts:
folding ة to ه alone would touch 11 % of the words), every guess carries its confidence, and every
function answers for any ``str``, lone surrogates and a million characters included.
"""
