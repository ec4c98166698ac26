"""Personal data that is more than a number: addresses of the net, handles, letters with digits,
dates of birth, street addresses.

Every pattern is bounded and begins where no other match of it can run on, so that a line of
megabytes costs one pass each. Texts come folded (`personal_data.folded`): digits are 0-9.
"""

import ipaddress
import re
from collections.abc import Iterator

from engine.text import personal_words as words
from engine.text.check_digits import IBAN_LENGTHS, iban_holds

Found = tuple[int, int, str]

_DOMAIN = r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,4}"
_SURE = (
    "com|net|org|info|biz|edu|gov|int|dz|tn|fr|eu|uk|de|es|ca|ch|io|co|app|dev|shop|store|online|site|xyz"
    "|tv|eg|sa|ae|qa|tr|ru|cn|jp|br|ly|example"
)
#: Endings that are words of Darija, French or English too.
_UNSURE = "ma|me|la|be|it|us|to|in|gl|gg|so|is|no"
_SITES = frozenset("avito jumia hespress bladi inwi iam orange marjane moteur emploi cih".split())
_EMAIL = re.compile(
    r"(?<![a-z0-9._%+-])(?:[a-z]{1,20}\.[a-z]{1,20}')?[a-z0-9_%+-](?:[a-z0-9._%+-]{0,62}[a-z0-9_%+-])?@"
    + _DOMAIN
    + r"[a-z]{2,24}(?![a-z0-9-])"
)
_EMAIL_SPACED = re.compile(
    r"(?<![a-z0-9._%+-])[a-z0-9._%+-]{2,64}"
    r"(?: @ |[ ]?[(\[{][ ]?(?:at|arobase|arobas|@)[ ]?[)\]}][ ]?| (?:at|arobase|arobas) (?=[a-z0-9-]{1,63} (?:dot|point) ))"
    r"[a-z0-9-]{1,63}(?:(?:\.|[ ]?[(\[{][ ]?(?:dot|point)[ ]?[)\]}][ ]?| (?:dot|point) )[a-z0-9-]{2,63}){0,2}"
    rf"(?:\.|[ ]?[(\[{{][ ]?(?:dot|point)[ ]?[)\]}}][ ]?| (?:dot|point) )(?:{_SURE}|{_UNSURE})(?![a-z0-9-])"
)
_EMAIL_MARKS = tuple(
    " @ |(at|[at|{at|( at|[ at|{ at|(arob|[arob|(@|[@|( @|[ @| at | arobas".split("|")
)
_EMAIL_PROVIDER = re.compile(
    r"(?<![a-z0-9._%+-])[a-z0-9._%+-]{2,64} ?@ ?(?:gmail|yahoo|hotmail|outlook|live|icloud|protonmail)"
    r"(?: ?\. ?(?:com|fr|net|me|dz))?(?![a-z0-9-])"
)
_URL = re.compile(
    r"(?<![a-z0-9])(?:https?|ftp)://[^\s<>\"'«»\u200e]{1,2048}|(?<![a-z0-9@./-])www\.[^\s<>\"'«»\u200e]{3,2048}"
)
_SITE = re.compile(
    rf"(?<![\w@./%+-]){_DOMAIN}(?:(?P<sure>{_SURE})|(?P<unsure>{_UNSURE}))(?![\w@-]|\.[a-z0-9])"
    r"(?P<path>(?::[0-9]{2,5})?[/?#][^\s<>\"'«»\u200e]{0,2048})?"
)
_NO_SITE = frozenset(("asp.net", "vb.net", "ado.net", "ml.net"))
_TRAILING = ".,;:!?)]}*_~…،؛؟"
_HANDLE = re.compile(r"(?<![a-z0-9@./+_-])@(?![0-9.]+(?![\w.]))([\w.]{2,40})")
_HANDLE_NAMED = re.compile(
    r"(?<![a-z0-9])(?:insta(?:gram)?|ig|snap(?:chat)?|tik ?tok|telegram|twitter|انستا(?:غرام)?|سناب(?:شات)?|تيك ?توك|تلغرام|تيليغرام)"
    r"(?:[ ]?[:=][ ]?(?P<said>[a-z][a-z0-9_.]{2,29})|[ ](?P<shaped>[a-z][a-z0-9]{1,20}(?:[_.][a-z0-9]{1,20})+))"
)
_NETWORKS = ("insta", "ig", "snap", "tok", "tele", "twit", "انستا", "سناب", "توك", "تلغ", "تيليغ")
#: Placeholders of data sets in which names were already taken out.
_NOBODY = frozenset(("user", "username", "mention", "everyone", "all", "here"))
_DIGITS = re.compile(r"[0-9][0-9 .|/\u200e-]*[0-9][0-9 .|/\u200e-]*[0-9]|[0-9] ?[|/-]")
_CIN = re.compile(
    r"([A-Za-z](?<![a-zA-Z0-9_/#@.-][A-Za-z])[A-Za-z]?)( ?)([0-9]{5,7})(?![A-Za-z0-9]|[.,-][0-9]|%)"
)
_UNITS = frozenset("DA DH DT DZ MB GB KB KM KG MM CM HP CV CP BP RX GT PS TV SM NX MS HZ".split())
_IBAN_START = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]{2}[0-9]{2}(?=[ -]?[A-Za-z0-9])")
_PLATE_DZ = re.compile(
    r"(?<![0-9/.-])[0-9]{5,6}([-/. ])[1-9][0-9]{2}\1(?:0[1-9]|[1-6][0-9])(?![0-9]|[./-][0-9])"
)
_PLATE_MA = re.compile(
    r"(?<![0-9\u0621-\u064aa-z])[0-9]{1,5}(?: ?[-|/] ?(?:[أابدهوطيجتشم]|هـ)\u200e? ?[-|/] ?|[-|][abdhewty][-|])[0-9]{1,2}"
    r"(?![0-9a-z\u0621-\u064a])"
)
_PLATE_TN = re.compile(r"(?<![0-9])[0-9]{2,3} ?(?:تونس|tun(?:is(?:ie)?)?) ?[0-9]{2,4}(?![0-9])")
_IPV4 = re.compile(r"(?<![0-9a-z.,-])[0-9]{1,3}(?:\.[0-9]{1,3}){3}(?![0-9a-z]|\.[0-9])")
_IPV6 = re.compile(
    r"(?<![0-9a-z:])(?:[0-9a-f]{1,4}:){2,7}:?(?:[0-9a-f]{1,4}:?:?){0,6}(?![0-9a-z:])"
)

