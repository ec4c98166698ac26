"""Privacy on the Balance page: what is found, where it is opened, and what stops an export."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.balance.privacy_panel import PrivacyPanel
from app.parts.mix_setting import mix_of
from app.screens.balance.page import BalanceScreen
from app.screens.curate.page import CurateScreen
from app.session import Session
from app.translate import without_isolates
from engine.mix.spec import PrivacyLimits
from tests.app.showing import new_session, show, texts
from tests.app.trust_project import MAIL, NEAR_COPY, make_trust_project


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[Session]:
    made = new_session()
    yield made
    made.shut_down()


@pytest.fixture
def balance(qtbot: QtBot, session: Session, tmp_path: Path) -> BalanceScreen:
    make_trust_project(tmp_path / "p.zerria")
    session.open(tmp_path / "p.zerria")
    page = show(qtbot, BalanceScreen, session)
    assert isinstance(page, BalanceScreen)
    page.tabs.setCurrentIndex(3)
    return page


@pytest.fixture
def looked(qtbot: QtBot, balance: BalanceScreen) -> PrivacyPanel:
    # Every accepted row is in the export, those of evaluating seeds too.
    balance.change_mix(lambda mix: mix.__class__(floor=0.0, evaluation="any"))
    finished(qtbot, balance.privacy)
    return balance.privacy


def finished(qtbot: QtBot, panel: PrivacyPanel) -> None:
    with qtbot.waitSignal(panel.run.finished, timeout=120_000):
        panel.go.click()


def place_of(panel: PrivacyPanel, uid: str) -> int:
    return next(place for place, found in enumerate(panel._found) if found[0] == uid)


def test_before_anything_is_looked_for_it_says_what_to_do(balance: BalanceScreen) -> None:
    panel = balance.privacy
    assert panel.nothing_yet.isVisible()
    assert not panel.rows.isVisible()
    assert panel.limits.exact.isVisible()
    assert not panel.limits.verdict.isVisible()


def test_what_is_found_is_told_in_plain_words(looked: PrivacyPanel) -> None:
    told = without_isolates(looked.outcome.text())
    assert "0 copy a real row word for word and 1 nearly" in told
    assert "Personal data is left in 2 of" in told
    assert "phone numbers 1" in told
    assert "half" in looked._near.text()
    assert "DCR" not in looked._near.text() + told
    assert "Finding nothing proves nothing" in texts(looked)


def test_a_found_row_is_opened_in_curate(
    qtbot: QtBot, session: Session, looked: PrivacyPanel
) -> None:
    page = show(qtbot, CurateScreen, session)
    assert isinstance(page, CurateScreen)
    assert page.review.item is None
    for place in (NEAR_COPY, MAIL):
        with qtbot.waitSignal(session.screen_wanted) as wanted:
            looked.open_row(place_of(looked, f"u{place}"))
        assert wanted.args == ["curate"]
        item = page.review.item
        assert item is not None
        assert item.candidate.uid == f"u{place}"
        assert page._pages.currentWidget() is page.review
    looked.open_row(-1)
    assert looked.messages.text() == ""


def test_a_real_row_is_mended_in_its_file(session: Session, looked: PrivacyPanel) -> None:
    real = next(place for place, (_, real) in enumerate(looked._found) if real)
    looked.open_row(real)
    assert "This is a real row" in looked.messages.text()


def test_limits_are_those_of_the_mix_and_say_what_they_stop(
    session: Session, balance: BalanceScreen, looked: PrivacyPanel
) -> None:
    assert "would not be stopped" in looked.limits.verdict.text()
    looked.limits.near.setValue(0)
    assert mix_of(session.opened_store()).privacy == PrivacyLimits(max_near_copies_share=0.0)
    told = without_isolates(looked.limits.verdict.text())
    assert "would be stopped" in told
    assert "Near-copies: 1% found, at most 0% allowed." in told
    looked.limits.personal.pick("block")
    looked.limits.exact.setValue(2)
    assert mix_of(session.opened_store()).privacy == PrivacyLimits(0.02, 0.0, "block")
    assert "Personal data is left." in looked.limits.verdict.text()
    assert balance.form.mix().privacy.personal_data == "block"
    # The figures do not depend on the limits.
    assert not looked._outdated.isVisible()


def test_a_finer_limit_of_a_file_is_kept_while_another_is_changed(
    session: Session, balance: BalanceScreen, tmp_path: Path
) -> None:
    (tmp_path / "mix.toml").write_text("[privacy]\nmax_exact_copies_share = 0.004\n", "utf-8")
    balance.load(tmp_path / "mix.toml")
    balance.privacy.limits.near.setValue(3)
    assert mix_of(session.opened_store()).privacy == PrivacyLimits(0.004, 0.03)


def test_the_finds_are_copied_as_text(looked: PrivacyPanel) -> None:
    looked.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert any(line.startswith(f"u{NEAR_COPY}\t0.") for line in copied.splitlines())
    assert "DCR" in copied


def test_it_is_stopped(qtbot: QtBot, balance: BalanceScreen) -> None:
    panel = balance.privacy
    panel.go.click()
    assert panel.strip.isVisible()
    with qtbot.waitSignal(panel.run.stopped, timeout=120_000):
        panel.strip.stop_wanted.emit()
    assert panel.go.isEnabled()
    assert panel.nothing_yet.isHidden() or panel.run.result is None
