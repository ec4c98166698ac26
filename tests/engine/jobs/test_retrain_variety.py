import pytest
from generation_kit import add_seeds, seed

from engine.errors import UserError
from engine.jobs.retrain_variety import (
    SETTING,
    LabelledText,
    labelled_texts,
    project_table,
    retrain,
    retrain_variety,
)
from engine.store import Store
from engine.text.variety import identify, identify_many
from engine.text.variety_model import shipped_table

# A made-up speech in which a made-up word tells Algerian from Moroccan.
SUBJECTS = ("الخضرة", "الطريق", "الكتاب", "السوق", "الباب", "البحر", "الدار", "المدرسة")
VERBS = ("شفت", "نسيت", "لقيت", "بدلت", "شريت", "خليت")


def made_up(count=96):
    """Half of the rows hold زمبك and are Algerian, half هردم and are Moroccan."""
    rows = []
    for number in range(count):
        verb, subject = VERBS[number % len(VERBS)], SUBJECTS[number // 2 % len(SUBJECTS)]
        word, variety = (("زمبك", "arq"), ("هردم", "ary"))[number % 2]
        rows.append(LabelledText(f"{verb} {subject} {word} نهار {number % 9}", variety, "Arab"))
    return rows


def test_a_projects_own_rows_teach_its_own_words():
    rows = made_up()
    heads, (outcome,) = retrain(rows, dict(shipped_table().heads))
    assert outcome.kept
    assert outcome.right_after > outcome.right_before
    assert outcome.right_after == outcome.held_out
    assert heads["Latn"] is shipped_table().heads["Latn"]


def test_the_same_rows_in_another_order_give_the_same_weights():
    one, _ = retrain(made_up(), dict(shipped_table().heads))
    two, _ = retrain(made_up()[::-1], dict(shipped_table().heads))
    assert (one["Arab"].table == two["Arab"].table).all()


def test_weights_that_are_not_better_are_not_kept():
    rows = [
        LabelledText(f"واش راك خويا لاباس {word} {verb} {n}", ("arq", "ary")[n % 2], "Arab")
        for n, (word, verb) in enumerate((w, v) for w in SUBJECTS for v in VERBS * 2)
    ]
    labels = [row.variety for row in rows]
    guesses = [guess.variety for guess in identify_many([row.text for row in rows])]
    right = [LabelledText(r.text, g, "Arab") for r, g in zip(rows, guesses, strict=True)]
    right = [row for row in right if row.variety] + [
        LabelledText(f"شنو بغيتي دير دابا {word} {verb}", "ary", "Arab")
        for word in SUBJECTS
        for verb in VERBS
    ]
    assert labels
    heads, (outcome,) = retrain(right, dict(shipped_table().heads))
    assert not outcome.kept
    assert heads["Arab"] is shipped_table().heads["Arab"]


@pytest.mark.parametrize(
    "rows",
    [
        [],
        made_up(40),
        [row for row in made_up(200) if row.variety == "arq"],
        [LabelledText("واش راك", row.variety, "Arab") for row in made_up(200)],
        [LabelledText(row.text, row.variety, "mixed") for row in made_up(200)],
        [LabelledText(row.text, "deu", "Arab") for row in made_up(200)],
    ],
)
def test_too_few_rows_are_refused(rows):
    with pytest.raises(UserError, match="too few rows"):
        retrain(rows, dict(shipped_table().heads))


def test_the_job_keeps_better_weights_in_the_project(tmp_path):
    rows = made_up()
    with Store.create(tmp_path / "p.zerria", {"variety": "arq"}) as store:
        add_seeds(store, [seed(row.text, variety=row.variety) for row in rows])
        assert {row.variety for row in labelled_texts(store)} == {"arq", "ary"}
        assert project_table(store) is shipped_table()
        done = list(retrain_variety(store))[-1]
        assert done.kind == "done"
        assert done.data["scripts"]["Arab"]["kept"]
        text = "رميت الورقة هردم وسط الجنان"
        assert identify(text, table=project_table(store)).variety == "ary"
        store.set_setting(SETTING, "no weights")
        with pytest.raises(UserError, match="damaged"):
            project_table(store)