_MONTHS = (
    "janvier|janv|f[eé]vrier|f[eé]vr?|mars|avril|avr|mai|juin|juillet|juil|ao[uû]t|septembre|sept|octobre|oct"
    "|novembre|nov|d[eé]cembre|d[eé]c|january|february|march|april|may|june|july|august|september|october|november"
    "|december|jan|feb|mar|apr|jun|jul|aug|sep|dec"
    "|janfi|fivri|fifri|fevri|abril|jwan|jwin|jwiliya|jwilia|juilia|yulyuz|yulyo|yunyu|ghocht|ghucht|out|chtanbir|septanbr"
    "|oktobr|novanbr|nouvembre|decanbr|dejanbir|yanay[ei]r|fe?brayer|ibril|mayo|aghosto?s|chotanbir|nonbir|nouanbir|dojanbir"
    "|جانفي|فيفري|مارس|[أا]فريل|ماي|جوان|جويلية|أوت|اوت|سبتمبر|[أا]كتوبر|نوفمبر|ديسمبر|يناير|فبراير|[أا]بريل|مايو"
    "|يونيو|يوليوز|يوليو|غشت|[أا]غسطس|شتنبر|نونبر|دجنبر"
)
_DAY = r"(?:0?[1-9]|[12][0-9]|3[01])"
_YEAR = r"(?:1[0-9]|20)[0-9]{2}"
_DATE = (
    rf"(?:{_DAY}(?P<one>[ ]?[./-][ ]?|[ ])(?:0?[1-9]|1[0-2])(?P=one)(?:{_YEAR}|[0-9]{{2}})"
    rf"|{_YEAR}(?P<two>[./-])(?:0?[1-9]|1[0-2])(?P=two){_DAY}"
    rf"|{_DAY}(?:er|th|st|nd|rd)?[ -]?(?:of |de )?(?:{_MONTHS})\.?(?:[ ,،-]{{1,2}}{_YEAR})?(?![a-z\u0621-\u064a])"
    rf"|{_DAY}/(?:0?[1-9]|1[0-2])|(?:{_MONTHS})[ ]{_DAY}(?:th|st|nd|rd)?(?:[ ,]{{1,2}}{_YEAR})?)(?![0-9]|[/-][0-9])"
)
_SMALL_WORD = r"(?:[a-z\u00e0-\u00ff0-9\u0621-\u065f']{1,12}[ :،,.-]{1,3})"
_BORN_SURELY = (
    r"(?<![a-z\u0621-\u064a])(?:n[eé]e?(?:\(e\))?(?=[ ]le|[ ][aà]|[ ]en|[ ]:)|(?:date|jour) (?:de )?(?:la )?(?:sa |ma )?naissance|naiss(?:ance)?|ddn|d\.o\.b\.?|dob|born"
    r"|date of birth|birth ?da(?:te|y)|anniversaire|tz[ae]?di?tt?i?|tzada?t?|tz[ae]d|tzadet|m[ae]?zy[ou]+da?|zyadti|mawlouda?|mewlouda?"
    r"|tari[hk]h? (?:l|el|al)?[ -]?(?:mila[dt]|zyada|izdiyad)|3i?d (?:l )?milad\w*|milad[iek]?\w{0,2}"
    r"|[وفب]?(?:ال)?مولود[ةه]?|مزيود[ةه]?|مزاد[ةه]?|وتزاد\w{0,2}|ت?زاديت|تزاد\w{0,3}|تزدت|تولدت?|اتولد\w?|ولدت"
    r"|تاريخ (?:ال)?(?:ميلاد|ازدياد|إزدياد|الازدياد|ولادة)\w{0,3}|(?:ال)?[اإ]زدياد\w{0,2}|(?:عيد )?(?:ال)?ميلاد\w{0,2}|من مواليد|مواليد)"
)
_BORN_MAYBE = r"(?<![a-z\u0621-\u064a])(?:mouloud|mawloud|mewloud|و\u064f?ل\u0650?د|zad(?:e?t|it|ou)?|zeda?t|zayda?|zayed|khle9t|زاد(?:ت|و)?|زدت|زديت|زايد[ةه]?|خلقت|خلاقت)"
_LINK = r"(?:[ :=،,.-]{0,3}(?:le|la|on|the|f|fi|fel|b|nhar|n'har|youm|yawm|yum|يوم|نهار|في|ف|ب|فنهار|بتاريخ|تاريخ|dyali|ta3i|nta3i|ديالي|تاعي|هو|howa|hiya|c'est|est|: )[ :]{1,2}){0,3}"
_BORN = re.compile(
    rf"(?:{_BORN_SURELY}\W{{0,3}}(?:{_SMALL_WORD}){{0,3}}?|{_BORN_MAYBE}{_LINK}[ :]{{0,2}})(?P<date>{_DATE})"
)
#: One of these is in every text in which `_BORN` or `_STREET` finds something: quick to look for.
_BORN_WORDS = tuple(
    "né |née|nee |ne le|ne a|ne à|ne en|né(|né:|naiss|ddn|dob|d.o.b|born|birth|anniv|tzad|tzed|tzdi|tzad|tzedi|mzy|mezy"
    "|mazy|loud|milad|mila|zyad|izdi|zad|zed|zay|khle9t|مولود|مزيود|مزاد|زاد|زدت|زدي|زاي|تولد|ولد|وُل|ازدياد|إزدياد|ميلاد"
    "|ولاد|مواليد|خلقت|خلاقت".split("|")
)
_STREET_WORDS = tuple(
    "rue |avenue |ave|av.|av |boul|bd|bvd|blvd|bld|impasse |allée |allee |شارع|نهج|زنقة|cité |cite |lot |lotissement |حي |chemin |route |place |zan9at |zenqat |طريق|ساحة".split(
        "|"
    )
)
_NAME = r"[\w'’.-]{2,20}"
_STREET = re.compile(
    rf"(?<![\w/.,-])[0-9]{{1,4}}(?:[ ]?(?:bis|ter|مكرر))?,? (?:"
    rf"(?:rue|avenue|ave?\.?|boulevard|b[ou]?l?v?d\.?|impasse|all[eé]e|chemin|route|place|zan9at|zenqat|cit[eé]|lot(?:issement)?) "
    rf"(?:(?:de|du|des|la|le|les|el|al|ben|bni|l'|d') ?){{0,3}}{_NAME}(?:(?: (?:de|du|des|la|el|al|ben|bni))*(?: [A-Z\u00c0-\u00dd][\w'’.-]{{0,20}}))*"
    rf"|(?:شارع|نهج|زنقة|حي|طريق|ساحة) [\u0621-\u065f]{{2,15}}(?: [\u0621-\u065f]{{2,15}})?(?=[ ]*(?:[،,.;!?؛؟\n)]|$))"
    rf")(?:[,،] ?(?:[A-Z\u00c0-\u00dd]{_NAME}(?: [A-Z\u00c0-\u00dd]{_NAME}){{0,2}}|[\u0621-\u065f]{{3,15}}(?: [\u0621-\u065f]{{3,15}})?(?=[ ]*(?:[،,.;!?؛؟\n)]|$)))){{0,2}}"
    r"|(?<!\w)(?:شارع|نهج|زنقة|حي|طريق) [\u0621-\u065f]{2,15}(?: [\u0621-\u065f]{2,15}){0,3} رقم [0-9]{1,4}(?![0-9])"
)


