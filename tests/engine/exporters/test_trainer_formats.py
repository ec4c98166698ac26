"""Each trainer's format to the letter, and every fault of a file named with its row."""

import json
from dataclasses import replace

import pytest
from hand_made import made, real
from hypothesis import given
from hypothesis import strategies as st
from trainer_rows import HOSTILE, LONG, SYSTEM, content, hostile_rows, release, row

from engine.errors import UserError
from engine.exporters import EXPORTERS, is_pair, suits
from engine.exporters.json_rows import quoted
from engine.exporters.trl_stepwise import sentences, survivals
from engine.plugin import CHOSEN, EDITED, JUDGED
from engine.tasks import TASKS

ASKED, ANSWER, DRAFT = "علاش", "خاطر", "مسودة"
ROW = replace(
    real(1, text=ANSWER), task="instruction", fields={"instruction": ASKED, "answer": ANSWER}
)
PAIR = replace(ROW, draft={"instruction": ASKED, "answer": DRAFT})
SAID = {"role": "system", "content": "جاوب بالدارجة"}
USER = {"role": "user", "content": ASKED}
HUMAN = {"from": "human", "value": ASKED}


def assistant(text):
    return {"role": "assistant", "content": text}


def gpt(text):
    return {"from": "gpt", "value": text}


EXACT = {
    "chat": {"messages": [SAID, USER, assistant(ANSWER)]},
    "axolotl": {"messages": [SAID, USER, assistant(ANSWER)]},
    "axolotl_dpo": {
        "messages": [SAID, USER],
        "chosen": assistant(ANSWER),
        "rejected": assistant(DRAFT),
    },
    "trl_text": {"text": ANSWER},
    "trl_prompt_completion": {"prompt": [SAID, USER], "completion": [assistant(ANSWER)]},
    "trl_preference": {
        "prompt": [SAID, USER],
        "chosen": [assistant(ANSWER)],
        "rejected": [assistant(DRAFT)],
    },
    "trl_unpaired": {"prompt": [SAID, USER], "completion": [assistant(ANSWER)], "label": True},
    "trl_stepwise": {
        "prompt": "جاوب بالدارجة\n\nعلاش",
        "completions": [DRAFT],
        "labels": [False],
    },
    "openai_dpo": {
        "input": {"messages": [SAID, USER]},
        "preferred_output": [assistant(ANSWER)],
        "non_preferred_output": [assistant(DRAFT)],
    },
    "llama_factory": {
        "conversations": [{"from": "system", "value": "جاوب بالدارجة"}, HUMAN, gpt(ANSWER)]
    },
    "llama_factory_dpo": {
        "conversations": [{"from": "system", "value": "جاوب بالدارجة"}, HUMAN],
        "chosen": gpt(ANSWER),
        "rejected": gpt(DRAFT),
    },
    "llama_factory_kto": {
        "conversations": [{"from": "system", "value": "جاوب بالدارجة"}, HUMAN, gpt(ANSWER)],
        "kto_tag": True,
    },
    "sharegpt": [
        {"conversations": [{"from": "system", "value": "جاوب بالدارجة"}, HUMAN, gpt(ANSWER)]}
    ],
    "alpaca": [{"instruction": ASKED, "input": "", "output": ANSWER, "system": "جاوب بالدارجة"}],
}


@pytest.mark.parametrize("name", EXACT)
def test_a_row_holds_what_the_contract_says_and_no_more(name):
    assert json.loads(content(name, [PAIR], SYSTEM)) == EXACT[name]


JSON_FORMATS = [name for name, each in EXPORTERS.items() if each.suffix in (".json", ".jsonl")]


def test_every_json_format_has_its_contract_here():
    assert set(EXACT) == set(JSON_FORMATS)


