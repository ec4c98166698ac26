"""One refit: judged rows in, a model and the order of the rows that wait out.

The window hands the rows to a worker in portions (`take`), then asks for the result (`learn`), so that
neither reading nor learning holds up a decision; a command calls `refit` itself.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from engine.learning.contributions import as_json as because_as_json
from engine.learning.contributions import explain
from engine.learning.model import Seen, as_json, may_learn, train
from engine.learning.order import ranked
from engine.learning.trust import STEPS
from engine.model import Stream

#: How many rows the two streams that the model chooses hold until the next refit.
MOST_UNCERTAIN, MOST_LIKELY = 400, 80


@dataclass
class Sitting:
    """The rows of one refit."""

    judged: list[Seen] = field(default_factory=list)
    kept: list[bool] = field(default_factory=list)
    random: list[bool] = field(default_factory=list)
    pool: list[Seen] = field(default_factory=list)
    ids: list[int] = field(default_factory=list)

    def take(self, rows: Sequence[Sequence[Any]]) -> None:
        """Add rows: id, text, verdicts, kept (None while it waits), whether chance showed it."""
        for number, text, verdicts, kept, random in rows:
            seen = Seen(str(text), [(str(n), str(o), float(s)) for n, o, s in verdicts])
            if kept is None:
                self.pool.append(seen)
                self.ids.append(int(number))
            else:
                self.judged.append(seen)
                self.kept.append(bool(kept))
                self.random.append(bool(random))


def refit(sitting: Sitting) -> dict[str, Any]:
    """The model (`version`, `state` as JSON, `decisions`) and `picks`: id, stream, score and
    why (`contributions`), in order.

    Rows that could be accepted by their score are among the picks too, in no stream and without why.
    Without enough judgements `version` is empty and there are no picks.
    """
    if not may_learn(sitting.kept):
        return {"version": "", "state": "", "decisions": len(sitting.kept), "picks": []}
    model = train(sitting.judged, sitting.kept, sitting.random)
    chances = model.chances(sitting.pool)
    texts = [each.text for each in sitting.pool]
    stream_of = dict.fromkeys(ranked(chances, texts, MOST_LIKELY, Stream.LIKELY), Stream.LIKELY)
    uncertain = [
        each
        for each in ranked(chances, texts, MOST_UNCERTAIN + MOST_LIKELY, Stream.UNCERTAIN)
        if each not in stream_of
    ]
    order = [*stream_of, *uncertain]
    stream_of |= dict.fromkeys(uncertain, Stream.UNCERTAIN)
    order += [p for p, chance in enumerate(chances) if p not in stream_of and chance >= STEPS[0]]
    shown = list(stream_of)
    told = explain(model, [sitting.pool[each] for each in shown])
    why = {place: because_as_json(each) for place, each in zip(shown, told, strict=True)}
    picks = [
        [
            sitting.ids[each],
            str(stream_of.get(each, "")),
            round(chances[each], 4),
            why.get(each, ""),
        ]
        for each in order
    ]
    return {
        "version": model.version,
        "state": as_json(model),
        "decisions": model.decisions,
        "picks": picks,
    }


_sitting = Sitting()


def take_in_worker(
    args: Mapping[str, Any],
    _emit: Callable[[str, dict[str, Any]], None],
    _cancelled: Callable[[], bool],
) -> dict[str, Any]:
    """The job `learn_rows`: args rows, and first where they are the first of a refit."""
    global _sitting
    if args.get("first"):
        _sitting = Sitting()
    _sitting.take(args["rows"])
    return {}


def learn_in_worker(
    _args: Mapping[str, Any],
    _emit: Callable[[str, dict[str, Any]], None],
    _cancelled: Callable[[], bool],
) -> dict[str, Any]:
    """The job `learn`: refit on the rows that were taken."""
    return refit(_sitting)
