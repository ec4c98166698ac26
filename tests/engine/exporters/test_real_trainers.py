"""The trainers' own readers take the files: run where TRL, LLaMA-Factory or Axolotl is installed.

They need gigabytes, so no group of ours installs them; each test is skipped where its library is
absent. In an environment that has one, with this folder as the root:
`PYTHONPATH=. python -m pytest -c /dev/null --rootdir . tests/engine/exporters/test_real_trainers.py`
"""

import importlib
import json
from types import SimpleNamespace

import pytest
from trainer_rows import HOSTILE, SYSTEM, hostile_rows, release, row

from engine.exporters import EXPORTERS
from engine.tasks import TASKS

CHATML = (
    "{% for message in messages %}<|im_start|>{{ message['role'] }}\n{{ message['content'] }}"
    "<|im_end|>\n{% endfor %}{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)


def load(folder, file="train.jsonl"):
    from datasets import load_dataset

    path = str(folder / file)
    return load_dataset("json", data_files=path, split="train", cache_dir=str(folder / "cache"))


def tokenizer():
    """A tokenizer of bytes made here, with ChatML as its template: nothing is fetched."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers
    from transformers import PreTrainedTokenizerFast

    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    special = ["<|im_start|>", "<|im_end|>", "<pad>"]
    words = {each: number for number, each in enumerate([*special, *alphabet])}
    made = Tokenizer(models.BPE(vocab=words, merges=[]))
    made.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    made.decoder = decoders.ByteLevel()
    wrapped = PreTrainedTokenizerFast(
        tokenizer_object=made, eos_token="<|im_end|>", pad_token="<pad>"
    )
    wrapped.add_special_tokens({"additional_special_tokens": ["<|im_start|>"]})
    wrapped.chat_template = CHATML
    return wrapped


def tiny_model(words, folder, kind="LlamaForCausalLM", **more):
    """The folder of a model of a few thousand weights."""
    import transformers

    transformers.logging.set_verbosity_error()
    config = transformers.LlamaConfig(
        vocab_size=len(words),
        hidden_size=16,
        intermediate_size=32,
        num_hidden_layers=1,
        num_attention_heads=2,
        max_position_embeddings=512,
        pad_token_id=words.pad_token_id,
        eos_token_id=words.eos_token_id,
        bos_token_id=None,
        **more,
    )
    getattr(transformers, kind)(config).save_pretrained(folder)
    return str(folder)


# TRL


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("chat", {"text"}),
        ("trl_prompt_completion", {"prompt", "completion"}),
        ("trl_preference", {"prompt", "chosen", "rejected"}),
        ("trl_unpaired", {"prompt", "completion", "label"}),
    ],
)
def test_trl_puts_its_chat_template_around_every_row(name, keys, tmp_path):
    data_utils = pytest.importorskip("trl.data_utils", reason="TRL is not installed")
    release(name, tmp_path, SYSTEM)
    words = tokenizer()
    rows = load(tmp_path)
    assert len(rows) == len(HOSTILE)
    for number, each in enumerate(rows):
        assert data_utils.is_conversational(each)
        worded = data_utils.apply_chat_template(dict(each), words)
        assert set(worded) == keys
        answer = worded.get("text") or worded.get("completion") or worded.get("chosen")
        assert HOSTILE[number] in answer


def one_step(trainer, config, model, rows, words, folder, **more):
    arguments = config(
        output_dir=str(folder / "out"),
        max_steps=1,
        per_device_train_batch_size=2,
        report_to=[],
        use_cpu=True,
        bf16=False,
        **more,
    )
    made = trainer(model=model, args=arguments, train_dataset=rows, processing_class=words)
    return made.train().global_step


def trains(trainer, config, name, folder):
    """One step of a TRL trainer on the file of this format."""
    kind = EXPORTERS[name].rows
    release(name, folder, SYSTEM, [row(n, "نعم. لا.", rows=kind) for n in range(4)])
    words = tokenizer()
    model = tiny_model(words, folder / "model")
    return one_step(trainer, config, model, load(folder), words, folder)


@pytest.mark.parametrize("name", ["chat", "trl_text", "trl_prompt_completion"])
def test_trl_tunes_a_tiny_model_with_supervision(name, tmp_path):
    trl = pytest.importorskip("trl", minversion="1.0", reason="TRL 1.0 is not installed")
    assert trains(trl.SFTTrainer, trl.SFTConfig, name, tmp_path) == 1


def test_trl_tunes_a_tiny_model_with_preferences(tmp_path):
    trl = pytest.importorskip("trl", minversion="1.0", reason="TRL 1.0 is not installed")
    assert trains(trl.DPOTrainer, trl.DPOConfig, "trl_preference", tmp_path) == 1


def test_trl_tunes_a_tiny_model_with_accepted_and_rejected(tmp_path):
    trl = pytest.importorskip("trl", minversion="1.0", reason="TRL 1.0 is not installed")
    assert trains(trl.KTOTrainer, trl.KTOConfig, "trl_unpaired", tmp_path) == 1


def test_trl_tunes_a_tiny_model_step_by_step(tmp_path):
    trl = pytest.importorskip("trl", reason="TRL is not installed")
    try:
        prm = importlib.import_module("trl.experimental.prm")
    except ImportError:
        prm = trl
    if not hasattr(prm, "PRMTrainer"):
        pytest.skip("this TRL has no PRMTrainer (0.24 has)")
    from transformers import AutoModelForTokenClassification

    release("trl_stepwise", tmp_path, SYSTEM)
    words = tokenizer()
    folder = tiny_model(words, tmp_path / "model", "LlamaForTokenClassification", num_labels=2)
    model = AutoModelForTokenClassification.from_pretrained(folder)
    rows = load(tmp_path)
    assert one_step(prm.PRMTrainer, prm.PRMConfig, model, rows, words, tmp_path) == 1


# LLaMA-Factory


def llama_factory_rows(name, folder, *datasets):
    """The rows as LLaMA-Factory turns them, by its own parser and converter."""
    parser = pytest.importorskip(
        "llamafactory.data.parser", reason="LLaMA-Factory is not installed"
    )
    from llamafactory.data.converter import get_dataset_converter

    found = {}
    for attributes in parser.get_dataset_list(list(datasets), str(folder)):
        settings = SimpleNamespace(media_dir=str(folder), streaming=False)
        convert = get_dataset_converter(attributes.formatting, attributes, settings)
        rows = load(folder, attributes.dataset_name)
        found[attributes.dataset_name] = (attributes, [convert(each) for each in rows])
    return found


@pytest.mark.parametrize("tasks", [TASKS, SYSTEM], ids=["plain", "with_system"])
@pytest.mark.parametrize("name", ["llama_factory", "llama_factory_dpo", "llama_factory_kto"])
def test_llama_factory_reads_the_folder_by_its_own_parser(name, tasks, tmp_path):
    release(name, tmp_path, tasks)
    names = ("darija_1_train", "darija_1_validation")
    found = llama_factory_rows(name, tmp_path, *names)
    assert set(found) == {"train.jsonl", "validation.jsonl"}
    attributes, rows = found["train.jsonl"]
    assert attributes.ranking is (name == "llama_factory_dpo")
    records = hostile_rows(EXPORTERS[name].rows)
    assert len(rows) == len(records)
    for record, each in zip(records, rows, strict=True):
        assert [turn["role"] for turn in each["_prompt"]] == ["user"]
        assert each["_prompt"][0]["content"] == record.fields["instruction"]
        assert each["_system"] == ("جاوب بالدارجة" if tasks is SYSTEM else "")
        answers = [turn["content"] for turn in each["_response"]]
        if name == "llama_factory":
            assert answers == [record.text]
        elif name == "llama_factory_dpo":
            assert answers == [record.text, record.draft["answer"]]
        else:
            assert answers == ([record.text, ""] if record.accepted else ["", record.text])


@pytest.mark.parametrize("name", ["alpaca", "sharegpt"])
def test_llama_factory_reads_alpaca_and_sharegpt_with_an_entry_of_ones_own(name, tmp_path):
    pytest.importorskip("llamafactory.data.parser", reason="LLaMA-Factory is not installed")
    release(name, tmp_path)
    info = {"mine": {"file_name": "train.json", "formatting": name}}
    (tmp_path / "dataset_info.json").write_text(json.dumps(info), encoding="utf-8")
    (_, rows) = llama_factory_rows(name, tmp_path, "mine")["train.json"]
    assert [each["_response"][0]["content"] for each in rows] == HOSTILE


# Axolotl


def axolotl_settings(folder):
    import yaml

    return yaml.safe_load((folder / "axolotl.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", ["axolotl", "axolotl_dpo"])
def test_axolotl_accepts_the_settings_and_loads_the_files(name, tmp_path, monkeypatch):
    pytest.importorskip("axolotl", reason="Axolotl is not installed")
    from axolotl.utils.data.shared import load_dataset_with_config
    from axolotl.utils.dict import DictDefault
    from axolotl.utils.schemas.config import AxolotlInputConfig

    release(name, tmp_path, SYSTEM)
    monkeypatch.chdir(tmp_path)
    asked = {
        "base_model": "x/y",
        "learning_rate": 1e-4,
        "micro_batch_size": 1,
        "gradient_accumulation_steps": 1,
        **axolotl_settings(tmp_path),
    }
    settings = DictDefault(AxolotlInputConfig(**asked).model_dump(exclude_none=True))
    for key in ("datasets", "test_datasets"):
        (entry,) = settings[key]
        assert len(load_dataset_with_config(entry, False)) == len(HOSTILE)


def test_axolotl_tokenizes_the_chat_by_its_own_strategy(tmp_path):
    pytest.importorskip("axolotl", reason="Axolotl is not installed")
    from axolotl.prompt_strategies.chat_template import load as load_strategy
    from axolotl.utils.dict import DictDefault

    release("axolotl", tmp_path, SYSTEM)
    settings = axolotl_settings(tmp_path)
    config = DictDefault({**settings, "sequence_len": 4096, "train_on_inputs": False})
    words = tokenizer()
    strategy = load_strategy(words, config, DictDefault(settings["datasets"][0]))
    for number, each in enumerate(load(tmp_path)):
        made = strategy.tokenize_prompt(dict(each))
        learnt = [
            token
            for token, label in zip(made["input_ids"], made["labels"], strict=True)
            if label != -100
        ]
        assert len(made["input_ids"]) == len(made["labels"])
        assert words.decode(learnt).strip().startswith(HOSTILE[number].strip()[:3])


def test_axolotl_makes_pairs_by_its_own_strategy(tmp_path):
    pytest.importorskip("axolotl", reason="Axolotl is not installed")
    from axolotl.prompt_strategies.dpo.chat_template import default
    from axolotl.utils.dict import DictDefault

    release("axolotl_dpo", tmp_path, SYSTEM)
    transform, _ = default(DictDefault(axolotl_settings(tmp_path)))
    words = tokenizer()
    for number, each in enumerate(load(tmp_path)):
        made = transform(dict(each), tokenizer=words)
        assert set(made) == {"prompt", "chosen", "rejected"}
        assert made["chosen"].startswith(HOSTILE[number])
        assert made["rejected"].startswith("مسودة")


def test_axolotl_labels_the_steps_by_its_own_strategy(tmp_path):
    pytest.importorskip("axolotl", reason="Axolotl is not installed")
    from axolotl.prompt_strategies.stepwise_supervised import load as load_strategy
    from axolotl.utils.dict import DictDefault

    release("trl_stepwise", tmp_path, SYSTEM)
    config = DictDefault({"sequence_len": 4096})
    strategy = load_strategy(tokenizer(), config, DictDefault({}))
    for each in load(tmp_path):
        labels = [
            label for label in strategy.tokenize_prompt(dict(each))["labels"] if label != -100
        ]
        assert labels == [int(label) for label in each["labels"]]