def patterns(text: str, small: str) -> Iterator[Found]:
    """Start, end and type of what these patterns find; finds may overlap."""
    if "@" in small or _holds(small, _EMAIL_MARKS):
        yield from _mails(small)
    yield from _handles(small)
    if "." in small or "://" in small:
        yield from _links(small)
    if _DIGITS.search(small):
        yield from _cards_of_identity(text, small)
        yield from _ibans(text, small)
        yield from _plates(small)
    if small.count(".") > 2 or small.count(":") > 1:
        yield from _addresses_of_the_net(small)
    if _holds(small, _BORN_WORDS):
        for found in _BORN.finditer(small):
            yield (*found.span("date"), "birth_date")
    if _holds(small, _STREET_WORDS):
        for found in _STREET.finditer(text):
            yield (found.start(), found.start() + len(found[0].rstrip(".'’-")), "address")


def _holds(small: str, words: tuple[str, ...]) -> bool:
    for word in words:  # noqa: SIM110 - `any` with a generator takes twice the time
        if word in small:
            return True
    return False


def _mails(small: str) -> Iterator[Found]:
    for pattern in (_EMAIL, _EMAIL_PROVIDER):
        for found in pattern.finditer(small):
            yield (*found.span(), "email")
    if _holds(small, _EMAIL_MARKS):
        for found in _EMAIL_SPACED.finditer(small):
            yield (*found.span(), "email")


