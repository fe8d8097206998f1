"""The command as a process of its own: what it imports, how it stands a broken pipe, Ctrl-C and odd terminals."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from quizapp.cli.arguments import COMMANDS
from tests.draft.reading import RIVER
from tests.study.river import DECK
from tests.terminal import Terminal, home_environment

QUIZAPP = [sys.executable, "-c", "import sys; from quizapp.cli import main; sys.exit(main())"]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "river.yaml").write_text(DECK, encoding="utf-8")
    return tmp_path


def run(home: Path, *words: str, typed: bytes = b"", **env: str) -> subprocess.CompletedProcess[bytes]:
    here = home_environment(home, PYTHONPATH=str(Path(__file__).parent.parent), **env)
    return subprocess.run(
        [*QUIZAPP, *words], input=typed, env=here, cwd=home, capture_output=True, timeout=60, check=False
    )


@pytest.mark.parametrize("words", [["--help"], ["--version"], *([name, "--help"] for name in COMMANDS)])
def test_help_imports_nothing_heavy(words: list[str]) -> None:
    program = (
        "import sys; from quizapp.cli import main; main(sys.argv[1:]);"
        "sys.stderr.write(' '.join(sorted({name.split('.')[0] for name in sys.modules})))"
    )
    done = subprocess.run([sys.executable, "-c", program, *words], capture_output=True, text=True, check=True)
    loaded = set(done.stderr.split())
    heavy = {"textual", "rich", "yaml", "sqlite3", "platformdirs", "typing", "dataclasses", "pathlib", "shutil", "json"}
    assert ("argparse" in loaded) is ("--help" in words)
    assert not loaded & heavy


def test_a_draft_imports_nothing_heavy(home: Path) -> None:
    (home / "river.txt").write_text(RIVER, encoding="utf-8")
    program = (
        "import sys; from quizapp.cli import main; main(sys.argv[1:]);"
        "sys.stderr.write(' '.join(sorted({name.split('.')[0] for name in sys.modules})))"
    )
    here = home_environment(home, PYTHONPATH=str(Path(__file__).parent.parent))
    command = [sys.executable, "-c", program, "draft", "river.txt", "-o", "river-drafted.yaml"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=here, cwd=home)
    heavy = {
        "argparse",
        "dataclasses",
        "datetime",
        "difflib",
        "hashlib",
        "inspect",
        "json",
        "yaml",
        "shutil",
        "tempfile",
    }
    assert "quizapp" in done.stderr
    assert not set(done.stderr.split()) & heavy


def test_a_quiz_through_a_pipe(home: Path) -> None:
    done = run(home, "quiz", "river.yaml", "--plain", "--questions", "4", "--kinds", "choice", typed=b"1\n1\n1\n1\n")
    assert (done.returncode, done.stderr) == (0, b"")
    last = done.stdout.decode().splitlines()[-1]
    assert last.startswith("Score: ")
    assert last.endswith(" of 4")


def test_a_terminal_that_knows_ascii_only_and_input_that_is_no_text(home: Path) -> None:
    (home / "river.yaml").write_text(DECK.replace("Alder", "Łódź “Übergang” – 河"), encoding="utf-8")
    done = run(
        home,
        *("study", "river.yaml", "--plain", "--questions", "500"),
        typed=b"\xff\xfe\n\xff\n3\n" + b"\n3\n" * 60,
        PYTHONIOENCODING="ascii",
        LC_ALL="C",
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert b'?odz "Ubergang" - ?' in done.stdout


@pytest.mark.parametrize(
    "words",
    [
        ["questions", "river.yaml", "--json"],
        ["check", "river.yaml", "--json"],
        ["draft", "article.txt", "--json"],
        ["draft", "--json-lines", "corpus.jsonl"],
        ["scores", "--json"],
    ],
)
def test_json_is_the_same_whatever_the_encoding(home: Path, words: list[str]) -> None:
    (home / "river.yaml").write_text(DECK.replace("Alder", "“Übergang” – 河"), encoding="utf-8")
    said = "The “Übergang” of Łódź cost £40 million, the mayor Ana Ruiz said in 2024."
    (home / "article.txt").write_text(f"The river\n\n{said}\n", encoding="utf-8")
    (home / "corpus.jsonl").write_text(json.dumps({"id": "a", "text": said}) + "\n", encoding="utf-8")
    run(home, "quiz", "river.yaml", "--plain", "--questions", "1", typed=b"1\n")
    one, other = (run(home, *words, PYTHONIOENCODING=encoding) for encoding in ("utf-8", "ascii"))
    assert json.loads(one.stdout) == json.loads(other.stdout)
    assert one.stdout and one.returncode == other.returncode


def test_a_reader_that_leaves_ends_it_quietly(home: Path) -> None:
    here = home_environment(home, PYTHONPATH=str(Path(__file__).parent.parent))
    reader, writer = os.pipe()
    os.close(reader)
    command = [*QUIZAPP, "questions", "river.yaml", "--json"]
    done = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, env=here, cwd=home, timeout=60, check=False)
    os.close(writer)
    assert done.stderr == b""
    assert done.returncode == 141


def test_a_deck_that_may_not_be_read(home: Path) -> None:
    if not hasattr(os, "geteuid") or os.geteuid() == 0:
        pytest.skip("needs file permissions, which the administrator is above")
    (home / "river.yaml").chmod(0)
    done = run(home, "quiz", "river.yaml", "--plain")
    assert (done.returncode, done.stderr.count(b"\n")) == (2, 1)
    assert b"permission" in done.stderr


def test_names_of_files_cannot_steer_the_terminal(home: Path) -> None:
    done = run(home, "quiz", "\x1b]0;owned\x07none.yaml")
    assert done.returncode == 2
    assert b"\x1b" not in done.stderr
    assert b"\x07" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="needs bash")
@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("quizapp qu", {"quiz", "questions"}),
        ("quizapp quiz --pl", {"--plain"}),
        ("quizapp --learner ana check --j", {"--json"}),
        ("quizapp quiz --kinds est", {"estimate"}),
        ("quizapp sheet --we", {"--weak"}),
        ("quizapp completion f", {"fish"}),
        ("quizapp check riv", {"river.yaml"}),
    ],
)
def test_bash_completes_what_is_begun(home: Path, typed: str, offered: set[str]) -> None:
    script = run(home, "completion", "bash").stdout.decode()
    words = typed.split()
    program = (
        f'{script}\nCOMP_WORDS=({typed}); COMP_CWORD={len(words) - 1}; _quizapp; printf "%s\\n" "${{COMPREPLY[@]}}"'
    )
    done = subprocess.run(["bash", "-c", program], capture_output=True, text=True, cwd=home, check=True)
    assert set(done.stdout.split()) == offered
    assert done.stderr == ""


SHOWN = """
quizapp() { printf 'GOT<%s>\\n' "$*"; }
PS1='READY '
"""


@pytest.mark.parametrize(
    ("typed", "given"),
    [
        ("check My", "check My deck.yaml"),
        ("check My\\ d", "check My deck.yaml"),
        ('check "My d', "check My deck.yaml"),
        ("check It", "check It's [odd] $x.yaml"),
        ("check of/M", "check of mine/My other.yaml"),
        ("sheet 'of mine/M", "sheet of mine/My other.yaml"),
        ("My", "My deck.yaml"),
        ("sheet --we", "sheet --weak"),
    ],
)
def test_bash_completes_names_that_hold_blanks(home: Path, typed: str, given: str) -> None:
    (home / "of mine").mkdir()
    for name in ("My deck.yaml", "It's [odd] $x.yaml", "of mine/My other.yaml"):
        (home / name).write_text("x")
    (home / "rc").write_text(run(home, "completion", "bash").stdout.decode() + SHOWN)
    typed = typed.replace("of/M", "of\\ mine/M")
    with Terminal(["bash", "--noprofile", "--rcfile", "rc", "-i"], home_environment(home), cwd=home) as shell:
        shell.wait_for("READY")
        shell.send(f"quizapp {typed}\t\r")
        shell.wait_for(f"GOT<{given}>")


OTHER_SHELLS = {"zsh": ["zsh", "-n"], "fish": ["fish", "--no-execute"]}


@pytest.mark.parametrize("shell", OTHER_SHELLS)
def test_other_shells_understand_their_script(home: Path, shell: str) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed here")
    script = home / "script"
    script.write_bytes(run(home, "completion", shell).stdout)
    done = subprocess.run([*OTHER_SHELLS[shell], str(script)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def begun(home: Path, *words: str) -> subprocess.Popen[str]:
    """A command under way, spoken to line by line."""
    here = home_environment(home, PYTHONPATH=str(Path(__file__).parent.parent), PYTHONUNBUFFERED="1")
    pipe = subprocess.PIPE
    return subprocess.Popen([*QUIZAPP, *words], stdin=pipe, stdout=pipe, stderr=pipe, env=here, cwd=home, text=True)


def read_up_to(process: subprocess.Popen[str], start: str) -> list[str]:
    """The lines written up to one that starts so."""
    assert process.stdout
    lines = [process.stdout.readline()]
    while lines[-1] and not lines[-1].startswith(start):
        lines.append(process.stdout.readline())
    return lines


def say(process: subprocess.Popen[str], line: str) -> None:
    assert process.stdin
    process.stdin.write(line + "\n")
    process.stdin.flush()


QUIZ = ("quiz", "river.yaml", "--plain", "--questions", "4", "--kinds", "choice")


def test_a_killed_quiz_goes_on_at_the_same_question_with_the_same_options(home: Path) -> None:
    with begun(home, *QUIZ) as process:
        read_up_to(process, "Type the number")
        say(process, "1")
        read_up_to(process, "Question 2 of 4")
        before = read_up_to(process, "Type the number")
        process.kill()
    lines = run(home, "quiz", "river.yaml", "--plain", "--resume").stdout.decode().splitlines(keepends=True)
    at = lines.index("Question 2 of 4\n")
    assert lines[at + 1 : at + 1 + len(before)] == before


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is sent otherwise there")
def test_ctrl_c_tells_the_score_and_how_to_go_on(home: Path) -> None:
    with begun(home, *QUIZ) as process:
        read_up_to(process, "Type the number")
        say(process, "?")
        read_up_to(process, "Question 2 of 4")
        read_up_to(process, "Type the number")
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert out.endswith("Score: 0 of 1\n")
    assert err == ("quizapp: Stopped. Your answers are kept; go on with: quizapp quiz river.yaml --plain --resume\n")


def test_a_sitting_gone_on_with_in_one_window_is_not_offered_in_another(home: Path) -> None:
    with begun(home, *QUIZ) as process:
        read_up_to(process, "Type the number")
        process.kill()
    with begun(home, "quiz", "river.yaml", "--plain", "--resume") as process:
        read_up_to(process, "Type the number")
        other = run(home, "quiz", "river.yaml", "--plain", "--resume")
        process.kill()
    assert (other.returncode, other.stdout) == (1, b"")
    assert b"no sitting of this deck" in other.stderr
    assert run(home, "quiz", "river.yaml", "--plain", "--resume").returncode == 0
