"""ShareGPT: a JSON array of conversations, one object a line.

The contract (LLaMA-Factory `data/README.md`): `{"conversations": [{"from", "value"}]}`, human and
gpt in turn. A system prompt is the first turn, from system: a column of its own would be missing
in the rows without one.
"""

from engine.exporters.conversation import conversations_finding, conversations_text
from engine.exporters.json_rows import array_check, array_writer
from engine.i18n import QT_TRANSLATE_NOOP
from engine.plugin import Exporter

EXPORTER = Exporter(
    name="sharegpt",
    title=QT_TRANSLATE_NOOP("engine", "ShareGPT (JSON)"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "Read by Unsloth, FastChat and older scripts that ask for ShareGPT. For LLaMA-Factory take "
        "its own folder, for Axolotl its own format.",
    ),
    path="{split}.json",
    write=array_writer(conversations_text),
    check=array_check(conversations_finding),
)
