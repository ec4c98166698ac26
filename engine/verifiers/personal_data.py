"""Does the text hold personal data that its seed does not, such as a phone number made up?"""

from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Outcome, Verdict
from engine.plugin import Checked, Verifier
from engine.text.personal_data import PersonalData, counts_by_type, find_personal_data, folded

#: A phone is the same from here on, whatever is before: +213 661…, 0661…
_PHONE_DIGITS = 8


def _value(found: PersonalData) -> tuple[str, str]:
    """What two writings of one value share."""
    signs = "".join(filter(str.isalnum, folded(found.text).casefold()))
    return found.type, signs[-_PHONE_DIGITS:] if found.type == "phone" else signs


def _check(checked: Checked) -> Verdict:
    texts = dict.fromkeys((checked.text, *checked.fields.values()))
    found = [each for text in texts for each in find_personal_data(text)]
    known = {_value(each) for each in find_personal_data(checked.seed_text)} if found else set()
    new = [each for each in found if _value(each) not in known]
    if new:
        values = {"kinds": ", ".join(kind.upper() for kind in counts_by_type(new))}
        sentence = QT_TRANSLATE_NOOP(
            "engine", "Holds personal data that the seed does not have: {kinds}."
        )
        return Verdict("personal_data", 1, Outcome.FLAG, 0.0, sentence, values)
    sentence = QT_TRANSLATE_NOOP("engine", "No personal data beyond the seed's.")
    return Verdict("personal_data", 1, Outcome.PASS, 1.0, sentence)


VERIFIER = Verifier(
    name="personal_data",
    version=1,
    title=QT_TRANSLATE_NOOP("engine", "Personal data"),
    help=QT_TRANSLATE_NOOP(
        "engine", "No phone number, address or id that the seed does not have, made up or not."
    ),
    check=_check,
)
