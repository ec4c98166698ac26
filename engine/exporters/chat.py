"""Chat messages, one JSON object a line: what TRL, OpenAI and llama.cpp's trainers read.

The contract (TRL `dataset_formats`, OpenAI fine-tuning): `{"messages": [{"role", "content"}]}`, an
optional system turn first, then user and assistant in turn, the assistant last. No other key:
trainers trip on them. TRL's conversational language modelling and OpenAI's chat fine-tuning are
this same file, so neither has a format of its own.
"""

from engine.exporters.conversation import messages_finding, messages_text
from engine.exporters.json_rows import lines_check, lines_writer
from engine.i18n import QT_TRANSLATE_NOOP
from engine.plugin import Exporter

EXPORTER = Exporter(
    name="chat",
    title=QT_TRANSLATE_NOOP("engine", "Chat messages (JSONL)"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "Read by TRL (SFTTrainer, conversational), OpenAI fine-tuning and llama.cpp: one "
        "conversation a line. Take it when you are not sure.",
    ),
    path="{split}.jsonl",
    write=lines_writer(messages_text),
    check=lines_check(messages_finding),
)
