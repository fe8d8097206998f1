"""Reading on after a syntax error: the entry that it stands in is left out, what stands before and after is kept."""

from __future__ import annotations

import re
from typing import Final

from quizapp.deck import schema
from quizapp.deck.compose import Composer
from quizapp.deck.compose_again import joined, key_again, section_again, without_dash
from quizapp.deck.compose_errors import Failure, Finding, explain, failure_of
from quizapp.deck.compose_events import parser_of
from quizapp.deck.compose_mend import REACH, first_column, mend, told
from quizapp.deck.compose_nodes import Broken, Items, Node, Pairs, Scalar
from quizapp.deck.compose_notes import Lines, Notes
from quizapp.deck.compose_quotes import closed, unclosed
from quizapp.deck.model import Place
from quizapp.deck.pattern import pattern

MOST_BREAKS: Final = 20
"""Syntax errors after which a file is given up: it is broken as a whole."""

MOST_REREAD: Final = 4_000_000
"""Characters read again after syntax errors, so that a hostile file does not take long."""

MOST_LOST: Final = 100_000
"""Characters of an entry left out in which the names of things are looked for."""

_DECLARED: Final = pattern(
    r"""(?:^|[\s{,'"])id['"]?: *['"]?([\w.-]{1,80})|^ *['"]?(?!id['":])([\w.-]{1,80})['"]?:(?=\s)""", re.M
)
_OUTSIDE: Final = pattern(r"[\w\"']")
_KEY: Final = pattern(r"[a-z_]+")
_TITLE: Final = pattern(r"(?:title|about): +[^\s'\"\[{|>&*!%@`#][^\n#]{0,1990}$")


def compose(text: str, notes: Notes) -> Node | None:
    """The root node of a YAML text, or None when there is none or the file is refused; problems go to ``notes``."""
    return _Reader(text, notes).root()


def mended(text: str, notes: Notes) -> str:
    """A YAML text with what could be mended of its syntax, as ``compose`` reads it; lines stay lines."""
    reader = _Reader(text, notes)
    reader.root()
    return reader.text


