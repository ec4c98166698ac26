"""Review in another tool: candidates go out to it, and its answers come back as one gesture.

Nothing is guessed. An answer that is about another text, that contradicts itself or another one, or
that comes too late is told with its file and row, and changes nothing; the same file brought twice
changes nothing the second time.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain, islice
from pathlib import Path
from typing import Any

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP, fill
from engine.importers.decoding import decode
from engine.importers.json_list import Element, elements
from engine.jobs.edits import with_wrong_set_aside
from engine.jobs.reasons import reason_names
from engine.jobs.release_folder import written_whole
from engine.model import Action, Candidate, Decision, Event, Script, Status
from engine.paths import shown_path
from engine.plugin import TaskType
from engine.review_tools import REVIEW_TOOLS, VERDICTS, Review, ReviewTool, Sheet
from engine.store import QueueFilter, Store
from engine.tasks import TASKS

#: What may still be decided; what a person decided is never overruled by a file.
OPEN = (Status.WAITING, Status.SKIPPED, Status.FLAGGED)
_PAGE = 200
#: Problems told one by one; more of them are only counted.
_TOLD = 200
_ACTIONS = {"accept": Action.ACCEPT, "reject": Action.REJECT, "flag": Action.FLAG}

NOT_EMPTY = QT_TRANSLATE_NOOP(
    "engine", "{folder} is there already and not empty. Name a new folder."
)
NOTHING = QT_TRANSLATE_NOOP("engine", "No candidate is {status} with this filter; nothing to send.")
SEVERAL_TASKS = QT_TRANSLATE_NOOP(
    "engine", "The candidates are of several tasks ({tasks}). Name one of them with --task."
)
NO_TOOL = QT_TRANSLATE_NOOP("engine", "There is no review tool {name}. There are: {known}.")
NO_STATUS = QT_TRANSLATE_NOOP(
    "engine", "Candidates that are {status} can not be sent. Use one of: {known}."
)
NO_LIST = QT_TRANSLATE_NOOP(
    "engine", "{file} is no list of rows in JSON. Export it again from the tool as JSON."
)
NO_ANSWERS = QT_TRANSLATE_NOOP(
    "engine",
    "{file} is no export of a review tool that Zerria knows ({known}). Send the candidates with "
    "“zerria review send” and export the answers as JSON.",
)
ROW = QT_TRANSLATE_NOOP("engine", "{file}, row {row}: {problem}. Nothing was decided about it.")

BROKEN = QT_TRANSLATE_NOOP("engine", "this is no whole JSON object")
UNKNOWN = QT_TRANSLATE_NOOP("engine", "there is no candidate {uid} in this project")
DECIDED = QT_TRANSLATE_NOOP("engine", "{uid} was already decided otherwise ({status})")
DISAGREE = QT_TRANSLATE_NOOP("engine", "{uid} has answers that differ ({rows})")
NO_VERDICT = QT_TRANSLATE_NOOP("engine", "{uid} has the verdict “{verdict}”, none of {known}")
OTHER_TEXT = QT_TRANSLATE_NOOP(
    "engine", "the text that was shown for {uid} is not that of the candidate"
)
NO_FIELD = QT_TRANSLATE_NOOP("engine", "{uid} has no field {field}")
EMPTY = QT_TRANSLATE_NOOP("engine", "the field {field} of {uid} was emptied, yet it was accepted")
NO_LABEL = QT_TRANSLATE_NOOP(
    "engine", "{uid} has the label “{label}”, which is none of the project"
)
REASONED = QT_TRANSLATE_NOOP("engine", "{uid} was accepted, yet with a reason to reject ({reason})")

SET_ASIDE = QT_TRANSLATE_NOOP("engine", "Set aside as flagged, not accepted: candidate {sentence}")


def send(
    store: Store,
    tool: str,
    out: Path,
    wanted: QueueFilter,
    *,
    task: str = "",
    limit: int = 0,
) -> Iterator[Event]:
    """Write the candidates for a tool into the new folder `out`, the best score first.

    `done` tells how many, the files, and in a sentence how the tool reads them.
    """
    chosen = _find_tool(tool)
    if wanted.status not in OPEN:
        raise UserError(NO_STATUS, status=wanted.status, known=", ".join(OPEN))
    if out.exists() and not (out.is_dir() and not any(out.iterdir())):
        raise UserError(NOT_EMPTY, folder=out)
    task_type = _only_task(store, wanted, task)
    count = Counter[str]()
    sheet = _sheet(
        store, task_type, _counted(_candidates(store, wanted, task_type.name), count, limit)
    )
    files = []
    with written_whole(out) as folder:
        for name, pieces in chosen.parts(sheet):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            with (folder / name).open("w", encoding="utf-8", newline="\n") as file:
                file.writelines(pieces)
            files.append(name)
        if not count["sent"]:
            raise UserError(NOTHING, status=wanted.status)
    data = {"sent": count["sent"], "tool": chosen.name, "folder": shown_path(out.resolve())}
    yield Event("done", {**data, "files": files, "help": chosen.help})


def bring(store: Store, path: Path) -> Iterator[Event]:
    """Turn a tool's answers into decisions: one gesture, after a backup of the project.

    A `warning` for each row that changes nothing although it holds an answer, then `done` with
    decided, known (decided just so before), unanswered, and problems: English sentences.
    """
    if path.is_dir():
        path /= "records.json"
    reading = _Reading(store, path)
    for element in _rows(path):
        reading.take(element)
    if not reading.tool:
        raise UserError(NO_ANSWERS, file=path.name, known=", ".join(REVIEW_TOOLS))
    reading.settle()
    sentences = []
    for text, values in islice(chain(reading.problems, reading.aside), _TOLD):
        sentences.append(fill(text, values))
        yield Event("warning", {"text": text, "values": values})
    if reading.decisions:
        store.back_up("review")
        name = path.name.encode("utf-8", "replace").decode()
        summary = f"review in {reading.tool}: {name} ({len(reading.decisions)})"
        store.decisions.decide(reading.decisions, summary)
    figures = {
        "decided": len(reading.decisions),
        "known": reading.known,
        "unanswered": reading.unanswered,
        "not_taken": len(reading.problems),
    }
    yield Event("done", {**figures, "tool": reading.tool, "problems": sentences})


def _find_tool(name: str) -> ReviewTool:
    if name not in REVIEW_TOOLS:
        raise UserError(NO_TOOL, name=name, known=", ".join(REVIEW_TOOLS))
    return REVIEW_TOOLS[name]


def _only_task(store: Store, wanted: QueueFilter, name: str) -> TaskType:
    cells = [each for each in store.candidates.cells() if each["status"] == wanted.status]
    tasks = sorted({each["task"] for each in cells} & set(TASKS))
    if name:
        tasks = [each for each in tasks if each == name]
    if not tasks:
        raise UserError(NOTHING, status=wanted.status)
    if len(tasks) > 1:
        raise UserError(SEVERAL_TASKS, tasks=", ".join(tasks))
    return TASKS[tasks[0]]


def _labels(store: Store) -> list[str]:
    """The labels of the project that any tool can show, in a stable order."""
    found = {each["label"] for each in [*store.candidates.cells(), *store.seeds.cells()]}
    return sorted(label for label in found if label and label.isprintable())


def _sheet(store: Store, task: TaskType, candidates: Iterable[Candidate]) -> Sheet:
    scripts = Counter[str]()
    for each in store.candidates.cells():
        scripts[each["script"]] += each["n"]
    return Sheet(
        task=task,
        labels=_labels(store),
        reasons=[name for name in reason_names(store.setting("reasons")) if name.isprintable()],
        guidelines=store.setting("guidelines"),
        right_to_left=2 * scripts[Script.ARAB] > scripts.total(),
        candidates=candidates,
    )


def _candidates(store: Store, wanted: QueueFilter, task: str) -> Iterator[Candidate]:
    after = None
    while page := store.candidates.queue(wanted, _PAGE, after):
        yield from (each for each in page if each.task == task)
        after = (page[-1].score, page[-1].id)


def _counted(
    candidates: Iterator[Candidate], count: Counter[str], limit: int
) -> Iterator[Candidate]:
    for each in islice(candidates, limit or None):
        count["sent"] += 1
        yield each


def _rows(path: Path) -> Iterator[Element]:
    decoded = decode(path)
    if not decoded.head().lstrip().startswith("["):
        raise UserError(NO_LIST, file=path.name)
    with decoded.open() as stream:
        yield from elements(stream)


Problem = tuple[str, dict[str, str]]


@dataclass
class _Reading:
    """The answers of one file, row by row."""

    store: Store
    path: Path
    tool: str = ""
    decisions: list[Decision] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    aside: list[Problem] = field(default_factory=list)
    known: int = 0
    unanswered: int = 0
    _rows: int = 0
    _found: dict[str, list[tuple[int, Decision]]] = field(default_factory=dict)
    _held: dict[str, Candidate] = field(default_factory=dict)
    _labels: set[str] | None = None

    def take(self, element: Element) -> None:
        """Read one row; what is wrong with it is kept as a problem."""
        self._rows += 1
        try:
            for review in self._reviews(element):
                candidate = self.store.candidates.find(review.uid)
                if candidate is None:
                    raise UserError(UNKNOWN, uid=review.uid)
                [decision], aside = with_wrong_set_aside(
                    self.store, [self._decision(candidate, review)]
                )
                self.aside += [(SET_ASIDE, {"sentence": each}) for each in aside]
                self._held[candidate.uid] = candidate
                self._found.setdefault(candidate.uid, []).append((self._rows, decision))
        except UserError as problem:
            self._tell(self._rows, problem)

    def settle(self) -> None:
        """Compare the answers about each candidate with each other and with what holds."""
        for uid, answers in self._found.items():
            row, decision = answers[0]
            candidate = self._held[uid]
            in_force = self.store.decisions.in_force(candidate.id)
            if len({_meaning(each) for _, each in answers}) > 1:
                rows = ", ".join(str(each) for each, _ in answers)
                self._tell(row, UserError(DISAGREE, uid=uid, rows=rows))
            elif in_force is not None and _meaning(in_force) == _meaning(decision):
                self.known += 1
            elif candidate.status not in OPEN:
                self._tell(row, UserError(DECIDED, uid=uid, status=candidate.status))
            else:
                self.decisions.append(decision)

    def _reviews(self, element: Element) -> list[Review]:
        try:
            row = json.loads(element.text) if element.kind == "element" else None
        except (ValueError, RecursionError):
            row = None
        if not isinstance(row, dict):
            raise UserError(BROKEN)
        tool = next((each for each in REVIEW_TOOLS.values() if each.recognises(row)), None)
        if tool is None:
            raise UserError(BROKEN)
        self.tool = tool.name
        reviews = [each for each in tool.read(row) if each.verdict or each.label or each.reasons]
        self.unanswered += not reviews
        return reviews

    def _decision(self, candidate: Candidate, review: Review) -> Decision:
        uid = candidate.uid
        if review.verdict not in VERDICTS:
            raise UserError(NO_VERDICT, uid=uid, verdict=review.verdict, known=", ".join(VERDICTS))
        for name, text in review.shown.items():
            if not _same(candidate.fields.get(name, ""), text):
                raise UserError(OTHER_TEXT, uid=uid)
        decision = Decision(
            candidate_id=candidate.id,
            action=_ACTIONS[review.verdict],
            annotator=review.annotator,
            reasons=review.reasons,
            note=review.note,
            duration_ms=review.duration_ms,
        )
        if decision.action is not Action.ACCEPT:
            return decision
        if review.reasons:
            raise UserError(REASONED, uid=uid, reason=review.reasons[0])
        edited = self._edited(candidate, review)
        label = "" if review.label == candidate.label else review.label
        if label and label not in self._known_labels():
            raise UserError(NO_LABEL, uid=uid, label=label)
        action = Action.EDIT if edited or label else Action.ACCEPT
        return replace(decision, action=action, fields=edited, label=label)

    def _edited(self, candidate: Candidate, review: Review) -> dict[str, str]:
        """All fields as the person left them; {} when nothing was changed."""
        changed = {}
        for name, text in review.fields.items():
            if name not in candidate.fields:
                raise UserError(NO_FIELD, uid=candidate.uid, field=name)
            if not _same(candidate.fields[name], text):
                changed[name] = text
        if empty := [name for name, text in changed.items() if not text.strip()]:
            raise UserError(EMPTY, uid=candidate.uid, field=empty[0])
        return {**candidate.fields, **changed} if changed else {}

    def _known_labels(self) -> set[str]:
        if self._labels is None:
            self._labels = set(_labels(self.store))
        return self._labels

    def _tell(self, row: int, problem: UserError) -> None:
        values = {"file": self.path.name, "row": str(row), "problem": str(problem)}
        self.problems.append((ROW, values))


def _same(text: str, other: str) -> bool:
    """Equal but for line ends and outer blanks, which boxes of a browser change by themselves."""
    return _plain(text) == _plain(other)


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def _meaning(decision: Decision) -> tuple[Any, ...]:
    """What a decision does, whoever made it and however long it took."""
    fields: Mapping[str, str] = decision.fields
    return (
        decision.action,
        tuple(sorted(fields.items())),
        decision.label,
        tuple(sorted(decision.reasons)),
    )
