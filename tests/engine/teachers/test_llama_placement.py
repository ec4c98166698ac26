"""Where a model runs: cards with little memory, cards that refuse, batteries, heat, short memory.

No graphics card is needed: devices and refusals are made up.
"""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from engine.plugin import TeacherSpec
from engine.teachers.llama import placement, power
from engine.teachers.llama.build import describe_build
from engine.teachers.llama.devices import Device, cards, list_devices
from engine.teachers.llama.engine import LlamaTeacher
from engine.teachers.llama.header import read_header
from engine.teachers.llama.layers import MARGIN_BYTES, choose_layers
from engine.teachers.llama.memory import context_bytes, work_bytes
from engine.teachers.llama.native import Context
from engine.teachers.llama.placement import Placement
from engine.teachers.llama.power import HOLDS_SECONDS, Power
from engine.teachers.llama.shape import shape_of
from tests.engine.asking import ask, never
from tests.engine.shaped_model import Shape, write_shaped_model

GB = 1_000_000_000


def card(free: int, **other: Any) -> Device:
    return Device("CUDA0", "CUDA", "A card", free, 8 * GB, card=True, **other)


def test_the_processor_is_always_listed_and_is_no_card() -> None:
    found = list_devices()
    processor = next(each for each in found if each.kind == "CPU")
    assert processor.total > 0
    assert not processor.card
    assert processor not in cards(found)


def test_a_card_seen_by_two_libraries_counts_once_and_own_memory_comes_first() -> None:
    one = card(5 * GB)
    again = Device("Vulkan0", "Vulkan", "A card", 5 * GB, 8 * GB, card=True)
    built_in = Device("Vulkan1", "Vulkan", "Built in", 9 * GB, 9 * GB, card=True, shared=True)
    assert cards([again, one, built_in]) == [again]
    assert cards([built_in]) == [built_in]


def test_layers_are_as_many_as_free_memory_holds_with_a_margin(tmp_path: Path) -> None:
    shape = Shape(layers=8, vocabulary=3000)
    header = read_header(write_shaped_model(tmp_path / "shape.gguf", shape))
    assert choose_layers(header, [card(8 * GB)], 4096, 16).chosen == 9
    assert choose_layers(header, [card(MARGIN_BYTES)], 4096, 16).chosen == 0
    work = work_bytes(shape_of(header), 4096, 16, flash=True)
    chosen = [
        choose_layers(header, [card(int((MARGIN_BYTES + work + extra) / 0.9))], 4096, 16).chosen
        for extra in range(0, 120_000_000, 10_000_000)
    ]
    assert chosen == sorted(chosen)
    assert 0 < chosen[3] < chosen[6] < 9
    longer = choose_layers(
        header, [card(int((MARGIN_BYTES + work) / 0.9) + 60_000_000)], 32_768, 16
    )
    assert longer.chosen < chosen[6]


@pytest.fixture
def loading(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], list[int]]:
    """A card with 8 GB that takes at most so many layers; returns what was tried."""

    def prepare(most: int) -> list[int]:
        tried: list[int] = []
        original = placement.Model

        def load(path: Path, layers: int, _cancelled: object = None) -> Any:
            tried.append(layers)
            if layers > most:
                raise OSError
            return original(path, 0)

        monkeypatch.setattr(placement, "offloads", lambda: True)
        monkeypatch.setattr(placement, "list_devices", lambda: [card(8 * GB)])
        monkeypatch.setattr(placement, "Model", load)
        return tried

    return prepare


def opened_on(tiny: Path, **settings: int) -> Placement:
    found = Placement(read_header(tiny), settings)
    found.load().close()
    return found


def test_a_card_that_holds_all_layers_gets_them_without_a_word(
    tiny: Path, loading: Callable[[int], list[int]]
) -> None:
    tried = loading(99)
    assert opened_on(tiny).notes == []
    assert tried == [3]


def test_a_card_that_refuses_gets_fewer_and_then_none_and_it_is_said(
    tiny: Path, loading: Callable[[int], list[int]]
) -> None:
    tried = loading(1)
    assert "given fewer" in opened_on(tiny).notes[0]
    assert tried == [3, 1]
    tried = loading(0)
    notes = opened_on(tiny, gpu_layers=8).notes
    assert tried == [8, 4, 2, 1, 0]
    assert len(notes) == 1
    assert "runs on the processor" in notes[0]


