"""invoice2data beside ours on the same invoices, in one run: `invoices.py INVOICES DATA`.

INVOICES is the built example (cargo build --release -p samenspel --example invoices), DATA the folder with `zugferd` and
`invoice2data`. Needs pdftotext and `pip install invoice2data dateparser` (1.0.1 was measured). A golden field is a top-level value of its
golden file that is no list; it counts as answered when invoice2data gives the field, as right when the value is the same.
"""

import json
import pathlib
import re
import subprocess
import sys
import time

FIELDS = {  # ZUGFeRD's names, and invoice2data's
    "invoice_number": "invoice_number", "invoice_date": "date", "seller": "issuer", "buyer": None, "grand_total": "amount",
    "tax_total": "amount_tax", "tax_basis": "amount_untaxed", "due_payable": None, "currency": "currency", "iban": "iban",
}


def plain(value):
    if hasattr(value, "strftime"):
        return value.strftime("%Y-%m-%d")
    try:
        return f"{float(value):.2f}"
    except (TypeError, ValueError):
        pass
    text = str(value)
    date = re.fullmatch(r"(\d{4})-?(\d\d)-?(\d\d)", text)
    return "-".join(date.groups()) if date else "".join(c for c in text.lower() if c.isalnum())


def peer(pdf, templates):
    from invoice2data import extract_data

    try:
        return extract_data(str(pdf), templates=templates) or {}
    except Exception:  # it raises on files that no reader of its own can open
        return {}


def count(title, rows):
    answered = sum(found is not None for _, _, found in rows)
    right = sum(found is not None and plain(golden) == plain(found) for _, golden, found in rows)
    total = max(len(rows), 1)
    print(f"{title} | {len(rows)} | {100 * answered / total:.1f} % | {100 * right / total:.1f} % | "
          f"{100 * right / max(answered, 1):.1f} %")


def main():
    ours, data = sys.argv[1], pathlib.Path(sys.argv[2])
    print(subprocess.run([ours, str(data)], capture_output=True, text=True, check=True).stdout)
    from invoice2data.extract.loader import read_templates

    templates = read_templates()
    start, own, shared, corpus = time.perf_counter(), [], [], []
    pdfs = sorted((data / "invoice2data").glob("*.pdf"))
    for pdf in pdfs:
        golden, found = json.loads(pdf.with_suffix(".json").read_text())[0], peer(pdf, templates)
        scalar = {k: v for k, v in golden.items() if not isinstance(v, (list, dict))}
        own += [(k, v, found.get(k)) for k, v in scalar.items()]
        shared += [(k, scalar[k], found.get(k)) for k in FIELDS.values() if k in scalar]
    lines = [json.loads(line) for line in (data / "zugferd" / "truth.jsonl").read_text().splitlines()]
    for line in lines:
        found = peer(data / "zugferd" / line["file"], templates)
        corpus += [(k, v, found.get(FIELDS[k])) for k, v in line["fields"].items() if v is not None and FIELDS[k]]
    seconds = time.perf_counter() - start
    print("\ninvoice2data with its own templates\n\nfiles | golden values | answered | right | right of the answered")
    print("---|---:|---:|---:|---:")
    count("its own, every golden field", own)
    count("its own, the fields we share", shared)
    count("ZUGFeRD, the fields we share", corpus)
    print(f"\n{len(pdfs) + len(lines)} files in {seconds:.1f} s, templates loaded before")


main()
