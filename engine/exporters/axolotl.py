"""Axolotl supervised tuning: rows of `messages`, and `axolotl.yaml` that says so."""

from engine.exporters.axolotl_settings import axolotl_yaml
from engine.exporters.conversation import messages_finding, messages_text
from engine.exporters.json_rows import lines_check, lines_writer
from engine.i18n import QT_TRANSLATE_NOOP
from engine.plugin import Exporter

_ENTRY = (
    "type: chat_template",
    "field_messages: messages",
    "message_property_mappings:",
    "  role: role",
    "  content: content",
    'roles_to_train: ["assistant"]',
    "train_on_eos: turn",
)

EXPORTER = Exporter(
    name="axolotl",
    title=QT_TRANSLATE_NOOP("engine", "Axolotl (JSONL and YAML)"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "Read by Axolotl: one conversation a line, and axolotl.yaml with the entry for it, to "
        "which you add the model and your settings.",
    ),
    path="{split}.jsonl",
    write=lines_writer(messages_text),
    check=lines_check(messages_finding),
    companions=axolotl_yaml((), _ENTRY),
)
