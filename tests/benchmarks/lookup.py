"""Lookup decoding inside a batch: would drafting an answer from its own prompt pay?

A paraphrase repeats words of its seed. So the tokens that followed the last two (or the last) where
they stood before, in the prompt or in what is written, are put into the batch as a draft behind the
token to decode, all with logits. Each place is drawn by the ordinary sampler, and drafts hold as
long as they are what is drawn: the texts are those without drafts (`same_texts` says how many; a
batch of another shape rounds differently). The rest of a draft is forgotten.

`starter`: real seeds (the shared data, else the sample project) through the recipe `paraphrase`.
`random`: a larger model of random weights; there only what a step costs with drafts is measured, and
the share of drafts to be accepted from which they pay (`break_even`), or win 1.3 times (`worth`).
Processor time of one thread, since the machine may be shared.
"""

import random
import tempfile
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

import gguf

from engine.jobs.planning import GenerationPlan, plan_requests
from engine.known_teachers import STARTER, find
from engine.model import SeedExample
from engine.plugin import TeacherSpec
from engine.recipes import find_recipe
from engine.teachers.llama.engine import LlamaTeacher
from engine.teachers.llama.native import Context
from engine.teachers.llama.requests import read_request
from engine.teachers.llama.sampling import Sampler
from tests.benchmarks.convention import interleaved, machine, median_ratio, options, report
from tests.benchmarks.watermark import human_texts, seeds
from tests.engine.tiny_model import pieces, write_tiny_model

_LEAST = 1.3  # what it must gain to be kept


@dataclass(slots=True)
class Answer:
    """One answer under way: `seen` is its prompt and what it wrote, the last not decoded yet."""

    id: str
    seen: list[int]
    prompt: int
    sampler: Sampler
    sequence: int
    most: int
    draft: list[int] = field(default_factory=list)
    row: int = -1

    def look_up(self, length: int) -> list[int]:
        """What followed the last two tokens, or else the last, where they last stood before."""
        for size in (2, 1) if length else ():
            tail = self.seen[-size:]
            for at in range(len(self.seen) - size - 1, -1, -1):
                if self.seen[at : at + size] == tail:
                    return self.seen[at + size : at + size + length]
        return []


def requests(count: int) -> list[dict[str, Any]]:
    """Paraphrases of real seeds, as a run asks for them."""
    texts = random.Random(11).sample(human_texts()[0] or [each.text for each in seeds()], 60)
    some = [
        SeedExample("text", {"text": text}, text, "arq", "Arab", id=number, uid=str(number))
        for number, text in enumerate(texts, 1)
    ]
    plan = plan_requests(find_recipe("paraphrase"), some, GenerationPlan(total=count), STARTER, 1)
    return [dict(each.line) for each in plan]


class Run:
    """All answers to some lines, so many at a time, with drafts of so many tokens."""

    def __init__(
        self, teacher: LlamaTeacher, lines: Sequence[dict[str, Any]], sequences: int, length: int
    ) -> None:
        self._teacher, self._model, self._length = teacher, teacher._model, length
        self._waiting = deque(read_request(line) for line in lines)
        for work in self._waiting:
            teacher._prompts.prepare(work, 1024)
        most = max(len(work.tokens) + work.max_tokens + length for work in self._waiting)
        rows = sequences * (1 + length)
        self._context = Context(self._model, sequences * most, sequences, 1, rows=rows)
        self._free = deque(range(sequences))
        self._running: list[Answer] = []
        self.texts: dict[str, list[int]] = {}
        self.written = self.drafted = self.accepted = self.places = 0

    def speed(self) -> float:
        """Answer everything; tokens a processor second of the steps, prompts not counted."""
        spent = 0.0
        while self._waiting or self._running:
            self._admit()
            started = process_time()
            self._step()
            spent += process_time() - started
        self._context.close()
        return self.written / spent

    def _admit(self) -> None:
        while self._waiting and self._free:
            work, sequence = self._waiting.popleft(), self._free.popleft()
            row = self._context.add(sequence, 0, work.tokens, sample_last=True)
            self._context.decode()
            sampler = self._teacher._sampler(work)
            answer = Answer(
                work.id, list(work.tokens), len(work.tokens), sampler, sequence, work.max_tokens
            )
            if self._take(answer, sampler.next(self._context, row)):
                self._running.append(answer)
            else:
                self._end(answer)

    def _step(self) -> None:
        for each in self._running:
            each.draft = each.look_up(self._length)
            each.row = self._context.count
            last = self._context.add(
                each.sequence, len(each.seen) - 1, [each.seen[-1], *each.draft], sample_last=True
            )
            self._context.want_rows(each.row, last)
            self.drafted += len(each.draft)
            self.places += self._length
        self._context.decode()
        for each in list(self._running):
            goes_on = True
            for place, guess in enumerate([*each.draft, -1]):
                token = each.sampler.next(self._context, each.row + place)
                goes_on = self._take(each, token)
                self.written += 1
                if not goes_on or token != guess:
                    break
                self.accepted += 1
            self._context.forget(each.sequence, len(each.seen) - 1)
            if not goes_on:
                self._running.remove(each)
                self._end(each)

    def _take(self, each: Answer, token: int | None) -> bool:
        """Whether the answer goes on after a token."""
        if token is None or self._model.ends(token):
            return False
        each.seen.append(token)
        return len(each.seen) - each.prompt < each.most

    def _end(self, each: Answer) -> None:
        self.texts[each.id] = each.seen[each.prompt :]
        self._context.forget(each.sequence)
        self._free.append(each.sequence)
        each.sampler.close()


