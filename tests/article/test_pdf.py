"""Articles in PDFs: paragraphs as their author set them, whatever the pages have made of them."""

from __future__ import annotations

import pytest

from quizapp.article.files import read_bytes
from quizapp.article.text import ArticleText
from tests.article.pdfs import HEIGHT, MARGIN, Sheet, Words, packed, stream, written
from tests.article.texts import PARAGRAPHS, TITLE, many

pytest.importorskip("pypdfium2", reason="the extra [pdf] is not installed")


def read(sheet: Sheet) -> ArticleText:
    return read_bytes(written(sheet.pages), "article.pdf")


@pytest.mark.parametrize("columns", [1, 2, 3])
@pytest.mark.parametrize(("gap", "indent"), [(6, 0), (0, 14)])
def test_paragraphs_are_told_by_gaps_or_indents_and_go_on_in_columns_and_pages(
    columns: int, gap: float, indent: float
) -> None:
    sheet = Sheet(columns, gap, indent, head="The Valley Post", foot="{page} von 8")
    sheet.paragraph(TITLE, 18)
    sheet.paragraph("By Ada Brook")
    for paragraph in many(6):
        sheet.paragraph(paragraph)
    article = read(sheet)
    assert len(sheet.pages) > 1
    assert list(article.paragraphs) == many(6)
    assert (article.title, article.author) == (TITLE, "Ada Brook")


@pytest.mark.parametrize(
    "foot", ["{page}", "- {page} -", "{page} von 8", "3/12", "Page {page} of 9", "iv", "{page} | 8"]
)
def test_running_heads_and_page_marks_are_dropped(foot: str) -> None:
    sheet = Sheet(head="11/25/26, 6:29 PM", foot=foot)
    for paragraph in many(4):
        sheet.paragraph(paragraph)
    article = read(sheet)
    assert list(article.paragraphs) == many(4)
    assert len(article.dropped) == 2 * len(sheet.pages)


def test_a_head_that_changes_only_its_figures_is_dropped_and_the_first_line_of_a_page_is_not() -> None:
    sheet = Sheet(head="Report {page} of the water office, part {page}")
    for _ in range(3):
        sheet.paragraph("The council met again. " * 60)
    article = read(sheet)
    assert len(sheet.pages) > 1
    assert list(article.paragraphs) == [" ".join(["The council met again."] * 60)] * 3


def test_words_broken_at_the_end_of_a_line_are_whole() -> None:
    sheet = Sheet(columns=3)
    words = "The office says of har\xadbours that har\xadbours are har\xadbours, and there is no har\xadbour so old."
    sheet.paragraph(words)
    assert any(line.text.endswith("har-") for line in sheet.pages[0])
    assert read(sheet).paragraphs == (words.replace("\xad", ""),)


def test_a_compound_broken_at_its_hyphen_keeps_it_where_the_text_has_it_elsewhere() -> None:
    sheet = Sheet()
    sheet.line("The well-known dam is old, and nobody minds, for it is a well-")
    sheet.line("known dam with gates. It rained.")
    assert read(sheet).paragraphs == (
        "The well-known dam is old, and nobody minds, for it is a well-known dam with gates. It rained.",
    )


@pytest.mark.parametrize(("broken", "word"), [(False, "long-forgotten"), (True, "longforgotten")])
def test_a_word_that_stands_once_keeps_its_hyphen_unless_other_words_are_broken(broken: bool, word: str) -> None:
    sheet = Sheet()
    if broken:
        sheet.line("The harbour is a new one, and the harbour is large, and so is the har-")
        sheet.line("bour of the town, where the water office has its seat. So it is long-")
    else:
        sheet.line("The harbour is a new one, and the harbour is large, and it is the place")
        sheet.line("of the town, where the water office has its seat. So it is long-")
    sheet.line("forgotten.")
    assert read(sheet).paragraphs[0].endswith(f"So it is {word}.")


def test_words_drawn_letter_by_letter_are_words() -> None:
    page = [
        Words(72 + 6 * at, 700, letter)
        for at, letter in enumerate("The river fell to 41 percent, and nobody minds it.")
        if letter != " "
    ]
    assert read_bytes(written([page]), "a.pdf").paragraphs == ("The river fell to 41 percent, and nobody minds it.",)


def test_gaps_part_words_and_blanks_that_are_taken_back_do_not() -> None:
    page = b"BT /F 10 Tf 72 700 Td [(The river fell over) -300 (the dam, howev) 0 ( ) 590 (er old.)] TJ ET"
    assert read_bytes(packed([page]), "a.pdf").paragraphs == ("The river fell over the dam, however old.",)


def test_columns_of_a_few_lines_are_those_of_the_page_before() -> None:
    sheet = Sheet(columns=2, gap=0, indent=14)
    for paragraph in many(6):
        sheet.paragraph(paragraph)
    last = [
        Words(72, 720 - 12 * at, text) for at, text in enumerate(["and so the talks go on, with no end", "of them."])
    ]
    last += [Words(332, 720, "Nobody knows who will draw how much"), Words(318, 708, "of it in the end.")]
    sheet.paragraph("The council will meet again,")
    article = read_bytes(written([*sheet.pages, last]), "a.pdf")
    assert article.paragraphs[-2:] == (
        "The council will meet again, and so the talks go on, with no end of them.",
        "Nobody knows who will draw how much of it in the end.",
    )


