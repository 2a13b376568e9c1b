"""The page that shows the tour: chapters, every picture with its caption, and the slips beside the step that
printed them. It stands alone: a double click opens it, without a network.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby
from pathlib import Path
from string import Template

from PySide6.QtCore import QT_TRANSLATE_NOOP, QTranslator

from desk import __version__, resources
from desk.ui.look import tokens
from desk.ui.shell.preferences import Language
from desk.ui.tour.papers import Paper
from desk.ui.tour.story import Picture

PAGE = Template("""<!doctype html>
<html lang="$lang">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>$title</title>
<style>
:root { color-scheme: $scheme; }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 16px; }
body { margin: 0; background: $canvas; color: $ink; }
body { font: 16px/1.5 "Noto Sans SC", "Microsoft YaHei UI", "Noto Sans CJK SC", sans-serif; }
header { background: $chrome; color: $chrome_ink; padding: 28px 32px; border-bottom: 4px solid $brass_c; }
h1 { margin: 0; font-size: 28px; } header p { margin: 6px 0 0; color: $chrome_ink2; }
.page { display: grid; grid-template-columns: 264px minmax(0, 1fr); gap: 32px; padding: 24px 32px; }
.page { max-width: 1760px; margin: 0 auto; }
nav { position: sticky; top: 16px; align-self: start; max-height: calc(100vh - 32px); overflow-y: auto; }
nav b { display: block; margin-bottom: 8px; color: $ink2; font-weight: 400; font-size: 14px; }
nav details { border-top: 1px solid $line; padding: 7px 0; }
nav summary { cursor: pointer; font-weight: 700; }
nav details a { display: block; padding: 3px 0 3px 14px; font-size: 14px; line-height: 1.4; }
nav a { color: $ink2; text-decoration: none; } nav a:hover { color: $primary_t; text-decoration: underline; }
.stopped { background: $danger_bg; color: $danger_t; padding: 12px 16px; border-radius: 8px; }
h2 { font-size: 24px; margin: 40px 0 16px; } section:first-of-type h2 { margin-top: 0; }
h2 span { color: $brass_t; margin-right: 12px; }
figure, .slip { background: $surface; border: 1px solid $line; border-radius: 10px; }
figure { margin: 0 0 24px; overflow: hidden; }
figure > a { display: block; border-bottom: 1px solid $line; }
figure > a img { display: block; width: 100%; height: auto; }
figcaption { padding: 12px 16px; font-size: 18px; } figcaption b { margin-right: 12px; color: $brass_t; }
.slips { display: flex; flex-wrap: wrap; gap: 16px; padding: 16px; background: $oos_bg; }
.slips { border-top: 1px solid $line; }
.slip { padding: 12px; width: 360px; align-self: start; }
.slip b { display: block; } .slip span { color: $ink2; font-size: 14px; }
.slip summary { cursor: pointer; padding: 6px 0; font-size: 14px; color: $ink2; }
.slip img { display: block; width: 100%; height: auto; background: $paper; padding: 4px; }
a { color: $primary_t; } a:focus-visible, summary:focus-visible { outline: 2px solid $focus; }
@media (max-width: 1100px) { .page { grid-template-columns: 1fr; } nav { position: static; } }
</style>
<header><h1>$title</h1><p>$subtitle</p></header>
<div class="page">
<nav><b>$contents</b>
$list
</nav>
<main>
$stopped
$chapters
</main>
</div>
</html>
""")
CHAPTER = Template("""<section id="$anchor"><h2><span>$at</span>$title</h2>
$figures
</section>""")
LISTED = Template("""<details open><summary><a href="#$anchor">$at　$title</a></summary>
$lines</details>""")
FIGURE = Template("""<figure id="$anchor"><a href="$file"><img src="$file" alt="$caption" loading="lazy"></a>
<figcaption><b>$wall</b>$caption</figcaption>$slips</figure>""")
SLIP = Template("""<div class="slip"><b>$kind</b><span>$number$pdf</span>
$pictures</div>""")
PRINT = Template(
    """<details$open><summary>$what</summary><img src="$file" alt="$what" loading="lazy"></details>"""
)
TITLE = QT_TRANSLATE_NOOP("Tour", "VIP Desk: a day at the counter")
SUBTITLE = QT_TRANSLATE_NOOP(
    "Tour", "Played through the real window by keyboard and scanner. Guests and staff are made up."
)
CONTENTS = QT_TRANSLATE_NOOP("Tour", "Contents")
STOPPED = QT_TRANSLATE_NOOP("Tour", "The tour stopped at: {step}")


@dataclass(frozen=True)
class Dress:
    """The page's language and look: those of its pictures."""

    language: Language
    dark: bool


