"""What a recipe leaves to each run, as fields: a list of choices for each of its options."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QWidget

from app.parts.choice import Choice
from app.parts.form import Form
from engine.recipes import PromptRecipe, in_language


class OptionFields(QWidget):
    """The options of one recipe; what was chosen for an option of the same name is kept."""

    #: A person chose something.
    picked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recipe: PromptRecipe | None = None
        self._chosen: dict[str, str] = {}
        self._form = Form()
        self.setLayout(self._form)
        self.fields: dict[str, Choice] = {}
        self.hide()

    def show_recipe(self, recipe: PromptRecipe | None) -> None:
        """Offer the options of a recipe; none hides the fields."""
        if recipe is self._recipe:
            return
        self._recipe = recipe
        self._form.clear()
        self.fields = {}
        language = QLocale().name().partition("_")[0]
        options = recipe.options if recipe is not None else {}
        for name, option in options.items():
            titles = [
                (each, in_language(choice.title, language))
                for each, choice in option.choices.items()
            ]
            kept = self._chosen.get(f"{recipe.name if recipe else ''}.{name}", option.usual)
            field = Choice(titles, kept)
            field.picked.connect(self._pick)
            self._form.add(in_language(option.title, language), field)
            self.fields[name] = field
        self.setVisible(bool(options))

    def choices(self) -> dict[str, str]:
        """What is chosen of each option."""
        return {name: field.value() for name, field in self.fields.items()}

    def _pick(self) -> None:
        if self._recipe is not None:
            named = {f"{self._recipe.name}.{name}": each for name, each in self.choices().items()}
            self._chosen.update(named)
        self.picked.emit()
