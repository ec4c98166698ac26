"""What a plug-in must be: the contracts behind each folder of one-file features."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Protocol

from engine.model import Answer, Chunking, Field, SeedExample, Turn, Verdict


@dataclass(frozen=True, slots=True)
class FieldShape:
    """How a teacher's answer gives a field that is more than a text, such as the turns of a dialogue.

    `schema` is the JSON schema of its value and `read` makes a text of a value, None where the value
    breaks the rules; both are given the facts of the request (`Subject.facts`).
    """

    schema: Callable[[Mapping[str, str]], dict[str, object]]
    read: Callable[[object, Mapping[str, str]], str | None]


@dataclass(frozen=True, slots=True)
class TaskType:
    """The shape of a record. Exactly one field is `main`.

    `to_turns` words a finished record as a training chat (user, assistant; a system turn if needed).
    `shapes` say how the fields that are more than a text are asked for and read. The records of an
    `open` task have further fields, which the project names. `pair` names two
    fields that are a better and a worse answer to one prompt: a person can exchange them. Records of
    a task that is `material` are what others are made from: only recipes that ask for them use them,
    and they are no rows of an export.
    """

    name: str
    title: str
    fields: tuple[Field, ...]
    to_turns: Callable[["Record"], tuple[Turn, ...]]
    example: Mapping[str, str]
    labelled: bool = False
    shapes: Mapping[str, FieldShape] = field(default_factory=dict)
    open: bool = False
    pair: tuple[str, str] | None = None
    material: bool = False

    @property
    def main(self) -> str:
        """The name of the main field."""
        return next(each.name for each in self.fields if each.main)


@dataclass(frozen=True, slots=True)
class Record:
    """One finished row on its way out: a seed, or an accepted or edited candidate.

    `lineage` is the uid of the seed it grows from (its own for a seed); rows that share it stay in
    one split. `provenance` is derived by the store, never typed in. `draft` holds the teacher's own
    fields where a person edited the row, else nothing, and `draft_label` the label given with them; `accepted` is false for a rejected candidate,
    which only formats that ask for it are given. `register` is as the source says it.
    """

    uid: str
    task: str
    fields: Mapping[str, str]
    text: str
    label: str
    variety: str
    script: str
    topic: str
    origin: str
    lineage: str
    source: str = ""
    licence: str = ""
    provenance: Mapping[str, object] = field(default_factory=dict)
    register: str = ""
    draft: Mapping[str, str] = field(default_factory=dict)
    accepted: bool = True
    draft_label: str = ""


class Neighbours(Protocol):
    """An index of texts that a verifier may ask for the nearest one."""

    def nearest(self, text: str) -> "Neighbour | None": ...


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The most similar known text: kind is seed, accepted or run; `score` is Jaccard in [0, 1]."""

    kind: str
    id: int
    text: str
    score: float


@dataclass(frozen=True, slots=True)
class Checked:
    """What a verifier sees of a candidate: values only, no store.

    `limits` are this verifier's thresholds; `text` is the raw answer where it is not `parsed`;
    `operation` is what the rule teacher did, empty for a model; `facts` are what the request knows
    beforehand (`Subject.facts`), such as the answer of a computed problem.
    """

    fields: Mapping[str, str]
    text: str
    label: str = ""
    expected_variety: str = ""
    expected_script: str = ""
    seed_text: str = ""
    parsed: bool = True
    limits: Mapping[str, float] = field(default_factory=dict)
    neighbours: Neighbours | None = None
    operation: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Asking:
    """What a verifier wants a teacher to say of a candidate; it comes back as `engine.told.Told`."""

    likelihoods: tuple[str, ...] = ()
    questions: tuple[tuple[tuple[Turn, ...], tuple[str, ...]], ...] = ()  # chats and their choices
    meanings: tuple[str, ...] = ()  # likeness to the first one is asked


