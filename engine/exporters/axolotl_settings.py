"""The `axolotl.yaml` beside the data: which files Axolotl reads, and how.

The contract (Axolotl `docs/dataset-formats/conversation.qmd`, `docs/rlhf.qmd`): a local file has
one split, called train, and test sets must name it. The model's own chat template is used, ChatML
where it has none.
"""

from collections.abc import Callable, Mapping, Sequence

from engine.plugin import ReleaseFacts

SETTINGS = "axolotl.yaml"
_HEAD = """\
# What Axolotl needs to know of this data. Copy the folder, add base_model, output_dir and your
# training settings here, and run in the folder: axolotl train axolotl.yaml
"""
_ENTRY = """\
  - path: {path}
    ds_type: json
    split: train
"""


def axolotl_yaml(
    head: Sequence[str], entry: Sequence[str]
) -> Callable[[ReleaseFacts], Mapping[str, str]]:
    """The companions: lines of the whole file, and lines of each entry of `datasets`."""

    def companions(facts: ReleaseFacts) -> Mapping[str, str]:
        lines = ["chat_template: tokenizer_default_fallback_chatml", *head]
        text = _HEAD + "".join(f"{line}\n" for line in lines)
        for key, split in (("datasets", "train"), ("test_datasets", "validation")):
            files = facts.data_files.get(split, ())
            text += f"{key}:\n" if files else ""
            for path in files:
                text += _ENTRY.format(path=path) + "".join(f"    {line}\n" for line in entry)
        return {SETTINGS: text}

    return companions
