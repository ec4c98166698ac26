"""Words around personal data: what says that a number is a phone, an account, or only an order.

Patterns for text in small letters whose digits are 0-9 (`personal_data.folded`). They are looked
for in a short window before a number, so each is cheap.
"""

import re

#: How far before a number the word that names it may stand, in characters.
WINDOW = 48


def _words(*parts: str) -> re.Pattern[str]:
    return re.compile(r"(?<![a-zà-ÿ])(?:" + "|".join(parts) + ")")


PHONE = _words(
    r"t[eé]l(?:[eé]phone)?(?![a-z])",
    r"phone",
    r"w(?:h?ats?|ts)[ -]?(?:s?app|ap|p)",
    r"viber|portable|mobile|gsm|fixe|fax|sms",
    r"num(?:[eé]ros?)?(?![a-z])",
    r"nem?ra|nmra|nemr[aou]|ra9m|ra9mi",
    r"appel|contact|joindre|sonne|call",
    r"3a?i?yy?e?t",
    r"(?:رقم|نمرة|النمرة|نمرتي|نمرتك|هاتف|الهاتف|تيليفون|تليفون|تلفون|واتس|وتساب|واتصاب)",
    r"(?:اتصل|عيط|صوني|جوال|محمول|بورطابل|فيكس|تواصل)",
)
#: Just before a number: it counts or names a thing, not a person.
THING = re.compile(
    r"(?:(?<![a-z])(?:(?:id|n[°ºo]|num[eé]ro|nemra|#)\s*(?:ta3\s+|dyal\s+|de\s+|d.)?(?:la\s+|l[' ]?)?"
    r"(?:commande|order|facture|colis|suivi|dossier|ticket|s[eé]rie|article|produit|lot|r[eé]f)"
    r"|commande\s*(?:n[°ºo]|num[eé]ro|id|#)|order|facture|invoice|r[eé]f(?:[eé]rence)?"
    r"|suivi|tracking|colis|ticket|s[eé]rie|serial|imei|s/?n|dossier|code|barre|isbn|ean"
    r"|version|mod[eè]le|model|article|produit|lot|vol|flight|moteur|promo|coupon|reçu|bon|item|sku)"
    r"(?![a-z])"
    r"|رقم (?:ال)?(?:طلبية|طلب|فاتورة|تتبع|ملف|مرجع|طرد|تذكرة|سيري|تسلسلي|كوموند)"
    r"|(?:ال)?(?:طلبية|فاتورة|كود|موديل|مرجع|باركود|تتبع|كوموند))[^0-9]{0,12}$"
)
NIN = _words(
    r"n\.?i\.?n(?![a-z])",
    r"identi(?:fiant|fication|t[eé]) national",
    r"num[eé]ro national",
    r"(?:التعريف (?:الوطني|الوحيد)|الرقم الوطني|رقم وطني|رقم التعريف|النين|نين)",
)
NIF = _words(
    r"n\.?i\.?f(?![a-z])",
    r"identi(?:fiant|fication) fiscale?",
    r"matricule fiscale?",
    r"(?:الجبائي|جبائي|الضريبي)",
)
CCP = _words(
    r"c\.?c\.?p(?![a-z])",
    r"compte (?:courant )?postal",
    r"ch[eè]que postal",
    r"(?:الحساب (?:ال)?بريدي|حساب\w* (?:ال)?بريدي|(?:ال)?جاري (?:ال)?بريدي|حساب\w* (?:ال)?جاري)",
    r"(?:سي ?سي ?بي|السيسيبي)",
)
ACCOUNT = _words(
    r"r[ .]?i[ .]?[bp](?![a-z])",
    r"relev[eé] d.identit[eé]",
    r"iban|compte|account|virement|baridi ?mob|7sab|hsab|konte?",
    r"(?:الريب|ريب|(?:ال)?حساب|حسابي|كونط|بريدي ?موب|فيرمون|تحويل|آيبان|ايبان)",
)
POSTAL = _words(r"rip(?![a-z])", r"baridi ?mob", r"(?:بريدي)")
#: Between a postal account and its key.
KEY = re.compile(
    r"[ ,،\u200e]{0,2}(?:(?:l?[ae]?l?cl[eéè]f?|key|(?:ال|و)*مفتاح|الكلي|كلي)[ :=.°n\u200e]{0,4}|[ ]?[/-][ ]?|[ ]{1,2})"
    r"(?P<key>[0-9]{2})(?![0-9])"
)
KEY_SAID = re.compile(r"cl[eéè]|key|مفتاح|كلي")
CIN = _words(
    r"c\.?i\.?n\.?e?(?![a-z])",
    r"cnie?(?![a-z])",
    r"carte nationale|carte d.identit[eé]|la ?carte|lakarte?|bita9a|pi[eè]ce d.identit[eé]",
    r"num[eé]ro de (?:la )?carte",
    r"(?:البطاقة|بطاقة|بطاقتي|لاكارط|لاكارت|الكارط|كارط|ب\.?و\.?ت)",
)
PLATE = _words(
    r"matric\w*|immatric\w*|plaque|plate|nemra ta3 (?:tomobil|loto)",
    r"(?:(?:ال)?ماتريكيل|(?:ال)?مات[ر]?يكول|(?:ال)?بلاكة?|لوحة|(?:ال)?ترقيم)",
)
IP = _words(r"ip(?:v[46])?(?![a-z])", r"serveur|server|adresse|ping|host", r"(?:الايبي|ايبي|آيبي)")
VERSION = re.compile(r"(?:v|ver|version|build|firmware|release|نسخة|الاصدار)[ .:]{0,3}$")
CURRENCY = re.compile(
    r"[ \u200e]{0,2}(?:da|dzd|dh|mad|dhs|dt|tnd|euros?|eur|usd|€|\$|دج|دينار|درهم|سنتيم|مليون|فرنك|ريال"
    r"|km|kg|%|mah|go|mo|gb|mb|centimes?|million)(?![a-z])"
)
WORTH_A_SITE = re.compile(
    r"(?<![a-z0-9])(?:site|lien|link|web|moqi3|mawqi3|f|fi|3la|sur|dans|men|mn|via|chez|voir|url"
    r"|موقع|الموقع|رابط|الرابط|على|في|ف|من|فموقع)[ :=]{1,3}$"
)