@dataclass(frozen=True, slots=True)
class Verifier:
    """An automatic, versioned check: total on any text, quick, never changing anything.

    One with `needs_neighbours` runs in the owner's process, which has the index. One with
    `after_edit` looks at what a person's edit makes of a row too: where it rejects that, the edit
    is set aside as flagged. One with `ask` judges by what a teacher that scores says, if it is asked.
    """

    name: str
    version: int
    title: str
    help: str
    check: Callable[[Checked], Verdict]
    needs_neighbours: bool = False
    after_edit: bool = False
    ask: Callable[[Checked], Asking] | None = None


@dataclass(frozen=True, slots=True)
class RawRow:
    """One row of a file to import, before columns get a meaning.

    `line` is where it starts in the file, from 1. `problem` is a marked sentence when the row can
    not be read (then `columns` may be empty and `raw` holds what was there).
    """

    line: int
    columns: Mapping[str, str]
    raw: str = ""
    problem: str = ""
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Importer:
    """Reads one file format row by row; `suffixes` propose it, `sniff` decides by content.

    A format of documents has `passages`, which cuts as it is told: its rows are seeds of the task
    `passage`. `decodes`: its bytes are text in an encoding that may be asked for.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    sniff: Callable[[bytes], bool]
    read: Callable[[Path, str], Iterator[RawRow]]
    passages: Callable[[Path, str, Chunking], Iterator[RawRow]] | None = None
    decodes: bool = True


#: Which rows a format is made of: those the mix chose; pairs, which are those a person edited and
#: those of a task of pairs; those chosen and those rejected.
CHOSEN, EDITED, JUDGED = "chosen", "edited", "judged"


@dataclass(frozen=True, slots=True)
class ReleaseFacts:
    """What the files beside the data may say: files and rows of each split, tasks and card."""

    name: str
    data_files: Mapping[str, tuple[str, ...]]
    rows: Mapping[str, int]
    tasks: tuple[str, ...]


def _no_companions(_facts: ReleaseFacts) -> Mapping[str, str]:
    return {}


#: What a format is for: training on texts, training on what people corrected or judged, tables to
#: open or compute with, publishing a dataset, correcting elsewhere, anything else.
USES = ("train", "judge", "tables", "publish", "curate", "other")


@dataclass(frozen=True, slots=True)
class Exporter:
    """Writes one file format, in a stream. `check` re-opens a file and yields marked problems.

    `help` says in a sentence which trainer or tool reads it. `path` is where the rows of a split
    go inside the release, with {split} and, for a format in shards of at most `shard_rows` rows,
    {shard} and {shards}. `write` gets the records of one file in order, an open binary file, and
    the registry of task types by name; the same records give the same bytes, and each record one
    row. `rows` is `CHOSEN`, `EDITED` or `JUDGED`. `companions` are further text files that the
    tool needs beside the data, by their path in the release. `use` is one of `USES` and groups the
    formats where one is chosen; without it their path and rows tell.
    """

    name: str
    title: str
    help: str
    path: str
    write: Callable[[Iterable[Record], BinaryIO, Mapping[str, TaskType]], int]
    check: Callable[[Path], Iterator[str]]
    rows: str = CHOSEN
    shard_rows: int = 0
    companions: Callable[[ReleaseFacts], Mapping[str, str]] = _no_companions
    use: str = ""

    @property
    def suffix(self) -> str:
        """The ending of a data file's name, dot included."""
        return PurePosixPath(self.path).suffix


@dataclass(frozen=True, slots=True)
class TeacherSpec:
    """A teacher as a person configured it. `settings`: context, gpu_layers, threads, sequences."""

    name: str
    kind: str
    model: str = ""
    settings: Mapping[str, int | float | str | bool] = field(default_factory=dict)


class Teacher(Protocol):
    """An opened teacher, in the worker. Request lines are OpenAI batch JSONL objects."""

    fingerprint: Mapping[str, object]

    def generate(
        self,
        requests: Iterable[Mapping[str, object]],
        cancelled: Callable[[], bool],
    ) -> Iterator[Answer]: ...

    def close(self) -> None: ...