@pytest.mark.parametrize("name", JSON_FORMATS)
def test_hostile_texts_and_long_chats_are_written_and_pass_the_check(name, tmp_path):
    exporter = EXPORTERS[name]
    for tasks in (TASKS, SYSTEM, LONG):
        path = tmp_path / f"train{exporter.suffix}"
        path.write_bytes(content(name, hostile_rows(exporter.rows), tasks))
        assert list(exporter.check(path)) == []
        raw = path.read_bytes()
        assert b"\r" not in raw
        assert "واش".encode() in raw
        assert raw.count(b"\n") == len(HOSTILE) + (2 if exporter.suffix == ".json" else 0)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_text_is_quoted_as_json_says(text):
    assert quoted(text) == json.dumps(text, ensure_ascii=False)


def test_rejected_rows_are_labelled_false():
    rejected = replace(ROW, accepted=False)
    assert json.loads(content("trl_unpaired", [rejected]))["label"] is False
    assert json.loads(content("llama_factory_kto", [rejected]))["kto_tag"] is False


def changed(value, *path, to):
    """A copy of a JSON value with something else in one place; `...` takes it out."""
    value = json.loads(json.dumps(value))
    at = value
    for step in path[:-1]:
        at = at[step]
    if to is ...:
        del at[path[-1]]
    else:
        at[path[-1]] = to
    return value


FAULTS = {
    "missing_key": lambda value: changed(value, next(iter(value)), to=...),
    "key_too_many": lambda value: changed(value, "uid", to="s1"),
    "key_is_null": lambda value: changed(value, next(iter(value)), to=None),
    "last_key_is_a_number": lambda value: changed(value, list(value)[-1], to=7),
    "last_key_is_blank": lambda value: changed(value, list(value)[-1], to=" "),
    "last_key_is_empty": lambda value: changed(value, list(value)[-1], to=[]),
    "no_object": lambda value: [value],
    "null": lambda value: None,
    "half_a_character": lambda value: changed(value, next(iter(value)), to="\ud83d"),
}


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("name", JSON_FORMATS)
def test_a_row_with_a_fault_is_named(name, fault, tmp_path):
    good = EXACT[name][0] if isinstance(EXACT[name], list) else EXACT[name]
    good = {key: value for key, value in good.items() if key != "system"}  # may be empty
    rows = [json.dumps(each) for each in (good, FAULTS[fault](good), good)]
    suffix = EXPORTERS[name].suffix
    path = tmp_path / f"train{suffix}"
    joined = "[\n" + ",\n".join(rows) + "\n]\n" if suffix == ".json" else "\n".join(rows) + "\n"
    path.write_text(joined, encoding="utf-8")
    (found,) = EXPORTERS[name].check(path)
    assert f"train{suffix}, row 2" in found


WRONG_TURNS = [
    ("chat", ["messages", 1, "role"], "assistant"),
    ("chat", ["messages", 2, "role"], "system"),
    ("chat", ["messages", 2, "content"], ""),
    ("chat", ["messages", 2, "name"], "x"),
    ("axolotl_dpo", ["chosen", "role"], "user"),
    ("axolotl_dpo", ["rejected", "content"], ANSWER),
    ("trl_prompt_completion", ["prompt", 1, "role"], "assistant"),
    ("trl_prompt_completion", ["completion"], [assistant("a"), assistant("b")]),
    ("trl_preference", ["rejected", 0, "content"], ANSWER),
    ("trl_preference", ["chosen", 0, "role"], "user"),
    ("trl_unpaired", ["label"], 1),
    ("trl_unpaired", ["label"], "true"),
    ("trl_stepwise", ["labels"], [True, False]),
    ("trl_stepwise", ["labels"], ["yes"]),
    ("trl_stepwise", ["completions"], [" "]),
    ("openai_dpo", ["input", "tools"], []),
    ("openai_dpo", ["preferred_output", 0, "role"], "system"),
    ("openai_dpo", ["non_preferred_output", 0, "content"], ANSWER),
    ("llama_factory", ["conversations", 2, "from"], "human"),
    ("llama_factory_dpo", ["chosen", "from"], "human"),
    ("llama_factory_dpo", ["conversations", 1, "from"], "gpt"),
    ("llama_factory_kto", ["kto_tag"], "false"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "where", "value"), WRONG_TURNS)
