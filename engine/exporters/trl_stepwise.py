"""TRL stepwise supervision: `{"prompt", "completions", "labels"}`, for process reward models.

The contract (TRL `dataset_formats`, stepwise, which has no conversational form): a text, the steps
of an answer, and whether each is right. Nobody judged steps: they are derived. The steps are the
sentences of the teacher's draft, and a step is right if the person's edit keeps the same sentence,
spaces aside, in the same order. A sentence that was only moved, or mended in one letter, is wrong.
The prompt is the turns before the answer with a blank line between them.
"""

import re
from collections.abc import Mapping
from difflib import SequenceMatcher

from engine.exporters import json_text
from engine.exporters.conversation import flag_finding, keys_finding, pair_of, text_finding
from engine.exporters.json_rows import lines_check, lines_writer
from engine.i18n import QT_TRANSLATE_NOOP
from engine.plugin import EDITED, Exporter, Record, TaskType

#: A sentence ends at a line break, or after . ! ? ؟ … ۔ and closing quotes where a space follows.
_END = re.compile(r"(?<=[.!?؟…۔])(?=\s)|(?<=[.!?؟…۔][\"»”’)\]])(?=\s)|[\n\r\u2028\u2029]+")


def sentences(text: str) -> list[str]:
    """The sentences of a text, none blank, without the spaces around them."""
    return [part.strip() for part in _END.split(text) if part.strip()]


def survivals(draft: list[str], edited: list[str]) -> list[bool]:
    """Whether each sentence of the draft is still there in the edit, in the same order."""
    before = [" ".join(each.split()) for each in draft]
    after = [" ".join(each.split()) for each in edited]
    kept = [False] * len(draft)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for start, _, length in matcher.get_matching_blocks():
        kept[start : start + length] = [True] * length
    return kept


def _row_text(record: Record, tasks: Mapping[str, TaskType]) -> str:
    pair = pair_of(record, tasks)
    draft = pair.rejected.content
    if (names := tasks[record.task].pair) is not None:
        # Nobody says that the sentences of a worse answer are wrong: the draft is of the better one.
        draft = record.draft.get(names[0], "") or pair.chosen.content
    steps = sentences(draft)
    return json_text(
        {
            "prompt": "\n\n".join(turn.content for turn in pair.prompt),
            "completions": steps,
            "labels": survivals(steps, sentences(pair.chosen.content)),
        }
    )


def _finding(value: object) -> str:
    if found := keys_finding(value, "prompt", "completions", "labels"):
        return found
    assert isinstance(value, dict)
    steps, labels = value["completions"], value["labels"]
    if not isinstance(steps, list) or not isinstance(labels, list) or len(steps) != len(labels):
        return QT_TRANSLATE_NOOP(
            "engine", "{file}, row {row}: there should be as many labels as steps."
        )
    if not steps:
        return QT_TRANSLATE_NOOP("engine", "{file}, row {row}: a text is empty.")
    texts = [text_finding(each) for each in (value["prompt"], *steps)]
    return next(filter(None, [*texts, *map(flag_finding, labels)]), "")


EXPORTER = Exporter(
    name="trl_stepwise",
    title=QT_TRANSLATE_NOOP("engine", "TRL: sentence by sentence (JSONL)"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "Read by Axolotl (stepwise_supervised) and by TRL releases that have a PRMTrainer: the "
        "sentences of the teacher's draft, each with whether your edit kept it. Only edited answers "
        "give rows; nobody judged the sentences one by one.",
    ),
    path="{split}.jsonl",
    write=lines_writer(_row_text),
    check=lines_check(_finding),
    rows=EDITED,
)
