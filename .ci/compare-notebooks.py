"""Holds what a notebook's cells print to what the lesson says they do: compare-notebooks.py SAVED EXECUTED

An ellipsis stands for anything; spaces and the ends of lines make no difference. Only cells of which the lesson says so may fail.
"""

import json
import re
import sys


def text(cell):
    parts = []
    for output in cell.get("outputs", []):
        if output["output_type"] == "stream":
            parts.append("".join(output["text"]))
        elif output["output_type"] == "error":
            parts.append(output["evalue"])
        else:
            parts.append("".join(output["data"].get("text/plain", "")))
    return "\n".join(parts)


def normal(printed):
    printed = re.sub(r"\x1b\[[0-9;]*m", "", printed)
    printed = re.sub(r"(?m)^(So far: |Not any more: |This step builds on ).*\n?", "", printed)
    return re.sub(r"\s", "", printed)


def matches(page, printed):
    pattern = ".*".join(re.escape(part) for part in normal(page).split("…"))
    return re.fullmatch(pattern, normal(printed), flags=re.S) is not None


saved, executed = (json.load(open(path, encoding="utf-8"))["cells"] for path in sys.argv[1:3])
faults = 0
for number, (before, after) in enumerate(zip(saved, executed)):
    if before["cell_type"] != "code":
        continue
    page, printed = text(before), text(after)
    failed = any(output["output_type"] == "error" for output in after["outputs"])
    may_fail = "raises-exception" in before["metadata"].get("tags", [])
    if failed and not may_fail or before["outputs"] and not matches(page, printed):
        faults += 1
        print(f"{sys.argv[1]}, cell {number + 1}: {''.join(before['source'])}\n  the lesson says:\n{page}\n  it prints:\n{printed}\n")
sys.exit(1 if faults else 0)
