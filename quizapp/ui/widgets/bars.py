"""The bar above (where one is, how it goes) and the bar below (the keys that work right now, also for the mouse)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from textual import events
from textual.app import App
from textual.binding import ActiveBinding, Binding
from textual.content import Content
from textual.reactive import reactive
from textual.screen import Screen
from textual.style import Style
from textual.widget import Widget

from quizapp.ui.show import BAD, line, shown

KEY_NAMES: Final[Mapping[str, str]] = {
    "enter": "Enter",
    "escape": "Esc",
    "space": "Space",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "tab": "Tab",
    "shift+tab": "⇧Tab",
    "backspace": "⌫",
    "delete": "Del",
    "home": "Home",
    "end": "End",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "question_mark": "?",
    "slash": "/",
    "comma": ",",
    "plus": "+",
    "minus": "-",
}
"""How keys are written on screen, where Textual's name is not already the key."""

NOISE: Final = frozenset(
    {"focus_next", "focus_previous", "copy_text", "help_quit", "scroll_left", "scroll_right", "page_left", "page_right"}
)
"""Actions that Textual binds everywhere and that are no use to a learner."""


MOVES: Final = frozenset({"filter", "pane(0)", "pane(1)", "field(1)", "field(-1)"})
"""Actions of screens that one moves about with."""


def key_name(key: str) -> str:
    """A key as it stands on a keyboard: ``Enter``, ``?``, ``^R``, ``⇧↑``."""
    if key in KEY_NAMES:
        return KEY_NAMES[key]
    head, _, rest = key.partition("+")
    if head == "ctrl":
        return "^" + key_name(rest).upper()
    if head == "shift":
        return "⇧" + key_name(rest)
    return key.upper() if key[0] == "f" and key[1:].isdecimal() else key


class LiveKey(NamedTuple):
    """A thing that a key does right now: the keys as written, what it does, and the key that a click stands for.

    ``spare`` is above 0 where the bar may leave it out for want of room, the highest first.
    """

    keys: str
    does: str
    press: str
    tip: str = ""
    spare: int = 0


def live_keys(screen: Screen[object], hidden: bool = False) -> list[LiveKey]:
    """What the keys do on a screen in its present state, in the order of their bindings.

    Keys with one action stand once; neighbours with one description stand together (``1-4``, ``↑↓``). With
    ``hidden`` also those that the bar has no room for by design.
    """
    groups: dict[str, list[Binding]] = {}
    for active in sorted(screen.active_bindings.values(), key=_rank):
        binding = active.binding
        wanted = binding.description and not binding.system and (binding.show or hidden) and not _noise(active)
        if active.enabled and wanted:
            groups.setdefault(binding.description, []).append(binding)
    spare = tuple(reversed(getattr(screen, "SPARE", ())))
    return [_live(does, bindings, spare) for does, bindings in groups.items()]


def _noise(active: ActiveBinding) -> bool:
    """Whether it is one of Textual's own that mean nothing to a learner, or one for editing a line."""
    if getattr(active.node, "EDITS", False):
        return True
    return active.binding.action.removeprefix("app.").removeprefix("screen.") in NOISE


def _rank(active: ActiveBinding) -> int:
    """The screen's own keys first, then moving about, leaving, and what the app always offers."""
    if isinstance(active.node, App):
        return 3
    if active.binding.key == "escape":
        return 2
    return 0 if isinstance(active.node, Screen) and active.binding.action not in MOVES else 1


def _live(does: str, bindings: list[Binding], spare: Sequence[str]) -> LiveKey:
    """The first key of each action; Enter, where it is one of them, since it is the one that everybody tries."""
    firsts: dict[str, str] = {}
    for binding in bindings:
        if binding.action not in firsts or binding.key == "enter":
            firsts[binding.action] = binding.key
    keys = list(firsts.values())
    action = bindings[0].action
    rank = spare.index(action) + 1 if action in spare else 0
    return LiveKey(_written(keys), does, keys[0], bindings[0].tooltip, rank)


def _written(keys: list[str]) -> str:
    names = [key_name(key) for key in keys]
    digits = [name for name in names if name.isdecimal()]
    if len(digits) > 1:
        names = [f"{digits[0]}-{digits[-1]}", *(name for name in names if name not in digits)]
    arrows = "".join(name for name in names if name in "↑↓←→")
    return "/".join(filter(None, [arrows, *(name for name in names if name not in arrows)]))


def _cells(contents: list[Content]) -> int:
    """The width of contents in one line."""
    return sum(content.cell_length for content in contents) + GAP * (len(contents) - 1)


GAP = 2