def test_a_wrong_turn_answer_or_label_is_named(name, where, value, tmp_path):
    path = tmp_path / "train.jsonl"
    path.write_text(json.dumps(changed(EXACT[name], *where, to=value)) + "\n", encoding="utf-8")
    (found,) = EXPORTERS[name].check(path)
    assert "train.jsonl, row 1" in found


@pytest.mark.parametrize("name", ["alpaca", "sharegpt"])
@pytest.mark.parametrize(
    "broken",
    [
        lambda lines: lines[:-1],
        lambda lines: [*lines, "]"],
        lambda lines: [lines[0], lines[1].rstrip(","), *lines[2:]],
        lambda lines: [*lines[:-2], lines[-2] + ",", lines[-1]],
        lambda lines: [lines[0], lines[-1]],
        lambda lines: ["[]"],
        lambda lines: ["{}"],
    ],
)
def test_an_array_with_wrong_brackets_or_commas_is_told(name, broken, tmp_path):
    lines = content(name, [ROW, ROW]).decode().splitlines()
    path = tmp_path / "train.json"
    path.write_text("\n".join(broken(lines)) + "\n", encoding="utf-8")
    (found, *_) = EXPORTERS[name].check(path)
    assert "train.json" in found


def test_plain_text_has_one_text_a_line(tmp_path):
    lines = content("plain_text", hostile_rows(CHOSEN)).decode().splitlines()
    assert len(lines) == len(HOSTILE)
    assert "سطر ثاني ثالث رابع" in lines
    assert [each for each in HOSTILE if each not in lines] == [HOSTILE[2], HOSTILE[6]]
    path = tmp_path / "train.txt"
    for broken in ("a\n\n", "a\nb", "a\n \n", "a\nb\r\n", "a\nb\u2028c\n"):
        path.write_bytes(broken.encode())
        (found,) = EXPORTERS["plain_text"].check(path)
        assert "train.txt, row 2" in found


def test_a_pair_needs_two_different_answers_to_one_prompt():
    assert is_pair(PAIR, TASKS)
    assert not is_pair(ROW, TASKS)
    assert not is_pair(replace(PAIR, draft=dict(ROW.fields)), TASKS)
    assert not is_pair(replace(PAIR, draft={"instruction": "وقتاش", "answer": DRAFT}), TASKS)
    assert not is_pair(replace(PAIR, draft={"answer": DRAFT}), TASKS)
    assert not is_pair(replace(PAIR, draft={"instruction": ASKED, "answer": " "}), TASKS)
    assert not is_pair(replace(PAIR, draft={"instruction": ASKED, "answer": "\ud83d"}), TASKS)
    assert not is_pair(replace(PAIR, task="of another time"), TASKS)
    classified = replace(made(1, 1), fields={"text": "b"}, text="b", draft={"text": "a"})
    assert is_pair(classified, TASKS), "of two texts, under the task text"
    assert not is_pair(classified, {"classification": TASKS["classification"]})
    relabelled = replace(
        classified, text="a", fields={"text": "a"}, draft_label="fear", label="joy"
    )
    assert is_pair(relabelled, {"classification": TASKS["classification"]})


@pytest.mark.parametrize("name", [name for name, e in EXPORTERS.items() if e.rows == EDITED])
def test_a_row_that_is_no_pair_is_refused_by_name(name):
    with pytest.raises(UserError, match="s1"):
        content(name, [ROW])


def test_a_format_says_which_records_it_can_hold():
    rejected = replace(ROW, accepted=False)
    assert suits(CHOSEN, ROW, TASKS)
    assert not suits(CHOSEN, rejected, TASKS)
    assert suits(EDITED, PAIR, TASKS)
    assert not suits(EDITED, ROW, TASKS)
    assert suits(JUDGED, ROW, TASKS)
    assert suits(JUDGED, rejected, TASKS)
    assert suits(JUDGED, made(1, 1), TASKS)
    assert not suits(JUDGED, replace(made(1, 1), accepted=False), TASKS)