def test_a_full_card_is_left_alone(
    tiny: Path, loading: Callable[[int], list[int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    tried = loading(99)
    monkeypatch.setattr(placement, "list_devices", lambda: [card(MARGIN_BYTES)])
    assert "too little free memory" in opened_on(tiny).notes[0]
    assert tried == [0]


def test_a_persons_own_number_of_layers_is_not_corrected(
    tiny: Path, loading: Callable[[int], list[int]]
) -> None:
    tried = loading(99)
    assert opened_on(tiny, gpu_layers=1).notes == []
    assert opened_on(tiny, gpu_layers=0).notes == []
    assert tried == [1, 0]


def plug(monkeypatch: pytest.MonkeyPatch, *, plugged: bool | None, hot: float = 0.0) -> None:
    battery = None if plugged is None else SimpleNamespace(power_plugged=plugged, percent=50)
    sensor = SimpleNamespace(current=hot, high=20.0, critical=100.0)
    monkeypatch.setattr(power.psutil, "sensors_battery", lambda: battery)
    monkeypatch.setattr(
        power.psutil,
        "sensors_temperatures",
        lambda: {"coretemp": [sensor], "nvme": [SimpleNamespace(current=120, high=1, critical=1)]},
        raising=False,
    )


def test_half_of_the_threads_on_battery_and_in_heat(monkeypatch: pytest.MonkeyPatch) -> None:
    plug(monkeypatch, plugged=False)
    polite = Power()
    assert (polite.polite(8), polite.polite(1)) == (4, 1)
    assert "battery" in polite.notes[0]
    assert Power(full_on_battery=True).polite(8) == 8
    plug(monkeypatch, plugged=None, hot=101.0)
    assert Power(full_on_battery=True).polite(8) == 4
    plug(monkeypatch, plugged=True, hot=60.0)
    assert Power().polite(8) == 8


def test_sensors_are_read_at_most_every_half_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 0.0
    polite = Power(clock=lambda: now)
    plug(monkeypatch, plugged=True)
    assert polite.polite(8) == 8
    plug(monkeypatch, plugged=False)
    now = HOLDS_SECONDS - 1
    assert polite.polite(8) == 8
    now = HOLDS_SECONDS
    assert polite.polite(8) == 4
    plug(monkeypatch, plugged=True)
    polite.look_again()
    assert polite.polite(8) == 8


def test_a_sensor_that_cannot_be_read_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise OSError

    monkeypatch.setattr(power.psutil, "sensors_battery", broken)
    monkeypatch.setattr(power.psutil, "sensors_temperatures", broken, raising=False)
    assert Power().polite(8) == 8


def test_a_teacher_on_battery_says_so_and_may_be_told_not_to(
    tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plug(monkeypatch, plugged=False)
    opened = LlamaTeacher(TeacherSpec("tiny", "llama", str(tiny), {"threads": 2}))
    assert "battery" in opened.notes[0]
    assert len(list(opened.generate([ask(1)], never))) == 1
    plug(monkeypatch, plugged=True)
    list(opened.generate([ask(1)], never))
    assert opened.notes == []
    opened.close()
    settings = {"threads": 2, "full_speed_on_battery": True}
    plug(monkeypatch, plugged=False)
    assert Placement(read_header(tiny), settings).threads == 2


def test_a_run_follows_the_battery_while_it_lasts(
    tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plug(monkeypatch, plugged=True)
    used: list[int] = []
    monkeypatch.setattr(Context, "use_threads", lambda _self, threads: used.append(threads))
    monkeypatch.setattr(power, "HOLDS_SECONDS", 0.0)
    opened = LlamaTeacher(TeacherSpec("tiny", "llama", str(tiny), {"threads": 4, "sequences": 1}))
    for _ in opened.generate([ask(number) for number in range(3)], never):
        plug(monkeypatch, plugged=False)
    opened.close()
    assert used[0] == 4
    assert used[-1] == 2


def test_short_memory_keeps_keys_in_fewer_bits_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_shaped_model(tmp_path / "shape.gguf", Shape(layers=2, vocabulary=3000))
    made: list[bool] = []
    original = placement.Context

    def context(*args: Any, quantised: bool) -> Any:
        made.append(quantised)
        return original(*args, quantised=quantised)

    monkeypatch.setattr(placement, "Context", context)
    found = Placement(read_header(path), {"threads": 1})
    model = found.load()
    found.context(model, 1024, 100, 4).close()
    assert found.notes == []
    asked = context_bytes(shape_of(read_header(path)), 1280, 4)
    monkeypatch.setattr(placement, "_half_of_memory", lambda: int(0.9 * asked))
    short = found.context(model, 1024, 100, 4)
    assert made == [False, True]
    assert "fewer bits" in found.notes[0]
    short.close()
    model.close()


def test_the_build_tells_its_devices_and_where_a_model_would_run(
    tiny: Path, loading: Callable[[int], list[int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    told = describe_build({}, lambda _kind, _data: None, never)
    assert told["devices"][0]["kind"]
    assert told["cards"] == []
    from engine.teachers.llama import build

    monkeypatch.setattr(build, "list_devices", lambda: [card(6 * GB)])
    spec = {"name": "t", "kind": "llama", "model": str(tiny), "settings": {}}
    told = describe_build({"teacher": spec}, lambda _kind, _data: None, never)
    assert told["cards"][0]["description"] == "A card"
    assert told["layers_on_cards"] == {"chosen": 3, "all": 3}