def test_a_title_that_ends_as_narrow_as_a_column_is_whole() -> None:
    sheet = Sheet(columns=2)
    for paragraph in many(3):
        sheet.paragraph(paragraph)
    title = [
        Words(MARGIN, HEIGHT - 30, "The valley argues over its river and its", 16),
        Words(MARGIN, HEIGHT - 48, "gates", 16),
    ]
    sheet.pages[0][:0] = title
    assert read(sheet).title == "The valley argues over its river and its gates"


def test_notes_and_their_raised_numbers_are_no_text() -> None:
    sheet = Sheet()
    sheet.paragraph(PARAGRAPHS[0])
    page = sheet.pages[-1]
    last = page[-1]
    page.append(Words(last.left + 6 * len(last.text), last.base + 4, "1", 6))
    sheet.paragraph(PARAGRAPHS[2])
    page.append(Words(MARGIN, 90, "1 See the report of the water office of 2019, in which the gates are drawn.", 7))
    article = read(sheet)
    assert article.paragraphs == (PARAGRAPHS[0], PARAGRAPHS[2])
    assert "1 See the report" in article.dropped[-1]


def test_a_large_first_letter_belongs_to_its_word() -> None:
    page = [
        Words(72, 676, "T", 30),
        Words(94, 690, "he river fell to 41 percent of its normal flow, and farms and towns"),
        Words(94, 678, "disagree on who may draw how much of it. Nobody was asked."),
    ]
    assert read_bytes(written([page]), "a.pdf").paragraphs == (
        "The river fell to 41 percent of its normal flow, and farms and towns disagree on who may draw how much of it. "
        "Nobody was asked.",
    )


def test_headings_items_and_rows_of_tables_are_told_apart() -> None:
    sheet = Sheet()
    sheet.paragraph(PARAGRAPHS[0])
    sheet.paragraph("What is known.", 14)
    sheet.paragraph("• The dam is old, and its gates have been mended eleven times.")
    sheet.paragraph("• nine mills stand still")
    for row in ("1908 | 11 | 250", "1960 | 12 | 310", "1999 | 13 | 480"):
        sheet.line("")
        base = sheet.base
        sheet.pages[-1][-1:] = [Words(72 + 150 * at, base, cell.strip()) for at, cell in enumerate(row.split("|"))]
    sheet.paragraph(PARAGRAPHS[2])
    article = read(sheet)
    assert article.paragraphs == (
        PARAGRAPHS[0],
        "The dam is old, and its gates have been mended eleven times.",
        "nine mills stand still",
        "1908 11 250",
        "1960 12 310",
        "1999 13 480",
        PARAGRAPHS[2],
    )


def test_a_title_across_the_columns_stands_before_both() -> None:
    sheet = Sheet(columns=2)
    for paragraph in many(3):
        sheet.paragraph(paragraph)
    sheet.pages[0].insert(0, Words(MARGIN, HEIGHT - 50, "The valley argues over its river and over its old gates", 14))
    article = read(sheet)
    assert article.title == "The valley argues over its river and over its old gates"
    assert list(article.paragraphs) == many(3)


def test_columns_drawn_line_by_line_are_read_one_after_the_other() -> None:
    sheet = Sheet(columns=2)
    for paragraph in many(2):
        sheet.paragraph(paragraph)
    assert len(sheet.pages) == 1
    sheet.pages[0].sort(key=lambda words: (-words.base, words.left))
    assert list(read(sheet).paragraphs) == many(2)


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_a_page_that_lies_on_its_side_is_read(turned: int) -> None:
    sheet = Sheet()
    for paragraph in PARAGRAPHS:
        sheet.paragraph(paragraph)
    article = read_bytes(written(sheet.pages, more=f"/Rotate {turned}"), "a.pdf")
    assert list(article.paragraphs) == PARAGRAPHS


def test_a_page_turned_back_by_its_words_is_read_and_words_on_their_side_are_left_out() -> None:
    page = b"".join(
        b"BT /F 10 Tf 0 1 -1 0 %d 72 Tm (%s) Tj ET\n" % (120 + 12 * at, line)
        for at, line in enumerate([b"The river fell to 41 percent of its flow,", b"and nobody minds."])
    )
    page += b"BT /F 40 Tf 1 0 0 1 72 700 Tm (DRAFT) Tj ET\n"
    article = read_bytes(packed([page], more="/Rotate 90"), "a.pdf")
    assert article.paragraphs == ("The river fell to 41 percent of its flow, and nobody minds.",)


@pytest.mark.parametrize("box", ["0 0 1e9 1e9", "0 0 0 0", "-5000 -5000 700 900", "0 0 1 1"])
def test_the_size_of_a_page_does_not_matter(box: str) -> None:
    sheet = Sheet()
    for paragraph in PARAGRAPHS:
        sheet.paragraph(paragraph)
    assert list(read_bytes(written(sheet.pages, box=box), "a.pdf").paragraphs) == PARAGRAPHS


def test_a_page_may_hold_pictures_beside_its_text() -> None:
    picture = stream(
        bytes(12), more="/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceRGB /BitsPerComponent 8"
    )
    page = b"q 600 0 0 780 0 0 cm /X Do Q BT /F 10 Tf 72 700 Td (The river fell to 41 percent.) Tj ET"
    assert read_bytes(packed([page], others=[picture]), "a.pdf").paragraphs == ("The river fell to 41 percent.",)


def test_the_same_pdf_gives_the_same_text_each_time() -> None:
    sheet = Sheet(columns=2, head="Post", foot="{page}")
    for paragraph in many(5):
        sheet.paragraph(paragraph)
    assert read(sheet) == read(sheet)