class KeyBar(Widget):
    """The keys that work right now, below everything. A click on one is that key."""

    ALLOW_SELECT = False
    MOST_LINES, MOST_LINES_NARROW = 2, 3
    NARROW = 64
    DEFAULT_CSS = """
    KeyBar { dock: bottom; height: 1; padding: 0 1; color: $foreground-muted; background: $panel; }
    """

    keys: reactive[tuple[LiveKey, ...]] = reactive(())
    hovered: reactive[str] = reactive("")
    trouble: reactive[str] = reactive("")
    """What is wrong for the time being, said above the keys as long as it is so."""

    def on_mount(self) -> None:
        """Follow the bindings of the screen; say what was wrong before it came."""
        self.trouble = getattr(self.app, "trouble", "")
        self.screen.bindings_updated_signal.subscribe(self, self._renew)

    def _renew(self, screen: Screen[object]) -> None:
        if self.is_attached and screen is self.screen:
            self.keys = tuple(live_keys(screen))

    def watch_keys(self) -> None:
        """Take one line, or two where the keys do not fit in one."""
        self._fit()

    def watch_trouble(self) -> None:
        """Take as many lines more as it needs."""
        self._fit()

    def on_resize(self) -> None:
        """Lay the keys out for the new width."""
        self._fit()

    def _fit(self) -> None:
        # A height set outright: an automatic one can stay that of the keys before (Textual keeps a box that was
        # measured between a change and its idle moment).
        if width := self.content_size.width:
            self.styles.height = len(self._troubles(width)) + len(self._laid(width))

    def render(self) -> Content:
        """What is wrong, and the keys in lines."""
        width = self.content_size.width
        keys = (Content(" " * GAP).join(part) for part in self._laid(width))
        return Content("\n").join([*self._troubles(width), *keys])

    def _troubles(self, width: int) -> list[Content]:
        """What is wrong, in lines of a width."""
        return shown(f"! {self.trouble}", f"bold {BAD}").wrap(width) if self.trouble and width else []

    def _laid(self, width: int) -> list[list[Content]]:
        """The keys in lines of a width: those that can be spared only where they cost no other its place."""
        keys = list(self.keys)
        laid = self.in_lines(keys, width)
        needed = len(self.in_lines([key for key in keys if not key.spare], width))
        most = len(laid) if getattr(self.screen, "KEYS_OVER_ALL", False) else needed
        while spare := [key for key in keys if key.spare]:
            if len(laid) <= most and sum(map(len, laid)) == len(keys):
                break
            keys.remove(max(spare, key=lambda key: key.spare))
            laid = self.in_lines(keys, width)
        return laid

    def in_lines(self, keys: Sequence[LiveKey], width: int) -> list[list[Content]]:
        """Keys in lines of a width. Where they do not all fit, the last (help, which lists all) keeps its place."""
        most = self.MOST_LINES if width >= self.NARROW else self.MOST_LINES_NARROW
        *contents, last = list(self._contents(keys)) or [Content("")]
        laid: list[list[Content]] = [[]]
        for content in contents:
            reserved = [last] if len(laid) == most else []
            if _cells([*laid[-1], content, *reserved]) <= width or not laid[-1]:
                laid[-1].append(content)
            elif len(laid) < most:
                laid.append([content])
        if _cells([*laid[-1], last]) > width and laid[-1]:
            laid.append([])
        laid[-1].append(last)
        return laid

    def _contents(self, keys: Iterable[LiveKey]) -> Iterator[Content]:
        for live in keys:
            style = "bold $text-accent" if live.press != self.hovered else "bold reverse"
            content = line((live.keys, style), " ", live.does)
            yield content.stylize(Style.from_meta({"key": live.press}))

    def on_click(self, event: events.Click) -> None:
        """Press the key that was clicked."""
        if isinstance(key := event.style.meta.get("key"), str):
            event.stop()
            self.app.simulate_key(key)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Mark the key under the pointer."""
        self.hovered = event.style.meta.get("key", "")

    def on_leave(self) -> None:
        """The pointer went away."""
        self.hovered = ""


class TitleBar(Widget):
    """Where one is (left) and how it goes (right), in one line. The left part gives way."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    TitleBar { dock: top; height: 1; padding: 0 1; background: $panel; }
    """

    left: reactive[Content] = reactive(Content(""))
    right: reactive[Content] = reactive(Content(""))

    def render(self) -> Content:
        """Both parts, as far apart as the width lets them."""
        width = self.content_size.width
        room = max(width - self.right.cell_length - 2, 0)
        left = self.left.truncate(room, ellipsis=True)
        return left.pad_right(max(width - left.cell_length - self.right.cell_length, 0)) + self.right

    def say(self, where: str, right: Content | str = "") -> None:
        """Say where one is (any text) and how it goes."""
        self.left = line(("quizapp", "bold $text-primary"), ("  ", ""), (where, ""))
        self.right = right if isinstance(right, Content) else shown(right)
