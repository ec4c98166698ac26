"""The `dataset_info.json` that makes a folder one LLaMA-Factory can load.

The contract (LLaMA-Factory `data/README.md`, `data/parser.py`): an entry for each data set. Where
`columns` or `tags` is given, whatever it leaves out becomes None, so all that is used is named.
The rows are spelled as ShareGPT: its `openai` reader adds "detailed thinking off" to the system
prompt of every row, and its `alpaca` reader needs the same columns in all rows.
The file is read in the machine's own encoding, so it is ASCII.
"""

import json
import re
from collections.abc import Callable, Mapping

from engine.plugin import ReleaseFacts

DATASET_INFO = "dataset_info.json"
_TAGS = {
    "role_tag": "from",
    "content_tag": "value",
    "user_tag": "human",
    "assistant_tag": "gpt",
    "observation_tag": "observation",
    "function_tag": "function_call",
    "system_tag": "system",
}


def dataset_info(
    *columns: str, ranking: bool = False
) -> Callable[[ReleaseFacts], Mapping[str, str]]:
    """The companions of rows with `conversations` and these further columns."""

    def companions(facts: ReleaseFacts) -> Mapping[str, str]:
        name = re.sub("[^a-z0-9]+", "_", facts.name.lower()).strip("_") or "zerria"
        entries = {
            f"{name}_{split}": {
                "file_name": files[0],
                "formatting": "sharegpt",
                "ranking": ranking,
                "columns": {"messages": "conversations", **{each: each for each in columns}},
                "tags": _TAGS,
            }
            for split, files in facts.data_files.items()
        }
        return {DATASET_INFO: json.dumps(entries, indent=2) + "\n"}

    return companions
