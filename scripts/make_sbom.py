#!/usr/bin/env python3
"""Prints what the program is made of, as SPDX 2.3 in JSON. Usage: scripts/make_sbom.py VERSION FILE…

The parts are those of licenses/README.md; the files are what was packed, with their hashes.
"""
import hashlib
import json
import os
import subprocess
import sys
from datetime import datetime, timezone

PARTS = [
    # name, licence, where it is from, how it is in the program
    ("swift-runtime", "Apache-2.0 WITH Swift-exception", "https://github.com/swiftlang/swift", "STATIC_LINK"),
    ("ncurses", "MIT-open-group", "https://invisible-island.net/ncurses/", "STATIC_LINK"),
    ("glibc", "LGPL-2.1-or-later", "https://www.gnu.org/software/libc/", "STATIC_LINK"),
    ("zlib", "Zlib", "https://zlib.net/", "STATIC_LINK"),
    ("libstdc++", "GPL-3.0-or-later WITH GCC-exception-3.1", "https://gcc.gnu.org/", "STATIC_LINK"),
    ("unicode-data", "Unicode-DFS-2016", "https://www.unicode.org/", "DATA_FILE_OF"),
    ("opencc-data", "Apache-2.0", "https://github.com/BYVoid/OpenCC", "DATA_FILE_OF"),
    ("jieba-dict", "MIT", "https://github.com/fxsjy/jieba", "DATA_FILE_OF"),
    ("foot-terminfo", "MIT", "https://codeberg.org/dnkl/foot", "DATA_FILE_OF"),
]


def package(name, version, licence, location):
    return {
        "SPDXID": f"SPDXRef-{name.replace('+', 'p')}",
        "name": name,
        "versionInfo": version,
        "downloadLocation": location,
        "filesAnalyzed": False,
        "licenseConcluded": licence,
        "licenseDeclared": licence,
        "copyrightText": "NOASSERTION",
    }


def main():
    version, paths = sys.argv[1], sys.argv[2:]
    root = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
    pins = json.load(open(os.path.join(root, "Package.resolved")))["pins"]
    parts = [(p["identity"], p["state"]["version"], "Apache-2.0 WITH Swift-exception", p["location"], "STATIC_LINK")
             for p in pins]
    parts += [(name, "NOASSERTION", licence, location, kind) for name, licence, location, kind in PARTS]
    stamp = os.environ.get("SOURCE_DATE_EPOCH") or subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=root, capture_output=True, text=True, check=True).stdout
    files = []
    for path in paths:
        with open(path, "rb") as file:
            digest = hashlib.sha256(file.read()).hexdigest()
        name = os.path.basename(path)
        files.append({
            "SPDXID": f"SPDXRef-File-{len(files) + 1}",
            "fileName": f"./{name}",
            "checksums": [{"algorithm": "SHA256", "checksumValue": digest}],
            "licenseConcluded": "MIT",
            "copyrightText": "NOASSERTION",
        })
    relations = [("SPDXRef-DOCUMENT", "DESCRIBES", "SPDXRef-wentan")]
    for name, _, _, _, kind in parts:
        own = f"SPDXRef-{name.replace('+', 'p')}"
        relations.append((own, kind, "SPDXRef-wentan") if kind == "DATA_FILE_OF" else ("SPDXRef-wentan", kind, own))
    relations += [("SPDXRef-wentan", "GENERATES", file["SPDXID"]) for file in files]
    json.dump({
        "spdxVersion": "SPDX-2.3",
        "dataLicense": "CC0-1.0",
        "SPDXID": "SPDXRef-DOCUMENT",
        "name": f"wentan-{version}",
        "documentNamespace": f"https://packages.invalid/wentan/{version}",
        "creationInfo": {
            "created": datetime.fromtimestamp(int(stamp), timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "creators": ["Organization: wentan authors"],
        },
        "packages": [package("wentan", version, "MIT", "NOASSERTION")]
        + [package(name, release, licence, location) for name, release, licence, location, _ in parts],
        "files": files,
        "relationships": [
            {"spdxElementId": one, "relationshipType": kind, "relatedSpdxElement": other}
            for one, kind, other in relations
        ],
    }, sys.stdout, indent=2, ensure_ascii=False)
    print()


main()
