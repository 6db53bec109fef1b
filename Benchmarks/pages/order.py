#!/usr/bin/env python3
"""Compares the order that programs give the text of newspaper pages.

Usage: order.py READPAGE SCORER DIRECTORY
READPAGE is the built test program ReadPage, SCORER a score_order.py, DIRECTORY holds NAME.pdf and NAME.gold.json.
Needs poppler-utils; pdfminer.six, pymupdf and pymupdf4llm are compared where Python finds them.
"""
import importlib.util
import pathlib
import subprocess
import sys
import tempfile


def run(*command, given=None):
    return subprocess.run(command, input=given, capture_output=True, check=False).stdout


def pdfminer(pdf):
    from pdfminer.high_level import extract_text
    return extract_text(pdf).encode()


def pymupdf(pdf):
    import pymupdf as library
    with library.open(pdf) as document:
        return "\n".join(page.get_text() for page in document).encode("utf-8", "replace")


def pymupdf4llm(pdf):
    import pymupdf4llm as library
    return library.to_markdown(pdf, show_progress=False).encode()


def main(read_page, scorer, directory):
    readers = {
        "wentan": lambda pdf: run(read_page, given=run("pdftotext", "-bbox-layout", pdf, "-")),
        "pdftotext": lambda pdf: run("pdftotext", pdf, "-"),
        "pdftotext -layout": lambda pdf: run("pdftotext", "-layout", pdf, "-"),
        "pdftotext -raw": lambda pdf: run("pdftotext", "-raw", pdf, "-"),
    }
    for module, reader in (("pdfminer", pdfminer), ("pymupdf", pymupdf), ("pymupdf4llm", pymupdf4llm)):
        if importlib.util.find_spec(module):
            readers[module] = reader
    for name, read in readers.items():
        with tempfile.TemporaryDirectory() as folder:
            pairs = []
            for gold in sorted(pathlib.Path(directory).glob("*.gold.json")):
                output = pathlib.Path(folder, gold.name)
                output.write_bytes(read(str(gold).replace(".gold.json", ".pdf")))
                pairs += [str(gold), str(output)]
            print(f"{name:18} {run(sys.executable, scorer, *pairs).decode().strip()}", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:4])
