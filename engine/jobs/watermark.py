"""Looks for the mark of a project in a file or a release folder, with the teacher's tokeniser."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from engine import known_teachers
from engine.errors import Cancelled, UserError
from engine.i18n import QT_TRANSLATE_NOOP, fill
from engine.jobs.watermark_key import key_of, marking_teachers
from engine.jobs.watermark_texts import rows_of
from engine.plugin import TeacherSpec
from engine.store import Store
from engine.teachers import TEACHERS
from engine.teachers.llama.vocabulary import opened_vocabulary
from engine.text.watermark import (
    GAMMA,
    LEAST_SCORED,
    MARKED,
    NO_SIGN,
    TOO_LITTLE,
    Detection,
    detect,
    key_id,
    read_key,
)

#: What a result says, by its verdict.
SENTENCES: Mapping[str, str] = {
    MARKED: QT_TRANSLATE_NOOP(
        "engine",
        "These texts carry the mark of this project: {share} of {n} pairs of word pieces are on its "
        "list, and chance gives {chance} ({figures}).",
    ),
    NO_SIGN: QT_TRANSLATE_NOOP(
        "engine",
        "There is no sign of the mark of this project: {share} of {n} pairs of word pieces are on "
        "its list, and chance gives {chance} ({figures}).",
    ),
    TOO_LITTLE: QT_TRANSLATE_NOOP(
        "engine",
        "This is too little text for a verdict: it has {n} different pairs of word pieces, and "
        "{least} are needed.",
    ),
}
#: What the result is not.
CAPTION = QT_TRANSLATE_NOOP(
    "engine",
    "The mark says something about many rows together, never about one row or one author. Saying "
    "the texts in other words removes it, edits and human rows among them weaken it: no sign is no "
    "proof. It is found only with the key of this project and the tokeniser of the teacher that "
    "wrote the texts.",
)
_ROWS_A_LOOK = 500
#: Longer texts are cut into pieces of so many characters: a tokeniser's time grows faster.
_PIECE = 10_000


def tokeniser_for(store: Store, teacher: str = "") -> Path:
    """The model file whose tokeniser reads what was marked here.

    That of the named teacher, else of the one that wrote the last marked run, else of the first
    that has one. Raises `UserError` when there is none.
    """
    known = known_teachers.known()
    if teacher:
        spec = known_teachers.find(teacher)
        if not can_mark(spec):
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "engine",
                    "The teacher “{name}” leaves no mark: only a model file on this computer does. "
                    "Name the one that wrote the texts.",
                ),
                name=teacher,
            )
        return Path(spec.model)
    wrote = [known.get(str(each.get("name"))) for each in marking_teachers(store)]
    for spec in [*filter(None, wrote), *known.values()]:
        if can_mark(spec):
            return Path(spec.model)
    raise UserError(
        QT_TRANSLATE_NOOP(
            "engine",
            "The teacher that wrote the marked rows is not there any more. Add its model file in "
            "Teachers, or choose the file.",
        )
    )


def can_mark(spec: TeacherSpec) -> bool:
    """Whether a teacher's answers can be marked."""
    return spec.kind in TEACHERS and TEACHERS[spec.kind].marks


def key_to_look_for(store: Store) -> bytes:
    """The key of a project; a `UserError` when nothing was ever marked with it."""
    key = key_of(store)
    if key is None:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "This project has marked nothing yet, so there is no mark to look for. Switch the "
                "watermark on before you generate.",
            )
        )
    return key


def job_args(path: Path, key: bytes, model: Path, field: str = "") -> dict[str, Any]:
    """The arguments of the worker's job `watermark`."""
    return {"path": str(path), "key": key.hex(), "model": str(model), "field": field}


def run_in_worker(
    args: Mapping[str, Any],
    emit: Callable[[str, dict[str, Any]], None],
    cancelled: Callable[[], bool],
) -> dict[str, Any]:
    """The job `watermark`: args path, key (hexadecimal), model (a GGUF file), field.

    Tells `progress` with `rows`. The result: file, model (its name), key_id, rows, texts, the
    figures of a `Detection`, share, sentence with its text and values, caption.
    """
    path = Path(args["path"])
    key = read_key(str(args["key"]))
    counts = {"rows": 0, "texts": 0}
    vocabulary = opened_vocabulary(Path(args["model"]))
    try:

        def tokens() -> Iterator[list[int]]:
            for row in rows_of(path, str(args.get("field", ""))):
                if counts["rows"] % _ROWS_A_LOOK == 0:
                    if cancelled():
                        raise Cancelled
                    emit("progress", {"rows": counts["rows"]})
                counts["rows"] += 1
                for text in row:
                    counts["texts"] += 1
                    for start in range(0, len(text), _PIECE):
                        piece = text[start : start + _PIECE]
                        # As in an answer: no text began a prompt, so no blank is put before it.
                        yield vocabulary.tokens(piece, special=False, first=False)

        found = detect(tokens(), key)
    finally:
        vocabulary.close()
    return {
        "file": path.name,
        "model": Path(args["model"]).name,
        "key_id": key_id(key),
        **counts,
        **told(found),
        "caption": CAPTION,
    }


def told(found: Detection) -> dict[str, Any]:
    """A detection as plain data, with its sentence."""
    share = found.green / found.n if found.n else 0.0
    text = SENTENCES[found.verdict]
    values = {
        "share": f"{share:.0%}",
        "chance": f"{GAMMA:.0%}",
        "n": str(found.n),
        "least": str(LEAST_SCORED),
        "figures": f"z = {round(found.z, 1) + 0.0:.1f}, p = {chance_text(found.p)}",
    }
    return {
        "z": round(found.z, 3) + 0.0,
        "n": found.n,
        "p": found.p,
        "green": found.green,
        "repeated": found.repeated,
        "share": round(share, 4),
        "verdict": found.verdict,
        "text": text,
        "values": values,
        "sentence": fill(text, values),
    }


def chance_text(p: float) -> str:
    """A probability as it is read: in full while it is large, else its order."""
    if p >= 0.001:
        return f"{p:.3f}"
    return f"{p:.0e}" if p > 0 else "<1e-300"