def starter(count: int, rounds: int, *, quick: bool) -> dict[str, Any]:
    """Gain and acceptance by the number of answers at a time and the length of drafts."""
    teacher = LlamaTeacher(find(STARTER))
    found: dict[str, Any] = {}
    for sequences in (1, 16, 32):
        lines = requests(max(sequences, count if sequences > 1 else count // 4))
        for length in (2,) if quick else (2, 4):
            runs: dict[str, Run] = {}

            def speed(
                way: str,
                drafts: int,
                lines: Any = lines,
                at_a_time: int = sequences,
                kept: Any = runs,
            ) -> float:
                kept[way] = Run(teacher, lines, at_a_time, drafts)
                return float(kept[way].speed())

            figures = interleaved(
                {
                    "plain": lambda act=speed: act("plain", 0),  # type: ignore[misc]
                    "drafts": lambda act=speed, n=length: act("drafts", n),  # type: ignore[misc]
                },
                rounds,
            )
            plain, drafts = runs["plain"], runs["drafts"]
            same = sum(drafts.texts[key] == text for key, text in plain.texts.items())
            found[f"{sequences}_at_a_time_drafts_of_{length}"] = {
                "gain": round(median_ratio(figures["drafts"], figures["plain"]), 3),
                "plain_tokens_per_second": round(median(figures["plain"])),
                "same_texts": round(same / len(plain.texts), 3),
                "drafted": round(drafts.drafted / max(1, drafts.places), 3),
                "accepted": round(drafts.accepted / max(1, drafts.drafted), 3),
            }
    teacher.close()
    return found


def step_cost(path: Path, sequences: int, length: int, rounds: int) -> float:
    """What a step with full drafts costs, in steps without."""
    teacher = LlamaTeacher(TeacherSpec("bench", "llama", str(path), {"threads": 1}))
    model = teacher._model
    context = Context(model, sequences * 256, sequences, 1, rows=sequences * (1 + length))
    draw = random.Random(3)

    def tokens(count: int) -> list[int]:
        return [draw.randrange(300, model.vocabulary) for _ in range(count)]

    context.add(0, 0, tokens(128), sample_last=True)
    context.decode()
    for each in range(1, sequences):
        context.share(0, each)

    def step(drafts: int) -> float:
        started = process_time()
        for each in range(sequences):
            first = context.count
            context.add(each, 128, tokens(1 + drafts), sample_last=True)
            context.want_rows(first, context.count - 1)
        context.decode()
        spent = process_time() - started
        for each in range(sequences):
            context.forget(each, 128)
        return spent

    step(length)
    figures = interleaved({"plain": lambda: step(0), "drafts": lambda: step(length)}, rounds)
    context.close()
    teacher.close()
    return median_ratio(figures["drafts"], figures["plain"])


def needed(cost: float, length: int, gain: float) -> float | None:
    """The share of drafts to be accepted, each alike, for `gain`; None where all are too few."""
    for share in range(101):
        if sum((share / 100) ** at for at in range(length + 1)) / cost >= gain:
            return share / 100
    return None


def larger(folder: Path, *, quick: bool) -> dict[str, Any]:
    """A model whose weights do not fit a processor's cache."""
    large = [
        *pieces(),
        *((f"w{each}", -1000.0, gguf.TokenType.NORMAL) for each in range(31_600)),
    ]
    path = write_tiny_model(
        folder / "random.gguf",
        large,
        dim=512 if quick else 1024,
        layers=8 if quick else 16,
        kind=gguf.GGMLQuantizationType.Q8_0,
    )
    found = {}
    for sequences in (1, 4, 16, 32):
        for length in (2,) if quick else (2, 4):
            cost = step_cost(path, sequences, length, 5)
            found[f"{sequences}_at_a_time_drafts_of_{length}"] = {
                "step_cost": round(cost, 2),
                "break_even": needed(cost, length, 1.0),
                "worth": needed(cost, length, _LEAST),
            }
    return found


def main() -> None:
    """Measure and print."""
    chosen = options(__doc__ or "")
    quick = chosen.quick
    result: dict[str, Any] = {"starter": starter(32 if quick else 48, 3, quick=quick)}
    with tempfile.TemporaryDirectory() as folder:
        result["random"] = larger(Path(folder), quick=quick)
    report(
        {"benchmark": "lookup", "quick": quick, **result, "machine": machine()}, as_json=chosen.json
    )


if __name__ == "__main__":
    main()
