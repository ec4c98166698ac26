"""A LLaMA-Factory folder for supervised tuning: ShareGPT rows and `dataset_info.json`."""

from engine.exporters.conversation import conversations_finding, conversations_text
from engine.exporters.json_rows import lines_check, lines_writer
from engine.exporters.llama_factory_folder import dataset_info
from engine.i18n import QT_TRANSLATE_NOOP
from engine.plugin import Exporter

EXPORTER = Exporter(
    name="llama_factory",
    title=QT_TRANSLATE_NOOP("engine", "LLaMA-Factory folder"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "Read by LLaMA-Factory (stage sft): give it the folder as dataset_dir and take the names "
        "of the data sets from dataset_info.json.",
    ),
    path="{split}.jsonl",
    write=lines_writer(conversations_text),
    check=lines_check(conversations_finding),
    companions=dataset_info(),
)
