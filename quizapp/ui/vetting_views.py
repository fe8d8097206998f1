"""What can be looked at while one goes through what waits, and what can be done there."""

from __future__ import annotations

from enum import Enum
from typing import Final


class View(Enum):
    """What is looked at: an entry, asking whether to drop it or sort its views; its fields; the list; the end."""

    ENTRY = "-entry"
    ASKING = "-asking"
    SORTING = "-sorting"
    FORM = "-form"
    LIST = "-list"
    END = "-end"


WHERE: Final = {
    "accept": {View.ENTRY},
    "edit": {View.ENTRY},
    "drop": {View.ENTRY, View.ASKING},
    "undo": {View.ENTRY, View.ASKING, View.SORTING, View.LIST, View.END},
    "entry": {View.ENTRY, View.ASKING, View.SORTING},
    "list": {View.ENTRY, View.ASKING, View.SORTING, View.END},
    "open": {View.ENTRY},
    "sort": {View.ENTRY, View.SORTING},
    "choose": {View.ENTRY},
    "leave_views": {View.SORTING},
    "pane": {View.ENTRY, View.ASKING, View.SORTING},
    "try_out": {View.ENTRY},
    "go_to": {View.LIST},
    "save": {View.FORM},
    "field": {View.FORM},
    "study": {View.END},
    "leave": {View.ENTRY, View.ASKING, View.SORTING, View.FORM, View.LIST, View.END},
}
"""In which views an action may be taken."""