def test_the_steps_are_the_sentences_of_the_draft():
    assert sentences("واش راك؟ لاباس. نروح!\nسطر") == ["واش راك؟", "لاباس.", "نروح!", "سطر"]
    assert sentences("3.5 و www.dz بلا كسر") == ["3.5 و www.dz بلا كسر"]
    assert sentences("...") == ["..."]
    kept = survivals(["a.", "b.", "c."], ["a.", "x.", "c."])
    assert kept == [True, False, True]
    assert survivals(["a  b."], ["a b."]) == [True]
    assert survivals(["a.", "b."], ["b.", "a."]).count(True) == 1
    assert survivals(["a.", "a."], ["a."]).count(True) == 1


@given(st.text().filter(str.strip))
def test_every_text_has_a_sentence_and_none_is_lost(text):
    found = sentences(text)
    assert found
    assert all(map(str.strip, found))
    assert "".join("".join(found).split()) == "".join(text.split())


def test_the_dataset_info_names_every_column_and_tag(tmp_path):
    columns = {
        "llama_factory": {"messages": "conversations"},
        "llama_factory_dpo": {
            "messages": "conversations",
            "chosen": "chosen",
            "rejected": "rejected",
        },
        "llama_factory_kto": {"messages": "conversations", "kto_tag": "kto_tag"},
    }
    for name, expected in columns.items():
        folder = tmp_path / name
        release(name, folder)
        info = json.loads((folder / "dataset_info.json").read_text(encoding="ascii"))
        assert set(info) == {"darija_1_train", "darija_1_validation"}
        entry = info["darija_1_train"]
        assert entry["file_name"] == "train.jsonl"
        assert entry["formatting"] == "sharegpt"
        assert entry["ranking"] == (name == "llama_factory_dpo")
        assert entry["columns"] == expected
        assert len(entry["tags"]) == 7
        (line, *_) = (folder / "train.jsonl").read_text(encoding="utf-8").splitlines()
        assert set(json.loads(line)) == set(expected.values())


@pytest.mark.parametrize("name", ["axolotl", "axolotl_dpo"])
def test_the_axolotl_settings_name_the_files_and_their_keys(name, tmp_path):
    import yaml

    release(name, tmp_path)
    settings = yaml.safe_load((tmp_path / "axolotl.yaml").read_text(encoding="utf-8"))
    assert settings.get("rl") == ("dpo" if name == "axolotl_dpo" else None)
    (train,), (test,) = settings["datasets"], settings["test_datasets"]
    assert (train["path"], test["path"]) == ("train.jsonl", "validation.jsonl")
    assert {**train, "path": ""} == {**test, "path": ""}
    assert train["split"] == "train"
    assert train["message_property_mappings"] == {"role": "role", "content": "content"}
    named = {value for key, value in train.items() if key.startswith("field_")}
    assert named == set(json.loads(content(name, [row(0, "a", rows=EXPORTERS[name].rows)])))


def test_a_row_of_a_task_of_pairs_is_one_as_it_stands():
    fields = {"prompt": ASKED, "chosen": ANSWER, "rejected": DRAFT, "margin": "0.30"}
    row = replace(ROW, task="preference", fields=fields, text=ANSWER)
    assert is_pair(row, TASKS)
    for name, exporter in EXPORTERS.items():
        if exporter.rows == EDITED and name != "trl_stepwise":
            text = content(name, [row]).decode()
            assert text.index(ANSWER) < text.index(DRAFT)
    steps = json.loads(content("trl_stepwise", [row]))
    assert (steps["completions"], steps["labels"]) == ([ANSWER], [True])
    # Edited, it is what the person left and no longer what the teacher gave.
    swapped = {**fields, "chosen": DRAFT, "rejected": ANSWER}
    edited = replace(row, fields=swapped, text=DRAFT, draft=fields)
    assert json.loads(content("trl_preference", [edited]))["chosen"][0]["content"] == DRAFT
    for broken in ({"rejected": ANSWER}, {"rejected": " "}, {"chosen": ""}, {"prompt": "\ud83d"}):
        assert not is_pair(replace(row, fields={**fields, **broken}), TASKS)
    assert not is_pair(replace(row, fields={"prompt": ASKED, "chosen": ANSWER}), TASKS)
