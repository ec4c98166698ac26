"""What the installed llama.cpp can do on this machine: for `zerria doctor` and the Teachers screen."""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from engine.known_teachers import spec_from_data
from engine.plugin import TeacherSpec
from engine.teachers.llama.devices import Device, cards, list_devices
from engine.teachers.llama.header import read_header
from engine.teachers.llama.layers import choose_layers
from engine.teachers.llama.memory import SEQUENCES, USUAL_TOKENS


def describe_build(
    args: Mapping[str, Any],
    _emit: Callable[[str, dict[str, Any]], None],
    _cancelled: Callable[[], bool],
) -> dict[str, Any]:
    """The worker's job of that name: version, processor features in use, devices.

    With a `teacher` (its data), also how many of its layers the graphics cards would take now.
    """
    import llama_cpp.llama_cpp as api

    from engine.teachers.llama import native
    from engine.teachers.llama.kept_figures import library_version

    native.start()
    told = api.llama_print_system_info().decode("utf-8", "replace")
    features = [
        name.strip().rpartition(":")[2].strip()
        for name, _, value in (part.partition("=") for part in told.split("|"))
        if value.strip() == "1"
    ]
    devices = list_devices()
    usable = cards(devices)
    data = {
        "version": library_version(),
        "features": features,
        "gpu": native.offloads(),
        "devices": [asdict(each) for each in devices],
        "cards": [asdict(each) for each in usable],
    }
    spec = args.get("teacher")
    if usable and isinstance(spec, Mapping):
        data["layers_on_cards"] = _placed(spec_from_data(spec), usable)
    return data


def _placed(spec: TeacherSpec, usable: list[Device]) -> dict[str, int]:
    """Of a model: its layers on the cards as asked for, else as many as fit, and all of them."""
    settings = {name: int(spec.settings.get(name, 0)) for name in ("context", "sequences")}
    fitting = choose_layers(
        read_header(Path(spec.model)),
        usable,
        settings["context"] or USUAL_TOKENS,
        settings["sequences"] or SEQUENCES,
    )
    asked = int(spec.settings.get("gpu_layers", -1))
    chosen = min(asked, fitting.all) if asked >= 0 else fitting.chosen
    return {"chosen": chosen, "all": fitting.all}
