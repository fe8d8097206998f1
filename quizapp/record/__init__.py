"""What is remembered: the store of answers, and the scores computed from it.

The log of answers is the only truth: rows are added, never changed. Taking an answer back or counting it as right
is a row of its own. Running scores stand beside the log, are kept up in the same transaction and can be rebuilt
from it at any time, so that no screen reads the log as a whole.

Decisions, with their reasons:

- A point has a number; its names are rows. When an author rewords an entry, the point goes on under the new name,
  and a window that still shows the old wording finds the same point.
- A window is a process. The sittings it has under way are locked bytes of a small file: the system lets go of them
  when the process ends, however it ends. Where there are no locks, two windows may go on with one sitting; both
  keep all answers.
- At a start a file of up to 1 MiB is checked wholly, of a larger one only the edges; the day's backup checks all of
  it. When SQLite meets damage in use, a mark is left, and the next start checks the whole file.
- What cannot be used (another program's, newer, damaged) is moved aside with SQLite's companions, and a new record is
  begun; another program's file is not opened by SQLite at all. What cannot be written is copied into memory, and the
  learner is told.
- Backups are dated in UTC, so that neither travel nor a change of the clocks makes two of one day or none.
"""
