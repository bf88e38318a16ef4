"""Reads workbooks with openpyxl; with `write`, saves the one there is again."""
import resource
import sys

import openpyxl

action, *paths = sys.argv[1:]
if action == "write":
    workbook = openpyxl.load_workbook(paths[0])
    workbook.save(paths[1])
else:
    for path in paths:
        openpyxl.load_workbook(path)
print(f"peak-kilobytes {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}", file=sys.stderr)
