"""Opens each workbook that is named and prints, as JSON, its sheets with their charts, pictures, tables and notes."""

import json
import sys
import warnings

from openpyxl import load_workbook

# It warns of features that it does not know.
warnings.simplefilter("ignore")


def told(path):
    book = load_workbook(path, keep_vba=path.endswith(".xlsm"))
    sheets = []
    for sheet in book.worksheets:
        charts = len(sheet._charts)
        notes = sum(cell.comment is not None for row in sheet.iter_rows() for cell in row)
        sheets.append([sheet.title, charts, len(sheet._images), sorted(sheet.tables), notes])
    return [sheets, [sheet.title for sheet in book.chartsheets], book.vba_archive is not None]


print(json.dumps([told(path) for path in sys.argv[1:]]))