class _Reader:
    """Reads a text in stretches, each from one syntax error to the next."""

    def __init__(self, text: str, notes: Notes) -> None:
        self.text = text
        self.notes = notes
        self.lines = Lines(text)
        self.mended: set[int] = set()
        self.composer = Composer(notes)
        self.whole: Node | None = None
        self.spent = 0

    def root(self) -> Node | None:
        """Read all stretches."""
        position, section = 0, ""
        for _ in range(MOST_BREAKS):
            failure = self.stretch(position, section)
            if failure is None:
                return self.whole
            since = self.drop(failure)
            self.merge(section)
            finding = unclosed(failure, self.lines) or explain(failure, self.lines, since)
            following = self.mend(finding, failure, since)
            if following is None:
                self.report(finding)
                following = self.resume(failure, since)
            if following is None:
                return self.whole
            self.spent += self.lines.start(failure.line) - position
            position, section = following
            if self.spent > MOST_REREAD + len(self.text):
                break
        at = Place(self.lines.number(position), 1)
        self.notes.add("gave-up", "so much here is not YAML that the rest of the file is not read", at)
        self.notes.blind.update(schema.DECK.names)
        return self.whole

    def stretch(self, position: int, section: str) -> Failure | None:
        """Read from a position to the end or the next syntax error; entries go on in a section if one is named."""
        rest = self.text[position:]
        base = self.lines.number(position)
        if section:
            rest, base = f"{section}:\n{rest}", base - 1
        if isinstance(self.whole, Pairs):
            self.composer.before = self.whole.keys
        error = self.composer.run(parser_of(rest), base)
        if error is None:
            self.merge(section)
            return None
        failure = failure_of(error, base)
        if "nesting depth" in failure.problem:  # libyaml from 0.2.6 on looks so far ahead that it says so before us
            self.composer.refuse_depth(Broken(failure.line, failure.column))
            self.whole = None
            return None
        return failure

    def report(self, finding: Finding) -> None:
        """Tell the author what is probably wrong, and where."""
        place = Place(finding.line, finding.column)
        self.notes.add(finding.code, finding.message, place, finding.remedy, width=finding.width)

    def mend(self, finding: Finding, failure: Failure, since: int) -> tuple[int, str] | None:
        """Where to read again after a line was brought to the column where it belongs, if that can be said."""
        whole, at = self.whole, finding.line
        if isinstance(self.composer.root, Pairs) and "<document start>" in failure.problem:
            return self.mend_first(self.composer.root, failure)
        if at in self.mended:
            return None
        if finding.code == "open-quote":
            return self.close(finding, failure, since)
        if finding.code == "colon" and _TITLE.match(self.lines.line(at)):
            return self.quote(finding)
        if finding.code not in {"indentation", "no-key"} or not isinstance(whole, Pairs):
            return None
        name, section = self.section(failure, since)
        first = max(1, at - REACH)
        start, end = self.lines.start(first), self.lines.start(at + REACH)
        lines = self.text[start:end].split("\n")
        found = mend(lines, at - first, section.column - 1 if section is not None else 0, name)
        if found is None:
            return None
        lacks_dash = isinstance(section, Pairs) and name in schema.LISTS  # which is told of what stands above
        if found.dash:
            begins = Pairs(at, finding.column) if found.wrong < 0 else Pairs(at - 1, found.column)
            without_dash(self.notes, name, begins)
        elif not lacks_dash and self.notes.told.isdisjoint(
            {first + found.wrong} if found.colon else {at, first + found.start}
        ):
            self.report(told(finding, found, lines, first))
        self.mended.add(at)
        for number, line in found.lines.items():
            self.notes.moved[first + number] = self.notes.moved.get(first + number, 0) + len(line) - len(lines[number])
            lines[number] = line
        self.replace(start, end, lines)
        return self.again(first + found.start, name)

    def close(self, finding: Finding, failure: Failure, since: int) -> tuple[int, str] | None:
        """Where to read again after a quotation mark was closed at the end of its text."""
        at = finding.line
        start, end = self.lines.start(at), self.lines.start(at + REACH)
        lines = self.text[start:end].split("\n")
        mended = closed(lines)
        if mended is lines:
            return None
        self.report(finding)
        self.mended.add(at)
        self.replace(start, end, mended)
        since = at if _OUTSIDE.match(lines[0]) else min(since, at)
        return self.again(since, self.section(failure, since)[0])

    def quote(self, finding: Finding) -> tuple[int, str]:
        """Where to read again after the title of a deck, or what it is about, was put in quotes."""
        at = finding.line
        line = self.lines.line(at)
        key, _, text = line.partition(": ")
        self.report(finding)
        self.mended.add(at)
        self.notes.moved[at] = self.notes.moved.get(at, 0) + 1
        doubled = text.rstrip().replace("'", "''")
        start = self.lines.start(at)
        self.replace(start, start + len(line), [f"{key}: '{doubled}'"])
        return self.again(at, "")

    def replace(self, start: int, end: int, lines: list[str]) -> None:
        """Put lines in place of a stretch of the text."""
        self.text = self.text[:start] + "\n".join(lines) + self.text[end:]
        self.lines = Lines(self.text)

    def mend_first(self, root: Pairs, failure: Failure) -> tuple[int, str] | None:
        """Where to read again when the first lines of a deck stand further right than the others."""
        by, first = root.column - 1, root.line
        if by < 1 or self.whole is not root or failure.line - first > REACH:
            return None
        self.report(first_column(first, root.column))
        self.whole = None
        start, end = self.lines.start(first), self.lines.start(failure.line)
        moved = re.sub(rf"^ {{{by}}}", "", self.text[start:end], flags=re.M)
        self.notes.moved.update(dict.fromkeys(range(first, failure.line), -by))
        self.replace(start, end, [moved])
        return 0, ""

    def again(self, since: int, name: str) -> tuple[int, str]:
        """Forget what was read from a line on, and where to read it again."""
        line, whole = self.lines.line(since), self.whole
        if isinstance(whole, Pairs) and _OUTSIDE.match(line):
            for key in [key for key, node in whole.keys.items() if node.line >= since]:
                del whole.keys[key], whole.values[key]
            return self.lines.start(since), ""
        section = whole.values.get(name) if isinstance(whole, Pairs) else None
        if isinstance(section, Items):
            while section.nodes and section.nodes[-1].line >= since:
                section.nodes.pop()
        elif isinstance(section, Pairs):
            for key in [key for key, node in section.keys.items() if node.line >= since]:
                del section.keys[key], section.values[key]
        if (
            isinstance(section, Items | Pairs)
            and name in schema.LISTS
            and not (isinstance(section, Items) and section.nodes)
        ):
            section.column = len(line) - len(line.lstrip(" ")) + 1  # what was read so far had the wrong one
        return self.lines.start(since), name

    def drop(self, failure: Failure) -> int:
        """Take out the entry that broke off; returns the line where it begins."""
        opened = self.composer.opened()
        scanning = "scanning" in failure.context or "flow" in failure.context
        since = min(failure.line, failure.context_line or failure.line) if scanning else failure.line
        if len(opened) > 2:
            since = opened[2].line
        elif len(opened) > 1 and "mapping values" in failure.problem:
            since = _last_text(opened[1], since)
        if len(opened) > 1:
            self.notes.lost.add(_drop_last(opened[1], since))
        elif opened and isinstance(opened[0], Pairs):
            self.drop_key(opened[0], since)
        return since

    def drop_key(self, root: Pairs, since: int) -> None:
        """At the top level the value that broke off is replaced, so that its key is not called missing."""
        key = self.composer.key
        name = key.text if key is not None else next(reversed(root.values), "")
        if key is not None:
            root.keys[name] = key
        if key is not None or (name and root.values[name].line >= since):
            root.values[name] = Broken(since, 1)

    def merge(self, section: str) -> None:
        """Add what the last stretch gave to the whole."""
        self.composer.join()
        part, whole = self.composer.root, self.whole
        if self.composer.refused and part is None:
            self.whole = None
        elif whole is None:
            self.whole = part
        elif isinstance(whole, Pairs) and isinstance(part, Pairs):
            for name, node in part.values.items():
                if section and name == section:
                    whole.values[name] = joined(name, whole.values[name], node, self.notes)
                else:
                    self.add(whole, part, name)

    def add(self, whole: Pairs, part: Pairs, name: str) -> None:
        """Add one more key of the deck, unless it is there; a section that is there goes on."""
        if name not in whole.values:
            whole.keys[name], whole.values[name] = part.keys[name], part.values[name]
        elif name in schema.LISTS or name in schema.KEYED:
            section_again(self.notes, whole.keys[name], part.keys[name])
            first = whole.values.pop(name)  # a break is looked for in the section that stands last
            whole.values[name] = joined(name, first, part.values[name], self.notes)
        else:
            key_again(self.notes, whole.keys[name], part.keys[name])

    def resume(self, failure: Failure, since: int) -> tuple[int, str] | None:
        """Where to read on: at the next entry of the section, or at the next key of the deck."""
        start = self.lines.start(since + 1)
        name, section = self.section(failure, since)
        indent = section.column - 1 if section is not None else 0
        inside = r"-(?=\s)" if isinstance(section, Items) else r"(?=[^\s#-])"
        entry = rf"(?P<entry>^ {{{indent}}}{inside})|" if section is not None else ""
        found = re.compile(rf"{entry}^(?=[\w\"'])", re.M).search(self.text, start)
        self.lose(since, found.start() if found is not None else len(self.text))
        if found is None:
            return None
        return found.start(), name if section is not None and found["entry"] is not None else ""

    def lose(self, since: int, end: int) -> None:
        """Remember what the lines that are left out declare."""
        start = self.lines.start(since)
        found = _DECLARED.findall(self.text, start, min(end, start + MOST_LOST))
        self.notes.lost.update(name or key for name, key in found)

    def section(self, failure: Failure, since: int) -> tuple[str, Items | Pairs | None]:
        """The section in which reading broke off, unless that was at the top level of the deck."""
        line = self.lines.line(since)
        if not isinstance(self.whole, Pairs) or _OUTSIDE.match(line):
            return "", None
        name = next(reversed(self.whole.values), "")
        node = self.whole.values.get(name)
        if isinstance(node, Items | Pairs) and _KEY.fullmatch(name):
            return name, node
        return "", None


def _last_text(section: Items | Pairs, line: int) -> int:
    """Where a list's last entry begins if it is a bare text: a key without its blank runs into the lines below it."""
    last = section.nodes[-1] if isinstance(section, Items) and section.nodes else None
    return last.line if isinstance(last, Scalar) and not last.quote else line


def _drop_last(section: Items | Pairs, since: int) -> str:
    """Take the last entry out of its section if it begins where reading broke off, or after; returns its key if any."""
    if isinstance(section, Items):
        if section.nodes and section.nodes[-1].line >= since:
            section.nodes.pop()
        return ""
    name = next(reversed(section.values), None)
    if name is None or section.values[name].line < since:
        return ""
    del section.values[name], section.keys[name]
    return name
