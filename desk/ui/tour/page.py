"""The page that shows the tour: every picture with its caption in both languages, and every slip."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path
from string import Template

from PySide6.QtCore import QTranslator

from desk import __version__, resources
from desk.ui.look import tokens
from desk.ui.tour.papers import Paper
from desk.ui.tour.story import Picture

PAGE = Template("""<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>贵宾前台 VIP Desk $version</title>
<style>
body { margin: 0; background: $canvas; color: $ink; }
body { font: 16px/1.5 "Noto Sans SC", "Microsoft YaHei UI", sans-serif; }
header { background: $chrome; color: $chrome_ink; padding: 32px max(24px, calc(50vw - 600px)); }
h1 { margin: 0; font-size: 28px; } header p { margin: 8px 0 0; color: $chrome_ink2; }
main { max-width: 1200px; margin: 0 auto; padding: 24px; }
.stopped { background: $danger_bg; color: $danger_t; padding: 12px 16px; border-radius: 8px; }
figure, .slip { background: $surface; border: 1px solid $line; border-radius: 10px; }
figure { margin: 0 0 32px; overflow: hidden; }
figure img { display: block; width: 100%; height: auto; }
figcaption { padding: 10px 16px; } figcaption b { margin-right: 10px; color: $brass_t; }
figcaption span, .slip span { color: $ink2; }
.slips { display: grid; gap: 24px; align-items: start; }
.slips { grid-template-columns: repeat(auto-fill, minmax(340px, 1fr)); }
.slip { padding: 16px; }
.slip h3 { margin: 0 0 8px; font-size: 16px; } .slip img { width: 100%; margin-top: 10px; background: #fff; }
a { color: $primary_t; }
</style>
<header><h1>贵宾前台 VIP Desk</h1>
<p>前台的一个晚上，由键盘和扫码枪在真实窗口中走完。<br>
An evening at the counter, played through the real window by keyboard and scanner.</p></header>
<main>
$stopped
$pictures
<h2>单据 Slips</h2>
<div class="slips">
$slips
</div>
</main>
</html>
""")
FIGURE = Template("""<figure id="$anchor"><a href="$file"><img src="$file" alt="$english" loading="lazy"></a>
<figcaption><b>$wall</b>$chinese<br><span>$english</span></figcaption></figure>""")
SLIP = Template("""<section class="slip"><h3>$kind</h3><span>$number</span> · <a href="$pdf">PDF</a>
$pictures</section>""")
PRINT = Template(
    """<details$open><summary>$what</summary><img src="$file" alt="$what" loading="lazy"></details>"""
)
STOPPED = Template("""<p class="stopped">演示停在 / the tour stopped at: $stopped</p>""")


def write(folder: Path, pictures: Sequence[Picture], slips: Sequence[Paper], stopped: str = "") -> Path:
    """Writes index.html beside the pictures; gives its path."""
    chinese = QTranslator()
    chinese.load("zh_CN", str(resources.root() / "i18n"))
    colours = {name: tokens.LIGHT.colour(name).name() for name in tokens.NAMES}
    text = PAGE.substitute(
        colours,
        version=escape(__version__),
        stopped=STOPPED.substitute(stopped=escape(stopped)) if stopped else "",
        pictures="\n".join(_figure(picture, chinese) for picture in pictures),
        slips="\n".join(_slip(slip) for slip in slips),
    )
    index = folder / "index.html"
    index.write_text(text, encoding="utf-8")
    return index


def _figure(picture: Picture, chinese: QTranslator) -> str:
    return FIGURE.substitute(
        anchor=escape(picture.file.removesuffix(".png")),
        file=escape(picture.file),
        wall=picture.wall,
        chinese=escape(chinese.translate("Tour", picture.caption) or picture.caption),
        english=escape(picture.caption),
    )


def _slip(slip: Paper) -> str:
    pictures = "\n".join(
        PRINT.substitute(what=escape(what), file=escape(file), open="" if at else " open")
        for at, (what, file) in enumerate(slip.pictures)
    )
    return SLIP.substitute(
        kind=escape(slip.kind), number=escape(slip.number), pdf=escape(slip.pdf), pictures=pictures
    )
