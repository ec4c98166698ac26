"""Recipe files: what they may say, how they are named by their content, and what a slip is told."""

from dataclasses import asdict
from pathlib import Path

import pytest

from engine.answers import request_line
from engine.errors import UserError
from engine.model import LATER_SAMPLING, Sampling
from engine.paths import config_folder, resources
from engine.recipes import all_recipes, find_recipe, in_language, parse_recipe, read_recipe

SMALL = """
name = "small"
task = "text"
writes = ["text"]
title = "Small"

[vary]
topic = ["market", "sea"]

[prompt]
system = "You write Darija."
user = "Write about {{ topic }}: {{ text }}"

[sampling]
temperature = 0.5
stop = ["END"]

[verifiers]
length = { min_characters = 4 }
"""


def changed(old: str, new: str) -> str:
    assert old in SMALL
    return SMALL.replace(old, new)


@pytest.mark.parametrize(
    "path", sorted((resources() / "recipes").glob("*.toml")), ids=lambda p: p.stem
)
def test_every_shipped_recipe_parses_and_is_named_after_its_file(path: Path) -> None:
    recipe = read_recipe(path)
    assert recipe.name == path.stem
    assert recipe.user.strip()
    assert "parses" in recipe.verifiers


def test_a_recipe_file_gives_what_it_says() -> None:
    recipe = parse_recipe(SMALL, "small.toml")
    assert (recipe.name, recipe.version, recipe.task) == ("small", 1, "text")
    assert recipe.vary == {"topic": ("market", "sea")}
    assert recipe.sampling == Sampling(temperature=0.5, stop=("END",))
    assert recipe.verifiers == {"length": {"min_characters": 4.0}}
    assert recipe.source == SMALL


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Write about", "Say about"),
        ("You write Darija.", "You speak Darija."),
        ("temperature = 0.5", "temperature = 0.6"),
        ("min_characters = 4", "min_characters = 5"),
        ('"sea"', '"lake"'),
        ('writes = ["text"]', 'writes = ["text", "label"]'),
        ('stop = ["END"]', 'stop = ["STOP"]'),
        ('title = "Small"', "version = 2"),
        ('title = "Small"', "examples = 2"),
        ('title = "Small"', 'script = "other"'),
    ],
)
def test_whatever_shapes_an_answer_changes_the_hash(old: str, new: str) -> None:
    assert parse_recipe(changed(old, new), "b").hash != parse_recipe(SMALL, "a").hash


def test_later_settings_of_sampling_count_only_where_they_are_not_as_usual() -> None:
    assert (
        parse_recipe(SMALL, "a").hash == "76fef51292d6048653ad7e644782bf1c"
    )  # before there were any
    usual = changed(
        "temperature = 0.5", "temperature = 0.5\nxtc_threshold = 0.1\nthinking_tokens = 0"
    )
    assert parse_recipe(usual, "a").hash == parse_recipe(SMALL, "a").hash
    for line in ("dry_multiplier = 0.8", "xtc_probability = 0.5", "thinking_tokens = 300"):
        other = parse_recipe(changed("temperature = 0.5", f"temperature = 0.5\n{line}"), "a")
        assert other.hash != parse_recipe(SMALL, "a").hash
        name, value = line.split(" = ")
        told = request_line("r", [], asdict(other.sampling), 1, {}, {})["body"]
        assert told[name] == float(value)
        assert sum(each in told for each in LATER_SAMPLING) == 1


