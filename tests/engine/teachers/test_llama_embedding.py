"""Where the engine places texts is where the binding places them."""

from pathlib import Path

import numpy as np
import pytest

from engine.scores import TextToScore
from engine.teachers.llama.engine import LlamaTeacher
from tests.engine.asking import never

TEXTS = [
    "واش راك خويا", "the an in", "a", "راني مليح لا " * 9, "{\"text\": \"label\"}", "\ud800", "</s>",
]  # fmt: skip


def placed(teacher: LlamaTeacher, texts: list[str]) -> list[np.ndarray]:
    asked = [TextToScore(str(number), text) for number, text in enumerate(texts)]
    found = {each.id: each for each in teacher.embed(asked, never)}
    assert not [each for each in found.values() if each.error]
    return [np.frombuffer(found[each.id].vector, "<f4") for each in asked]


def test_they_equal_the_bindings_pooled_ones(teacher: LlamaTeacher, tiny: Path) -> None:
    import llama_cpp

    binding = llama_cpp.Llama(
        str(tiny), embedding=True, pooling_type=llama_cpp.LLAMA_POOLING_TYPE_MEAN,
        n_ctx=512, n_threads=1, verbose=False, flash_attn=False,
    )  # fmt: skip
    own = placed(teacher, TEXTS[:5])
    for text, vector in zip(TEXTS[:5], own, strict=True):
        expected = np.array(binding.embed(text, normalize=True), np.float32)
        assert vector == pytest.approx(expected, abs=1e-3)
        assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-5)
    binding.close()


def test_many_at_once_lie_where_one_at_a_time_does(teacher: LlamaTeacher) -> None:
    together = placed(teacher, TEXTS * 20)
    for text, vector in zip(TEXTS, together, strict=False):
        (single,) = placed(teacher, [text])
        assert vector == pytest.approx(single, abs=1e-4)


def test_a_text_longer_than_a_batch_is_the_mean_of_its_tokens(
    teacher: LlamaTeacher, tiny: Path
) -> None:
    import llama_cpp

    text = "لا the راك " * 80
    (vector,) = placed(teacher, [text])
    binding = llama_cpp.Llama(
        str(tiny), embedding=True, pooling_type=llama_cpp.LLAMA_POOLING_TYPE_NONE,
        n_ctx=1024, n_batch=1024, n_ubatch=1024, n_threads=1, verbose=False, flash_attn=False,
    )  # fmt: skip
    rows = np.array(binding.embed(text, normalize=False))
    binding.close()
    assert len(rows) > 600
    expected = rows.mean(0) / np.linalg.norm(rows.mean(0))
    assert vector == pytest.approx(expected, abs=1e-3)


def test_an_empty_text_has_no_place(teacher: LlamaTeacher) -> None:
    (nothing, something) = teacher.embed([TextToScore("a", ""), TextToScore("b", "the")], never)
    assert (nothing.vector, nothing.error, nothing.tokens) == (b"", "", 0)
    assert len(something.vector) == 4 * teacher._model.width


def test_a_cancel_ends_it(teacher: LlamaTeacher) -> None:
    asked = [TextToScore("a", "the")]
    assert not list(teacher.embed(asked, lambda: True))
    assert list(teacher.embed(asked, never))


def test_leaving_out_the_logits_changes_nothing(
    teacher: LlamaTeacher, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = placed(teacher, TEXTS)
    monkeypatch.setattr("engine.teachers.llama.native.Model.has_plain_memory", False)
    for one, other in zip(found, placed(teacher, TEXTS), strict=True):
        assert one == pytest.approx(other, abs=1e-6)
