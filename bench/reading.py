"""Words and boxes of `crates/reading` beside pdftotext -bbox and pypdfium2, on the same PDF files.

Usage: reading.py WORDS FOLDER...    WORDS is the built example: target/release/examples/words
Needs pdftotext (poppler-utils) and pypdfium2. Writes a table in Markdown. Only files count that pdftotext reads.
"""

import collections
import html
import pathlib
import re
import subprocess
import sys
import time
import unicodedata

LINE = re.compile(r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>')


def plain(text):
    return unicodedata.normalize("NFKC", text).replace("\u00ad", "-").replace("\u2011", "-").strip()


def poppler(path):
    """Pages of (text, box), or None; and the seconds of the process."""
    start = time.perf_counter()
    done = subprocess.run(["pdftotext", "-bbox", str(path), "-"], capture_output=True, timeout=60)
    seconds = time.perf_counter() - start
    if done.returncode != 0:
        return None, seconds
    pages = []
    for page in done.stdout.decode("utf-8", "replace").split("<page ")[1:]:
        found = LINE.findall(page)
        pages.append([(plain(html.unescape(t)), tuple(map(float, box))) for *box, t in found])
    return pages, seconds


def ours(words, path):
    start = time.perf_counter()
    done = subprocess.run([words, str(path)], capture_output=True, timeout=60)
    seconds = time.perf_counter() - start
    pages, inside = [], 0.0
    for line in done.stdout.decode("utf-8", "replace").split("\n"):
        if line.startswith("= "):
            inside = float(line.split("\t")[1])
        elif line.startswith("# "):
            pages.append([])
        elif line:
            _, left, top, right, bottom, text = line.split("\t", 5)
            pages[-1].append((plain(text), (float(left), float(top), float(right), float(bottom))))
    return pages, seconds, inside


def pdfium(path):
    import pypdfium2

    start = time.perf_counter()
    pages = []
    try:
        document = pypdfium2.PdfDocument(str(path))
        for page in document:
            pages.append([plain(word) for word in page.get_textpage().get_text_range().split()])
    except pypdfium2.PdfiumError:
        return None, time.perf_counter() - start
    return pages, time.perf_counter() - start


def overlap(a, b):
    width, height = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
    if width <= 0 or height <= 0:
        return 0.0
    area = lambda r: (r[2] - r[0]) * (r[3] - r[1])
    return width * height / (area(a) + area(b) - width * height)


def across(a, b):
    """Overlap of the left and right edges alone: fonts disagree about their height."""
    both = min(a[2], b[2]) - max(a[0], b[0])
    return max(0.0, both) / max(1e-9, max(a[2], b[2]) - min(a[0], b[0]))


def compare(folder, words):
    total = collections.Counter()
    boxes, widths = [], []
    worst = []
    for path in sorted(pathlib.Path(folder).rglob("*.pdf")):
        theirs, their_seconds = poppler(path)
        if theirs is None:
            continue
        mine, my_seconds, inside = ours(words, path)
        third, third_seconds = pdfium(path)
        total.update(files=1, pages=len(theirs), poppler_s=their_seconds, ours_s=my_seconds, inside_s=inside,
                     pdfium_s=third_seconds)
        missed = 0
        for at, page in enumerate(theirs):
            own = mine[at] if at < len(mine) else []
            have = collections.Counter(text for text, _ in own)
            want = collections.Counter(text for text, _ in page if text)
            other = collections.Counter(third[at] if third and at < len(third) else [])
            agreed = want & other
            found = (want & have).total()
            missed += want.total() - found
            total.update(want=want.total(), found=found, own=have.total(), agreed=agreed.total(),
                         agreed_found=(agreed & have).total(), other_found=(want & other).total(), other=other.total())
            for text, box in page:
                same = [own_box for own_text, own_box in own if own_text == text]
                if same and text:
                    best = max(same, key=lambda own_box: overlap(box, own_box))
                    boxes.append(overlap(box, best))
                    widths.append(across(box, best))
        if missed:
            worst.append((missed, path.name))
    return total, boxes, widths, sorted(worst, reverse=True)[:12]


def main():
    words, *folders = sys.argv[1:]
    print("| files | pages | words of pdftotext | recall of them | precision | recall of the words both others have | "
          "box overlap, median | mean | left and right alone | boxes < .5 | pages/s, one process a file: ours | pdftotext |"
          " pages/s inside: ours | pypdfium2 |")
    print("|" + "---|" * 14)
    for folder in folders:
        t, boxes, widths, worst = compare(folder, words)
        boxes.sort()
        n = max(1, len(boxes))
        print(f"| {pathlib.Path(folder).name}: {t['files']} | {t['pages']} | {t['want']} | {t['found'] / t['want']:.3f} | "
              f"{t['found'] / max(1, t['own']):.3f} | {t['agreed_found'] / max(1, t['agreed']):.3f} | {boxes[n // 2]:.3f} | "
              f"{sum(boxes) / n:.3f} | {sum(widths) / n:.3f} | {sum(b < 0.5 for b in boxes) / n:.4f} | "
              f"{t['pages'] / t['ours_s']:.0f} | {t['pages'] / t['poppler_s']:.0f} | {t['pages'] / t['inside_s']:.0f} | "
              f"{t['pages'] / t['pdfium_s']:.0f} |")
        print(f"  pypdfium2 beside pdftotext on {folder}: recall {t['other_found'] / t['want']:.3f}, "
              f"precision {t['other_found'] / max(1, t['other']):.3f}; most missed by us: {worst}", file=sys.stderr)


if __name__ == "__main__":
    main()