@pytest.mark.parametrize(
    "text",
    [
        changed('title = "Small"', 'title = "Little"'),
        changed('title = "Small"', 'when = "Whenever"'),
        changed("[sampling]", "# a remark\n[sampling]"),
        changed("\n[verifiers]", "\n\n\n[verifiers]"),
    ],
)
def test_how_a_recipe_is_presented_leaves_its_hash_as_it_is(text: str) -> None:
    assert parse_recipe(text, "b").hash == parse_recipe(SMALL, "a").hash


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('name = "small"\n', "", "name"),
        ('name = "small"', "name = 3", "name"),
        ('task = "text"\n', "", "task"),
        ('writes = ["text"]\n', "", "writes"),
        ('writes = ["text"]', 'writes = "text"', "writes"),
        ('writes = ["text"]', "writes = []", "writes"),
        ('title = "Small"', 'titel = "Small"', "titel"),
        ('title = "Small"', 'version = "one"', "version"),
        ('title = "Small"', "examples = -1", "examples"),
        ('title = "Small"', 'script = "Arabic"', "script"),
        ('topic = ["market", "sea"]', 'topic = "market"', r"vary\.topic"),
        ("user = ", "usr = ", r"prompt\.usr"),
        ('user = "Write about {{ topic }}: {{ text }}"\n', "", r"prompt\.user"),
        ("temperature = 0.5", 'temperature = "hot"', r"sampling\.temperature"),
        ("temperature = 0.5", "temperature = nan", r"sampling\.temperature"),
        ("temperature = 0.5", "xtc_probability = 1.5", r"sampling\.xtc_probability"),
        ("temperature = 0.5", "xtc_threshold = -1", r"sampling\.xtc_threshold"),
        ("temperature = 0.5", "dry_multiplier = -0.5", r"sampling\.dry_multiplier"),
        ("temperature = 0.5", "thinking_tokens = 0.5", r"sampling\.thinking_tokens"),
        ("temperature = 0.5", "temprature = 0.5", r"sampling\.temprature"),
        ("temperature = 0.5", "max_tokens = 1.5", r"sampling\.max_tokens"),
        ('stop = ["END"]', 'stop = "END"', r"sampling\.stop"),
        ("length = { min_characters = 4 }", "length = 4", r"verifiers\.length"),
        ("min_characters = 4", 'min_characters = "4"', r"verifiers\.length\.min_characters"),
        ("min_characters = 4", "min_characters = inf", r"verifiers\.length\.min_characters"),
    ],
)
def test_a_slip_is_told_with_its_file_and_key(tmp_path: Path, old: str, new: str, key: str) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(changed(old, new), "utf-8")
    with pytest.raises(UserError, match=rf"mine\.toml, key {key}: "):
        read_recipe(path)


@pytest.mark.parametrize("content", [b"name = ", b"\xff\xfe\x00", b"[[name]]\nname = 1\n[name]"])
def test_what_is_no_toml_is_told_with_its_file(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "mine.toml"
    path.write_bytes(content)
    with pytest.raises(UserError, match=r"mine\.toml"):
        find_recipe(str(path))


def test_a_recipe_that_is_not_there_is_told_with_those_that_are(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"nowhere\.toml"):
        find_recipe(str(tmp_path / "nowhere.toml"))
    with pytest.raises(UserError, match=r"called absent\..*paraphrase"):
        find_recipe("absent")


def test_a_persons_own_recipe_wins_over_the_shipped_one_of_its_name() -> None:
    own = config_folder() / "recipes"
    own.mkdir(parents=True)
    (own / "anything.toml").write_text(changed('name = "small"', 'name = "paraphrase"'), "utf-8")
    (own / "small.toml").write_text(SMALL, "utf-8")
    assert find_recipe("paraphrase").task == "text"
    assert "small" in all_recipes()
    assert set(all_recipes()) >= {"like_seeds", "translation"}


def test_the_schema_asks_for_the_written_fields_and_nothing_else() -> None:
    schema = find_recipe("instruction").schema()
    assert list(schema["properties"]) == schema["required"] == ["instruction", "answer"]
    assert schema["additionalProperties"] is False


def test_a_title_falls_back_to_english_and_then_to_any() -> None:
    texts = {"fr": "Bonjour", "en": "Hello"}
    assert in_language(texts, "fr") == "Bonjour"
    assert in_language(texts, "ar") == "Hello"
    assert in_language({"fr": "Bonjour"}, "ar") == "Bonjour"
    assert in_language({}, "ar") == ""
