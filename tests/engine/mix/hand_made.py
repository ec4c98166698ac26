"""Records made by hand for the tests of the mix."""

from hypothesis import strategies as st

from engine.mix.spec import DatasetMix, Quota
from engine.plugin import Record

LABELS = ("joy", "anger", "")
VARIETIES = ("arq", "ary")


def real(number, label="joy", variety="arq", text="", **more):
    uid = f"s{number}"
    text = text or f"زريعة {number}"
    return Record(
        uid=uid,
        task="classification",
        fields={"text": text},
        text=text,
        label=label,
        variety=variety,
        script="Arab",
        topic="",
        origin="real",
        lineage=uid,
        **{"source": "team", "licence": "CC0-1.0", **more},
    )


def made(number, seed, label="joy", variety="arq", origin="synthetic", text=""):
    text = text or f"نبتة {number}"
    return Record(
        uid=f"c{number}",
        task="classification",
        fields={"text": text},
        text=text,
        label=label,
        variety=variety,
        script="Arab",
        topic="",
        origin=origin,
        lineage=f"s{seed}",
        source="team",
        licence="CC0-1.0",
        provenance={"recipe": "r1", "teacher": "t1"},
    )


@st.composite
def pools(draw):
    """Some real rows and synthetic ones that grow from them, copies among them."""
    kinds = st.tuples(st.sampled_from(LABELS), st.sampled_from(VARIETIES))
    seeds = draw(st.lists(kinds, max_size=25))
    rows = [real(number, *kind) for number, kind in enumerate(seeds)]
    grown = draw(
        st.lists(
            st.tuples(
                st.integers(0, max(0, len(seeds))),
                kinds,
                st.sampled_from(["synthetic", "edited"]),
                st.integers(0, 60),
            ),
            max_size=50,
        )
    )
    for number, (seed, kind, origin, text) in enumerate(grown):
        copied = f"زريعة {text}" if text < 5 else f"نبتة {text}"
        rows.append(made(number, seed, *kind, origin=origin, text=copied))
    return rows


@st.composite
def mixes(draw):
    """Mixes with and without targets, quotas of one crossing or two that overlap."""
    quotas = []
    if draw(st.booleans()):
        share = draw(st.sampled_from([0.0, 0.2, 0.5]))
        quotas += [Quota({"label": "joy"}, share=share), Quota({"label": "anger"}, share=0.5)]
    if draw(st.booleans()):
        quotas.append(
            Quota({"variety": "ary", "origin": "synthetic"}, count=draw(st.integers(0, 9)))
        )
    train = draw(st.sampled_from([1.0, 0.8, 0.5]))
    return DatasetMix(
        rows=draw(st.sampled_from([0, 0, 10, 30, 100])),
        seed=draw(st.integers(0, 5)),
        floor=draw(st.sampled_from([0.0, 0.3, 0.5, 0.8, 1.0])),
        max_synthetic_per_seed=draw(st.integers(0, 4)),
        quotas=tuple(quotas),
        splits={"train": train, "validation": round((1 - train) / 2, 2), "test": (1 - train) / 2},
        evaluation=draw(st.sampled_from(["real", "real", "any"])),
    )
