"""Training examples: the prompts of the shipped recipes, rendered as the product renders them."""

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus import Dialogue, Sentence
from rewrites import recipes_by_rule, rewrites
from topics import TOPICS

from engine.model import VARIETIES
from engine.recipes import PromptRecipe, all_recipes

SCRIPTS = {"Arab": "Arabic script", "Latn": "Arabizi (Latin letters and digits)"}
#: The share of texts from which each recipe that rules answer takes examples; those whose rules
#: seldom apply take all there are.
REWRITE_SHARE = 0.3
SELDOM = frozenset({"code_switch", "inflection"})
#: The share of texts from which standard Arabic is asked for.
STANDARD_SHARE = 0.25


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
        self._by_rule = recipes_by_rule()
        self._by_label: dict[tuple[str, str], list[Sentence]] = {}
        self._of_topic: dict[tuple[str, str], list[Sentence]] = {}
        self._of_variety: dict[str, list[Sentence]] = {}
        for each in sentences:
            self._of_variety.setdefault(each.variety, []).append(each)
            self._of_topic.setdefault((each.variety, each.topic), []).append(each)
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
                        "topic": TOPICS[sentence.topic].english,
                    },
                    text=source,
                )
                if dice.random() < 0.5:
                    yield self._like_seeds(sentence, script, source, dice)
                if dice.random() < (0.75 if turn == 0 else 0.15):
                    yield from self._translations(sentence, script, source)
                if dice.random() < STANDARD_SHARE:
                    names = {"text": source, "target_name": VARIETIES["arb"]}
                    yield self._make("standard_arabic", sentence, script, names, text=sentence.msa)
                yield from self._rewrites(sentence, script, source, dice)
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

    def _rewrites(
        self, sentence: Sentence, script: str, source: str, dice: random.Random
    ) -> Iterator[Example]:
        for recipe in self._by_rule:
            if recipe.name not in SELDOM and dice.random() >= REWRITE_SHARE:
                continue
            for target, text in rewrites(recipe, sentence, script, source):
                names = {"text": source, "target_name": VARIETIES.get(target, "")}
                yield self._make(recipe.name, sentence, script, names, text=text)

    def of_dialogue(self, dialogue: Dialogue, dice: random.Random) -> Iterator[Example]:
        """What one speaker says as the instruction, what the other says as its answer."""
        kin = (
            self._of_topic.get((dialogue.variety, dialogue.topic))
            or self._of_variety[dialogue.variety]
        )
        for said, answered in pairwise(dialogue.turns):
            near = dice.choice(kin)
            text = near.text if dialogue.script == "Arab" else near.arabizi
            yield self._make(
                "instruction",
                near,
                dialogue.script,
                {"text": text},
                instruction=said,
                answer=answered,
            )

    def _translations(self, sentence: Sentence, script: str, source: str) -> Iterator[Example]:
        for target, translation in (("fra", sentence.french), ("arb", sentence.msa)):
            values = {"text": source, "target": target, "target_name": VARIETIES[target]}
            yield self._make("translation", sentence, script, values, translation=translation)

    def _instruction(
        self, sentence: Sentence, script: str, source: str, answer: str, dice: random.Random
    ) -> Example:
        topic = TOPICS[sentence.topic].darija
        wanted = dice.choice(
            (f"اكتب لي جملة بالدارجة على {topic}", f"أعطيني مثال تاع هدرة على {topic}")
            if sentence.variety == "arq"
            else (f"كتب ليا جملة بالدارجة على {topic}", f"عطيني مثال ديال هضرة على {topic}")
        )
        if script == "Latn":
            name = TOPICS[sentence.topic].arabizi
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
                "options": found.choices({}),
                "variety_name": VARIETIES[sentence.variety],
                "script_name": SCRIPTS[script],
                **values,
            }
        )
        # The product's grammar allows blanks anywhere; one spelling of them is enough to learn.
        text = json.dumps(answer, ensure_ascii=False)
        return Example(recipe, sentence.variety, script, turns[0].content, turns[1].content, text)
