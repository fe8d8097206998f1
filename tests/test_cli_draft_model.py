"""``draft --model``: what is sent and told, what a good model brings, where the key goes, and Ctrl-C."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from quizapp.cli.drafting_model import Model, agreeing, announce
from quizapp.draft.model.answer import Kind
from quizapp.draft.model.endpoint import Key, endpoint_of
from quizapp.draft.model.request import Asked, Question
from tests.draft.model.commands import asking, run, settled
from tests.draft.model.models import good, lying
from tests.draft.model.serving import (
    Handler,
    Way,
    failing,
    saying,
    serving,
    silent,
)
from tests.terminal import home_environment

SECRET = "sk-abcdef0123456789"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return settled(tmp_path, monkeypatch)


def test_a_good_model(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with serving(good) as server:
        status, out, err = run(capsys, *asking(server.url))
    assert status == 0
    assert out.startswith("Draft written: valley.yaml (")
    assert out.endswith(
        "The model small proposed 9 things; 7 taken, 2 refused: "
        "1 proposes again what was proposed before, 1 names an entry that is not there.\n"
    )
    deck = (home / "valley.yaml").read_text(encoding="utf-8")
    for text in (
        "holds: The council should set the limit each month.\n",
        "because: The wells of the town run dry first.\n",
        "question: What should the council do about the gates?\n",
        "name: The Orchard League\n",
        "side: town-council\n",
        "review: proposed by the model small\n",
    ):
        assert text in deck
    assert deck.count("proposed by the model small") >= 5
    _, out, err = run(capsys, "check", "valley.yaml")
    assert ": error: " not in out and err == ""


def test_what_is_sent_and_to_whom_is_said_before(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QUIZAPP_MODEL_KEY", SECRET)
    told: list[str] = []

    def noting(handler: Handler) -> None:
        told.append(capsys.readouterr().err)
        good(handler)

    with serving(noting) as server:
        run(capsys, *asking(server.url))
        size = len(server.bodies[0]["messages"][1]["content"])
        origin = server.url.removesuffix("/v1")
    assert told == [
        f"quizapp: sending {size:,} characters of the article and its draft to {origin}, in 1 question to the model "
        "small, with the key in QUIZAPP_MODEL_KEY. At most 300 seconds; Ctrl-C writes nothing.\n"
    ]


def test_without_the_option_nobody_is_asked(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QUIZAPP_MODEL_KEY", SECRET)
    with serving(good) as server:
        assert run(capsys, "draft", "valley.txt")[0] == 0
        assert server.asked == []


def test_json(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with serving(good) as server:
        status, out, _ = run(capsys, *asking(server.url, "--json"))
    values = json.loads(out)
    assert (status, set(values)) == (0, {"text", "statements", "other_statements", "facts", "deck", "model"})
    model = values["model"]
    assert (model["name"], model["proposed"], len(model["taken"]), len(model["refused"])) == ("small", 9, 7, 2)
    assert {each["reason"] for each in model["refused"]} == set(model["reasons"])
    assert (model["failed"], model["unreadable"], model["questions"]) == ("", [], 1)
    assert "proposed by the model small" in values["deck"]["yaml"]
    assert any("because" in entry for entry in values["deck"]["entries"])


def test_to_standard_output_goes_the_deck_alone(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with serving(good) as server:
        status, out, err = run(capsys, *asking(server.url, "-o", "-"))
    assert status == 0
    assert out.startswith("# A draft") and "proposed 9 things" not in out
    assert "The model small proposed 9 things" in err


def test_the_same_answers_give_the_same_deck(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with serving(good) as server:
        decks = {run(capsys, *asking(server.url, "-o", "-"))[1] for _ in range(2)}
    assert len(decks) == 1


@pytest.mark.parametrize(
    "way",
    [
        good,
        lying,
        failing(401, f"Incorrect API key provided: {SECRET}"),
        failing(500, f"bad header: Bearer {SECRET}"),
        saying({"holds": [{"id": SECRET, "holds": SECRET}], "sides": [{"name": SECRET, "voices": [SECRET]}]}),
        failing(302, Location=f"http://elsewhere.example/?key={SECRET}"),
        failing(302, Location=f"http://{SECRET}.example/"),
    ],
)
@pytest.mark.parametrize("form", [("-o", "-"), ("--json",)])
def test_the_key_is_sent_and_shown_nowhere(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, way: Way, form: tuple[str, ...]
) -> None:
    monkeypatch.setenv("QUIZAPP_MODEL_KEY", SECRET)
    with serving(way) as server:
        _, out, err = run(capsys, *asking(server.url, *form))
        assert server.asked[0][1]["Authorization"] == f"Bearer {SECRET}"
    assert "abcdef" not in out + err and "0123456789" not in out + err
    assert all(SECRET.encode() not in file.read_bytes() for file in home.rglob("*") if file.is_file())


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--model", "small"], "Say where the model is: --endpoint URL"),
        (["--endpoint", "localhost"], "Name the model too: --model NAME."),
        (["--model-time", "5"], "Name the model too: --model NAME."),
        (["--model", "small", "--endpoint", "ftp://x"], "The endpoint is no web address."),
        (["--model", "small", "--endpoint", f"http://me:{SECRET}@localhost"], "Put the key into QUIZAPP_MODEL_KEY"),
        (["--model", "small", "--endpoint", "localhost", "--model-time", "0"], "--model-time takes seconds"),
        (["--model", "small", "--endpoint", "localhost", "--model-time", "nan"], "--model-time takes seconds"),
        (["--model", "small", "--endpoint", "localhost", "--model-time", "soon"], "invalid float value"),
        (["--model", "small", "--endpoint", "localhost", "--json-lines", "x"], "so not with --json-lines"),
    ],
)
def test_what_is_asked_wrongly_is_told(
    home: Path, capsys: pytest.CaptureFixture[str], words: list[str], told: str
) -> None:
    status, out, err = run(capsys, "draft", "valley.txt", *words)
    assert (status, out) == (2, "")
    assert told in err and SECRET not in err
    assert not list(home.glob("*.yaml"))


def test_a_key_that_is_none_is_told_without_it(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QUIZAPP_MODEL_KEY", f"{SECRET}\nX-Header: y")
    status, _, err = run(capsys, *asking("localhost:1"))
    assert status == 2
    assert "QUIZAPP_MODEL_KEY holds a character that no key has" in err and SECRET not in err


@pytest.mark.parametrize(
    ("address", "key", "warned"),
    [
        ("http://192.168.1.9:8000", Key(SECRET), True),
        ("http://192.168.1.9:8000", None, False),
        ("https://api.example.com", Key(SECRET), False),
        ("http://localhost:8000", Key(SECRET), False),
    ],
)
def test_a_key_that_goes_open_is_warned_of(
    capsys: pytest.CaptureFixture[str], address: str, key: Key | None, warned: bool
) -> None:
    questions = Asked((Question("rules", "text", (Kind.HOLDS,)),) * 2, {}, 3)
    announce(questions, Model("small", endpoint_of(address), key, 300.0))
    err = capsys.readouterr().err
    assert ("the key can be read on its way" in err) is warned
    assert f"sending 8 characters of the article and its draft to {address}, in 2 questions" in err
    assert "3 paragraphs are not sent" in err and SECRET not in err


def test_one_and_many() -> None:
    assert agreeing("hold words that", 2) == "hold words that"
    assert agreeing("hold words that", 1) == "holds words that"
    assert agreeing("are too short", 1) == "is too short"
    assert agreeing("do not stand alone", 1) == "does not stand alone"


def test_an_article_that_gives_nothing_is_not_sent(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "valley.txt").write_text("The gates are old and grey. Nobody minds them at all.", encoding="utf-8")
    with serving(good) as server:
        status, _, err = run(capsys, *asking(server.url))
        assert server.asked == []
    assert status == 2 and "Nothing was found" in err


def test_a_deck_that_is_there_is_told_before_anything_is_sent(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "valley.yaml").write_text("mine", encoding="utf-8")
    with serving(good) as server:
        status, _, err = run(capsys, *asking(server.url))
        assert server.asked == []
    assert status == 2 and "valley.yaml is there already." in err


def test_drafting_again_with_a_model_keeps_what_is_there(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "draft", "valley.txt")[0] == 0
    with serving(good) as server:
        status, out, _ = run(capsys, *asking(server.url, "--update", "valley.yaml"))
    assert status == 0 and "The model small proposed 9 things" in out
    deck = (home / "valley.yaml").read_text(encoding="utf-8")
    assert "holds: The council should set the limit each month." in deck
    assert run(capsys, "check", "valley.yaml")[1].count(": error: ") == 0


@pytest.fixture
def environment(home: Path) -> dict[str, str]:
    return home_environment(home, PYTHONPATH=str(Path(__file__).parent.parent), QUIZAPP_MODEL_KEY=SECRET)


PROGRAM = [sys.executable, "-c", "import sys; from quizapp.cli import main; sys.exit(main())"]


def test_as_a_process(home: Path, environment: dict[str, str]) -> None:
    with serving(good) as server:
        done = subprocess.run(
            [*PROGRAM, *asking(server.url)], cwd=home, env=environment, capture_output=True, timeout=60, check=False
        )
    assert (done.returncode, SECRET.encode() in done.stdout + done.stderr) == (0, False)
    assert b"proposed 9 things; 7 taken" in done.stdout
    assert (home / "valley.yaml").exists()


@pytest.mark.skipif(os.name == "nt", reason="there Ctrl-C is no signal that one process sends another")
def test_ctrl_c_while_a_model_is_waited_for_writes_nothing(home: Path, environment: dict[str, str]) -> None:
    with serving(silent) as server:
        running = subprocess.Popen(
            [*PROGRAM, *asking(server.url)], cwd=home, env=environment, stderr=subprocess.PIPE, stdout=subprocess.PIPE
        )
        try:
            assert server.reached.wait(50)
            running.send_signal(signal.SIGINT)
            out, err = running.communicate(timeout=50)
        finally:
            running.kill()
    assert (running.returncode, out) == (130, b"")
    assert b"Traceback" not in err
    assert sorted(path.name for path in home.iterdir() if path.is_file()) == ["valley.txt"]


def loaded(*words: str) -> Iterator[str]:
    """The modules that a command loads."""
    program = (
        "import sys; from quizapp.cli import main; main(sys.argv[1:]);"
        "sys.stderr.write('\\n'.join(name for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program, *words], capture_output=True, text=True, check=True)
    yield from done.stderr.splitlines()


def test_what_speaks_to_the_network_is_loaded_only_for_it(home: Path) -> None:
    names = set(loaded("draft", "valley.txt", "-o", "-"))
    assert not names & {"http.client", "ssl", "socket", "urllib.request", "quizapp.draft.model"}
