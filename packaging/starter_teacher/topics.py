"""The topics of the corpus: what prompts call them, in English and in Darija of either script."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Topic:
    """One topic; its key is the name of its file in `corpus/`."""

    english: str
    darija: str
    arabizi: str


TOPICS = {
    "bank_money": Topic("bank and money", "الدراهم والبنكة", "drahem w lbanka"),
    "cafe": Topic("the café", "القهوة", "l9ahwa"),
    "clothes": Topic("clothes", "الحوايج", "lhwayej"),
    "crafts": Topic("crafts", "الصنعة والحرف", "sna3a w l7iraf"),
    "driving": Topic("driving", "السياقة", "siya9a"),
    "electricity_water": Topic("electricity and water", "الضو والما", "dow w lma"),
    "emergencies": Topic("emergencies", "الحوايج المستعجلين", "l7wayej lmosta3jlin"),
    "emigration": Topic("living abroad", "الغربة", "lghorba"),
    "family": Topic("family", "العايلة", "l3ayla"),
    "farm_animals": Topic("the farm and animals", "الفلاحة والحيوانات", "lfla7a w lhayawanat"),
    "feelings": Topic("feelings", "لي فالقلب", "li f l9alb"),
    "films_music": Topic("films and music", "الأفلام والموسيقى", "les films w lmusique"),
    "food": Topic("food", "الماكلة", "lmakla"),
    "football": Topic("football", "الكورة", "lkora"),
    "gym": Topic("sport and the gym", "السبور", "sport"),
    "hairdresser": Topic("the hairdresser", "الحفاف", "l7effaf"),
    "hammam": Topic("the hammam", "الحمام", "l7emmam"),
    "health": Topic("health", "الصحة", "sa7a"),
    "housing": Topic("housing", "الدار والكرا", "dar w lkra"),
    "market": Topic("the market", "السوق", "souk"),
    "neighbours": Topic("the neighbours", "الجيران", "ljiran"),
    "online_shopping": Topic("online shopping", "الشرا من الانترنت", "chra men l'internet"),
    "parenting": Topic("raising children", "تربية الولاد", "terbiyat lwlad"),
    "pets": Topic("pets", "القطوط والكلاب", "lgtoute w lklab"),
    "pharmacy": Topic("the pharmacy", "الفارماسي", "pharmacie"),
    "phone_internet": Topic(
        "phone and internet", "التيليفون والكونيكسيون", "téléphone w connexion"
    ),
    "post_paperwork": Topic("post and paperwork", "البوسطة والوراق", "lbosta w lwra9"),
    "ramadan_feasts": Topic("Ramadan and feasts", "رمضان والعيد", "ramdan w l3id"),
    "repairs": Topic("repairs", "التصليح", "teslih"),
    "school": Topic("school", "القراية", "l9raya"),
    "sea": Topic("the sea", "البحر", "lb7ar"),
    "social_media": Topic("social media", "الفايسبوك والانستغرام", "facebook w instagram"),
    "transport": Topic("transport", "الطرانسبور", "transport"),
    "travel": Topic("travel", "السفر", "safar"),
    "university": Topic("university", "الجامعة", "ljami3a"),
    "weather": Topic("the weather", "الجو", "ljaw"),
    "wedding": Topic("a wedding", "العرس", "l3ers"),
    "work": Topic("work", "الخدمة", "lkhedma"),
}
