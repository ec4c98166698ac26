"""The thresholds of verifiers in words; one that is not known is shown by its name."""

from PySide6.QtCore import QCoreApplication


def limit_title(name: str) -> str:
    """What a threshold bounds."""
    titles = {
        "min_ratio": QCoreApplication.translate("Limits", "Shortest, times the seed"),
        "max_ratio": QCoreApplication.translate("Limits", "Longest, times the seed"),
        "min_characters": QCoreApplication.translate("Limits", "Fewest characters"),
        "max_characters": QCoreApplication.translate("Limits", "Most characters"),
        "min_share": QCoreApplication.translate("Limits", "Least share"),
        "max_share": QCoreApplication.translate("Limits", "Largest share"),
        "max_similarity": QCoreApplication.translate("Limits", "Largest likeness"),
        "min_similarity": QCoreApplication.translate("Limits", "Least likeness"),
        "min_probability": QCoreApplication.translate("Limits", "Least probability"),
        "min_score": QCoreApplication.translate("Limits", "Least score"),
    }
    return titles.get(name, name.replace("_", " "))


def step_of(value: float) -> float:
    """How far one step of a threshold goes, by its size."""
    if abs(value) <= 1:
        return 0.05
    return 0.1 if abs(value) <= 10 else 1.0