def _handles(small: str) -> Iterator[Found]:
    if "@" in small:
        for found in _HANDLE.finditer(small):
            name = found[1].rstrip(".")
            letters = sum(map(str.isalpha, name))
            if letters and len(name) >= 3 and name not in _NOBODY:
                yield (found.start(), found.start() + 1 + len(name), "handle")
    if not _holds(small, _NETWORKS):
        return
    for found in _HANDLE_NAMED.finditer(small):
        part = "said" if found["said"] else "shaped"
        name = found[part].rstrip(".")
        if len(name) >= 4 or part == "shaped":
            yield (found.start(part), found.start(part) + len(name), "handle")


def _links(small: str) -> Iterator[Found]:
    for found in _URL.finditer(small):
        yield (found.start(), found.start() + len(_whole_link(found[0])), "url")
    for found in _SITE.finditer(small):
        if found["unsure"] and not found["path"]:
            labels = found[0].split(".")
            before = small[max(0, found.start() - 16) : found.start()]
            if (
                len(labels) < 3
                and labels[0] not in _SITES
                and not words.WORTH_A_SITE.search(before)
            ):
                continue
        link = _whole_link(found[0])
        name = link.partition("/")[0].rpartition(".")[0]
        lettered = sum(map(str.isalpha, name)) >= 2
        if (lettered or found["path"]) and link not in _NO_SITE:
            yield (found.start(), found.start() + len(link), "url")


def _whole_link(link: str) -> str:
    """A link without the punctuation of the sentence around it."""
    while link and link[-1] in _TRAILING:
        if link[-1] == ")" and link.count("(") >= link.count(")"):
            break
        link = link[:-1]
    return link


def _cards_of_identity(text: str, small: str) -> Iterator[Found]:
    for found in _CIN.finditer(text):
        before = small[max(0, found.start() - words.WINDOW) : found.start()]
        around = before + small[found.end() : found.end() + 12]
        letters, blank = found[1], found[2]
        likely = letters.isupper() and not blank and letters not in _UNITS
        named = (letters.isupper() or not blank) and words.CIN.search(around) is not None
        if (likely or named) and not words.THING.search(before):
            yield (*found.span(), "cin")


def _ibans(text: str, small: str) -> Iterator[Found]:
    for begun in _IBAN_START.finditer(text):
        start = begun.start()
        country = text[start : start + 2].upper()
        before = small[max(0, start - words.WINDOW) : start]
        length = IBAN_LENGTHS.get(country, 0)
        taken, end, last = "", start, start
        while end < len(text) and len(taken) < (length or 34):
            sign = text[end]
            if sign.isascii() and sign.isalnum():
                taken, last = taken + sign.upper(), end + 1
            elif sign not in " -" or end != last:
                break
            end += 1
        follows = text[last : last + 1]
        if follows.isascii() and follows.isalnum():
            continue
        if iban_holds(taken) or (length and len(taken) == length and "iban" in before):
            yield (start, last, "iban")


def _plates(small: str) -> Iterator[Found]:
    for found in _PLATE_DZ.finditer(small):
        before = small[max(0, found.start() - words.WINDOW) : found.start()]
        if not words.THING.search(before) and (found[1] == "-" or words.PLATE.search(before)):
            yield (*found.span(), "plate")
    for pattern in (_PLATE_MA, _PLATE_TN):
        for found in pattern.finditer(small):
            yield (*found.span(), "plate")


def _addresses_of_the_net(small: str) -> Iterator[Found]:
    for pattern in (_IPV4, _IPV6):
        for found in pattern.finditer(small):
            before = small[max(0, found.start() - 24) : found.start()]
            try:
                ipaddress.ip_address(found[0])
            except ValueError:
                continue
            if not words.VERSION.search(before):
                yield (*found.span(), "ip")