def write(folder: Path, pictures: Sequence[Picture], dress: Dress, stopped: str = "") -> Path:
    """Writes index.html beside the pictures; gives its path."""
    words = _Words(dress.language)
    set_of = tokens.DARK if dress.dark else tokens.LIGHT
    colours = {name: set_of.colour(name).name() for name in tokens.NAMES}
    chapters = [(title, list(some)) for title, some in groupby(pictures, lambda each: each.chapter)]
    said = words(STOPPED).format(step=stopped)
    text = PAGE.substitute(
        colours,
        lang="en" if dress.language == "en" else "zh-CN",
        scheme="dark" if dress.dark else "light",
        title=f"{words(TITLE)} {escape(__version__)}",
        subtitle=words(SUBTITLE),
        contents=words(CONTENTS),
        stopped=f'<p class="stopped">{escape(said)}</p>' if stopped else "",
        list="\n".join(_listed(at, title, some, words) for at, (title, some) in enumerate(chapters, 1)),
        chapters="\n".join(_chapter(at, title, some, words) for at, (title, some) in enumerate(chapters, 1)),
    )
    index = folder / "index.html"
    index.write_text(text, encoding="utf-8")
    return index


class _Words:
    """The tour's words in one language."""

    def __init__(self, language: Language) -> None:
        self._chinese = QTranslator()
        if language != "en":
            self._chinese.load("zh_CN", str(resources.root() / "i18n"))

    def __call__(self, english: object) -> str:
        return self._chinese.translate("Tour", str(english)) or str(english)


def _listed(at: int, title: str, pictures: Sequence[Picture], words: _Words) -> str:
    lines = "\n".join(
        f'<a href="#{escape(_anchor(each))}">{escape(words(each.caption))}</a>' for each in pictures
    )
    return LISTED.substitute(anchor=f"chapter-{at}", at=at, title=escape(words(title)), lines=lines)


def _chapter(at: int, title: str, pictures: Sequence[Picture], words: _Words) -> str:
    figures = "\n".join(_figure(picture, words) for picture in pictures)
    return CHAPTER.substitute(anchor=f"chapter-{at}", at=at, title=escape(words(title)), figures=figures)


def _anchor(picture: Picture) -> str:
    return picture.file.removesuffix(".png")


def _figure(picture: Picture, words: _Words) -> str:
    slips = "\n".join(_slip(slip) for slip in picture.papers)
    return FIGURE.substitute(
        anchor=escape(_anchor(picture)),
        file=escape(picture.file),
        wall=picture.wall,
        caption=escape(words(picture.caption)),
        slips=f'\n<div class="slips">{slips}</div>' if slips else "",
    )


def _slip(slip: Paper) -> str:
    pictures = "\n".join(
        PRINT.substitute(what=escape(what), file=escape(file), open="" if at else " open")
        for at, (what, file) in enumerate(slip.pictures)
    )
    pdf = f' · <a href="{escape(slip.pdf)}">PDF</a>' if slip.pdf else ""
    return SLIP.substitute(kind=escape(slip.kind), number=escape(slip.number), pdf=pdf, pictures=pictures)
