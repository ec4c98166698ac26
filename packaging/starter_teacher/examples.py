"""Training examples: the prompts of the shipped recipes, rendered as the product renders them."""

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus import Sentence

from engine.model import VARIETIES
from engine.recipes import PromptRecipe, all_recipes

SCRIPTS = {"Arab": "Arabic script", "Latn": "Arabizi (Latin letters and digits)"}
TOPIC_NAMES = {
    "bank_money": "bank and money",
    "cafe": "the café",
    "clothes": "clothes",
    "electricity_water": "electricity and water",
    "family": "family",
    "farm_animals": "the farm and animals",
    "films_music": "films and music",
    "food": "food",
    "football": "football",
    "health": "health",
    "housing": "housing",
    "market": "the market",
    "neighbours": "the neighbours",
    "online_shopping": "online shopping",
    "phone_internet": "phone and internet",
    "post_paperwork": "post and paperwork",
    "ramadan_feasts": "Ramadan and feasts",
    "school": "school",
    "sea": "the sea",
    "transport": "transport",
    "travel": "travel",
    "weather": "the weather",
    "wedding": "a wedding",
    "work": "work",
}
_TOPIC_DARIJA = {
    "bank_money": "الدراهم والبنكة",
    "cafe": "القهوة",
    "clothes": "الحوايج",
    "electricity_water": "الضو والما",
    "family": "العايلة",
    "farm_animals": "الفلاحة والحيوانات",
    "films_music": "الأفلام والموسيقى",
    "food": "الماكلة",
    "football": "الكورة",
    "health": "الصحة",
    "housing": "الدار والكرا",
    "market": "السوق",
    "neighbours": "الجيران",
    "online_shopping": "الشرا من الانترنت",
    "phone_internet": "التيليفون والكونيكسيون",
    "post_paperwork": "البوسطة والوراق",
    "ramadan_feasts": "رمضان والعيد",
    "school": "القراية",
    "sea": "البحر",
    "transport": "الطرانسبور",
    "travel": "السفر",
    "weather": "الجو",
    "wedding": "العرس",
    "work": "الخدمة",
}
_TOPIC_ARABIZI = {
    "bank_money": "drahem w lbanka",
    "cafe": "l9ahwa",
    "clothes": "lhwayej",
    "electricity_water": "dow w lma",
    "family": "l3ayla",
    "farm_animals": "lfla7a w lhayawanat",
    "films_music": "les films w lmusique",
    "food": "lmakla",
    "football": "lkora",
    "health": "sa7a",
    "housing": "dar w lkra",
    "market": "souk",
    "neighbours": "ljiran",
    "online_shopping": "chra men l'internet",
    "phone_internet": "téléphone w connexion",
    "post_paperwork": "lbosta w lwra9",
    "ramadan_feasts": "ramdan w l3id",
    "school": "l9raya",
    "sea": "lb7ar",
    "transport": "transport",
    "travel": "safar",
    "weather": "ljaw",
    "wedding": "l3ers",
    "work": "lkhedma",
}


@dataclass(frozen=True)
class Example:
    """One training example: recipe, system and user turns, the answer as JSON."""

    recipe: str
    variety: str
    script: str
    system: str
    user: str
    answer: str


class Prompts:
    """Renders the shipped recipes for sentences of the corpus."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._recipes = all_recipes()
        self._by_label: dict[tuple[str, str], list[Sentence]] = {}
        for each in sentences:
            for label in (each.sentiment, each.intent):
                self._by_label.setdefault((each.variety, label), []).append(each)

    def examples(self, sentence: Sentence, dice: random.Random) -> Iterator[Example]:
        """Every example that one sentence gives, its variations drawn with `dice`."""
        forms = {
            "Arab": (sentence.text, sentence.paraphrase),
            "Latn": (sentence.arabizi, sentence.paraphrase_arabizi),
        }
        for script, (text, other) in forms.items():
            twins = forms["Latn" if script == "Arab" else "Arab"]
            for turn, (source, target, twin) in enumerate(
                ((text, other, twins[0]), (other, text, twins[1]))
            ):
                label = dice.choice((sentence.sentiment, sentence.sentiment, sentence.intent, ""))
                yield self._make(
                    "paraphrase", sentence, script, {"text": source, "label": label}, text=target
                )
                yield self._make(
                    "transliteration",
                    sentence,
                    "Latn" if script == "Arab" else "Arab",
                    {"text": source},
                    text=twin,
                )
                yield self._make(
                    "label_example",
                    sentence,
                    script,
                    {
                        "label": dice.choice(
                            (sentence.sentiment, sentence.sentiment, sentence.intent)
                        ),
                        "topic": TOPIC_NAMES[sentence.topic],
                    },
                    text=source,
                )
                if dice.random() < 0.5:
                    yield self._like_seeds(sentence, script, source, dice)
                if dice.random() < (0.75 if turn == 0 else 0.15):
                    yield from self._translations(sentence, script, source)
                if turn == 0:
                    yield self._instruction(sentence, script, source, target, dice)

    def _like_seeds(
        self, sentence: Sentence, script: str, answer: str, dice: random.Random
    ) -> Example:
        label = dice.choice((sentence.sentiment, sentence.intent))
        others = [
            each
            for each in dice.sample(self._by_label[sentence.variety, label], 8)
            if each.topic == sentence.topic and each.text != sentence.text
        ] or dice.sample(self._by_label[sentence.variety, label], 3)
        shown = [each.text if script == "Arab" else each.arabizi for each in others[:3]]
        values = {"label": dice.choice((label, "")), "examples": shown, "text": shown[0]}
        return self._make("like_seeds", sentence, script, values, text=answer)

    def _translations(self, sentence: Sentence, script: str, source: str) -> Iterator[Example]:
        for target, translation in (("fra", sentence.french), ("arb", sentence.msa)):
            values = {"text": source, "target": target, "target_name": VARIETIES[target]}
            yield self._make("translation", sentence, script, values, translation=translation)

    def _instruction(
        self, sentence: Sentence, script: str, source: str, answer: str, dice: random.Random
    ) -> Example:
        topic = _TOPIC_DARIJA[sentence.topic]
        wanted = dice.choice(
            (f"اكتب لي جملة بالدارجة على {topic}", f"أعطيني مثال تاع هدرة على {topic}")
            if sentence.variety == "arq"
            else (f"كتب ليا جملة بالدارجة على {topic}", f"عطيني مثال ديال هضرة على {topic}")
        )
        if script == "Latn":
            name = _TOPIC_ARABIZI[sentence.topic]
            wanted = dice.choice(
                (f"kteb li jomla b darja 3la {name}", f"3tini mital ta3 hadra 3la {name}")
                if sentence.variety == "arq"
                else (f"kteb lia jomla b darija 3la {name}", f"3tini mital dyal hadra 3la {name}")
            )
        return self._make(
            "instruction", sentence, script, {"text": source}, instruction=wanted, answer=answer
        )

    def _make(
        self, recipe: str, sentence: Sentence, script: str, values: dict, **answer: str
    ) -> Example:
        found: PromptRecipe = self._recipes[recipe]
        turns = found.render(
            {
                "label": "",
                "topic": "",
                "examples": [],
                "variety_name": VARIETIES[sentence.variety],
                "script_name": SCRIPTS[script],
                **values,
            }
        )
        # The product's grammar allows blanks anywhere; one spelling of them is enough to learn.
        text = json.dumps(answer, ensure_ascii=False)
        return Example(recipe, sentence.variety, script, turns[0].content, turns[1].content, text)