class OpenTeacher(Protocol):
    """Opens a teacher; raises `Cancelled` where that takes long and `cancelled` becomes true."""

    def __call__(self, spec: TeacherSpec, cancelled: Callable[[], bool] = ..., /) -> Teacher: ...


@dataclass(frozen=True, slots=True)
class TeacherKind:
    """A kind of teacher: opens one, and says what a file is before it is opened.

    `fingerprint` works without loading the model: a stable mapping with at least `kind`, `name`,
    and for a file `sha256` and `quantisation`; its hash goes into every request id.
    `by_operations`: it reads no prompt and does what the recipe's `operations` say, so it can only
    be asked with a recipe that has some. `marks`: it marks its answers where a request line holds
    a `watermark_key` under `zerria` (32 hexadecimal digits; see `engine.text.watermark`).
    `scores`: opened, it is an `engine.scores.Scorer` as well.
    """

    name: str
    title: str
    open: OpenTeacher
    fingerprint: Callable[[TeacherSpec], Mapping[str, object]]
    describe: Callable[[TeacherSpec], Mapping[str, object]]
    by_operations: bool = False
    marks: bool = False
    scores: bool = False


def _no_problem(_options: Mapping[str, tuple[str, ...] | float]) -> Iterator[str]:
    return iter(())


@dataclass(frozen=True, slots=True)
class Drawing:
    """For whom subjects are drawn: seeds of one variety and script, in one run.

    `options` are those of the recipe's `[subject]`, `seeds` those chosen for the run of this variety
    and script. Equal drawings give equal subjects.
    """

    options: Mapping[str, tuple[str, ...] | float]
    variety: str
    script: str
    random_seed: int
    seeds: Sequence[SeedExample] = ()


@dataclass(frozen=True, slots=True)
class Subject:
    """What one request is about. The recipe's template sees `values` as `subject`.

    `fields` are fields of the record that are known before the teacher answers; `facts` are kept
    for the verifiers; `topic` is the candidate's, empty for the seed's.
    """

    values: Mapping[str, str]
    fields: Mapping[str, str] = field(default_factory=dict)
    facts: Mapping[str, str] = field(default_factory=dict)
    topic: str = ""


@dataclass(frozen=True, slots=True)
class SubjectSource:
    """Draws what requests are about: endless, lazy, and without repeating itself while it can.

    `check` yields marked sentences for options it does not know; a recipe with one is refused.
    `verifiers` check what is made of its subjects, whether the recipe names them or not. With
    `by_script` false, all scripts of a variety share what is drawn, and none repeats the other.
    """

    name: str
    title: str
    help: str
    draw: Callable[[Drawing], Iterator[Subject]]
    check: Callable[[Mapping[str, tuple[str, ...] | float]], Iterator[str]] = _no_problem
    verifiers: tuple[str, ...] = ()
    by_script: bool = True


@dataclass(frozen=True, slots=True)
class Passage:
    """What an operation of the rule teacher is given: a seed, and what is wanted of it.

    `target` is the variety asked for, empty for the seed's own; `number` is the place of the first
    result among those of its kind (label, variety, script), for what is made from no seed: no two
    requests of a run are then given the same; `random_seed` is the run's, so that equal requests have
    equal answers; `facts` are those of the request's subject.
    """

    text: str
    variety: str
    script: str
    target: str = ""
    label: str = ""
    topic: str = ""
    number: int = 0
    random_seed: int = 0
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Operation:
    """One thing the rule teacher does to a text, without a model.

    `rewrite` yields different results, the best first, and none where it has nothing to change; it
    is total on any text, deterministic, and lazy: a caller takes as many as it needs.
    `keeps_meaning` and `keeps_label` say whether a result still means what the seed means, and
    whether a label given to the seed is still true of it. One with `from_facts` words the facts of
    the request's subject, which differ from request to request, and not the seed.
    """

    name: str
    title: str
    help: str
    keeps_meaning: bool
    keeps_label: bool
    rewrite: Callable[[Passage], Iterator[str]]
    from_facts: bool = False
