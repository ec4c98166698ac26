"""Runs that wait for the one in progress: kept in the project, begun one after the other."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.session import Session
from engine import known_teachers
from engine.errors import UserError
from engine.recipes import PromptRecipe, parse_recipe

if TYPE_CHECKING:
    from app.generation import GenerationRun
    from engine.jobs.generation_plan import GenerationPlan

#: The setting of the project that holds them.
SETTING = "queued_runs"
#: More than a person would line up by hand; a project that holds more was not made by one.
MOST = 100


@dataclass(frozen=True, slots=True)
class QueuedRun:
    """What a person ordered. `recipe` is its TOML text, as it was then."""

    recipe: str
    recipe_name: str
    teacher: str
    plan: Mapping[str, Any]

    def as_data(self) -> dict[str, Any]:
        """As it is kept in the project."""
        return {
            "recipe": self.recipe,
            "recipe_name": self.recipe_name,
            "teacher": self.teacher,
            "plan": dict(self.plan),
        }


class QueuedRuns(QObject):
    """The session's one. What a project brings along waits until a person starts it."""

    #: What waits is different.
    changed = Signal()
    #: A run was begun (`GenerationRun`).
    begun = Signal(object)
    #: A run could not be begun, or ended by an error while others wait: its name, the `UserError`.
    left_out = Signal(str, object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._going = False
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(0)
        self._next.timeout.connect(self.start)
        session.other_model.released.connect(self._soon)
        session.closing.connect(self._forget)

    @classmethod
    def of(cls, session: Session) -> "QueuedRuns":
        """The session's one: a page that is made anew finds it again."""
        found = session.findChild(QueuedRuns)
        return found if isinstance(found, QueuedRuns) else QueuedRuns(session)

    def all(self) -> list[QueuedRun]:
        """What waits, first the next; what can not be read in an opened project is left out."""
        store = self._session.store
        try:
            data = json.loads(store.setting(SETTING) or "[]") if store is not None else []
        except (ValueError, RecursionError):
            data = []
        return [each for each in map(_read, data if isinstance(data, list) else []) if each][:MOST]

    def add(self, recipe: PromptRecipe, teacher: str, plan: "GenerationPlan") -> None:
        """Begin a run, or let it wait for the one in progress.

        A `UserError` says now why it could not be begun. With none in progress it comes before what
        waits: a person who orders a run now wants that one.
        """
        from engine.jobs.generate import Generation

        Generation(self._session.opened_store(), recipe, known_teachers.find(teacher))
        order = QueuedRun(recipe.source, recipe.name, teacher, plan.as_data())
        if self._session.generation is None:
            self._keep([order, *self.all()])
            self.start()
        else:
            self._going = True
            self._keep([*self.all(), order])

    def remove(self, place: int) -> None:
        """Take one out."""
        waiting = self.all()
        if 0 <= place < len(waiting):
            del waiting[place]
            self._keep(waiting)

    def move(self, place: int, by: int) -> None:
        """Let one come sooner (-1) or later (1)."""
        waiting = self.all()
        if 0 <= place < len(waiting) and 0 <= place + by < len(waiting):
            waiting.insert(place + by, waiting.pop(place))
            self._keep(waiting)

    def start(self) -> None:
        """Begin the next, if none is in progress; from now on one follows the other.

        While another process has a teacher's model open it waits, and begins by itself after that.
        """
        self._going = True
        session, waiting = self._session, self.all()
        if session.store is None or session.generation is not None or not waiting:
            return
        if session.other_model.taken:
            self.changed.emit()
            return
        order = waiting[0]
        self._keep(waiting[1:])
        from app.generation import GenerationRun
        from engine.jobs.planning import GenerationPlan

        try:
            recipe = parse_recipe(order.recipe, order.recipe_name)
            run = GenerationRun(session, recipe, known_teachers.find(order.teacher))
            plan = GenerationPlan.from_data(order.plan)
        except UserError as error:
            self.left_out.emit(order.recipe_name, error)
            self._soon()
            return
        self.follow(run)
        self.begun.emit(run)
        run.begin(plan)

    def follow(self, run: "GenerationRun") -> None:
        """After this run, begin the next; one that fails does not keep the others waiting."""
        run.finished.connect(self._on_finished)
        run.failed.connect(lambda error: self._on_failed(run, error))

    def hold(self) -> None:
        """Begin no more by itself, until `start`."""
        self._going = False

    def _on_finished(self, _told: object) -> None:
        self._soon()

    def _on_failed(self, run: "GenerationRun", error: UserError) -> None:
        if self._going and self.all():
            self.left_out.emit(run.recipe.name, error)
            run.cancel()

    def _soon(self) -> None:
        if self._going and self._session.store is not None:
            self._next.start()

    def _forget(self) -> None:
        self._going = False
        self._next.stop()

    def _keep(self, waiting: list[QueuedRun]) -> None:
        text = json.dumps([each.as_data() for each in waiting], ensure_ascii=False)
        self._session.write(lambda store: store.set_setting(SETTING, text))
        self.changed.emit()


def _read(data: object) -> QueuedRun | None:
    if not isinstance(data, dict):
        return None
    recipe, name, teacher = (str(data.get(key, "")) for key in ("recipe", "recipe_name", "teacher"))
    plan = data.get("plan")
    return QueuedRun(recipe, name, teacher, plan) if recipe and isinstance(plan, dict) else None
