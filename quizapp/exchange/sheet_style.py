"""How a sheet looks, on a screen and on paper."""

from __future__ import annotations

from typing import Final

STYLE: Final = """
:root { color-scheme: light dark; --ink: #1b1b1b; --quiet: #555; --line: #bbb; --paper: #fff; --band: #eef1f5; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e6e6; --quiet: #a8a8a8; --line: #555; --paper: #16181b; --band: #262b32; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 76rem; padding: 1rem; background: var(--paper); color: var(--ink);
  font: 0.95rem/1.4 Arial, Helvetica, "Liberation Sans", "Nimbus Sans",
  "DejaVu Sans Condensed", sans-serif; overflow-wrap: anywhere; hyphens: auto; }
h1, h2, h3, p, li { unicode-bidi: plaintext; }
h1 { font-size: 1.5em; margin: 0 0 0.2em; }
h2 { font-size: 1.15em; margin: 1.1em 0 0.4em; padding: 0.2em 0.5em; background: var(--band); border-radius: 0.2em; }
h3 { font-size: 1em; margin: 0 0 0.2em; border-bottom: 1px solid var(--line); }
h2, h3 { break-after: avoid; break-inside: avoid; hyphens: none; }
h2 span, h3 span { font-weight: normal; white-space: nowrap; }
p { margin: 0.2em 0; }
ol, ul { margin: 0; padding-inline-start: 1.1em; }
ol { padding-inline-start: 1.9em; }
li { margin-bottom: 0.3em; break-inside: avoid; orphans: 2; widows: 2; }
li::marker { color: var(--quiet); }
small, .aside, .differ, header p { color: var(--quiet); font-size: inherit; }
b { color: var(--ink); }
a { color: inherit; }
li:target { background: var(--band); }
.flow { columns: 3 17rem; column-gap: 1.4rem; }
.flow > section { margin-bottom: 0.7em; }
@media screen { .sides > section { break-inside: avoid; } }
@page { size: auto; margin: 8mm; }
@media print {
  :root { --ink: #000; --quiet: #333; --line: #999; --paper: #fff; --band: #e4e4e4; }
  body { max-width: none; padding: 0; font-size: 8.5pt; line-height: 1.15; }
  h1 { font-size: 14pt; }
  h2 { font-size: 9.5pt; margin: 0.5em 0 0.25em; padding: 0.15em 0.4em; print-color-adjust: exact;
    -webkit-print-color-adjust: exact; }
  h3 { font-size: 8.5pt; margin: 0 0 0.1em; }
  p { margin: 0; }
  header { margin-bottom: 0.5em; }
  a { text-decoration: none; }
  li { margin-bottom: 0.12em; }
  main { columns: 3; column-gap: 4mm; column-rule: 0.3pt solid var(--line); }
  main > section:first-child > h2:first-child { margin-top: 0; }
  .flow { columns: auto; }
  .flow > section { margin-bottom: 0.25em; }
}
"""
"""The page's whole style. In print no letter is under 8.5 points."""
