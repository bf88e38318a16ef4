import type { CliTexts } from "../zh-CN/cli";

const PROFILE = `  --profile PROFILE             hebei, central-2021, or a profile file of your own (.json);
                                by default the one chosen in the workbook, else hebei`;
const SEVERITY = `  --min-severity error|warning|info
                                findings of this severity and above; info by default`;
const OUTPUT = `  -o, --output FILE|FOLDER      where to write; a folder for several files, which keep their relative names
  --in-place                    writes over the original (by way of a temporary file)`;
const COMMON = `  --lang zh-CN|en               language of the output, zh-CN by default
  --no-color                    no colours (or set NO_COLOR)
  --help                        shows this text`;

export const cliHelp: Pick<CliTexts, "help" | "commandHelp"> = {
  help: `jibiao: checks workbooks of budget performance target tables (.xlsx, .xlsm). Data never leaves this machine.

Usage
  jibiao check PATH…              checks files; a path may be a file, a folder, or - (paths on standard input)
  jibiao mark PATH… -o OUT        checks, and marks the cells concerned
  jibiao clear PATH… -o OUT       removes jibiao's marks
  jibiao fix PATH… -o OUT         makes the fixes that are safe
  jibiao fill PATH… -o OUT        fills in missing rows from the library, to be confirmed
  jibiao report PATH… -o OUT      writes a report: a page (.html) or a sheet (.xlsx)
  jibiao document FILE -o OUT     writes the document to be published (.docx)
  jibiao stamp PATH… -o OUT       stamps workbooks without mandatory findings
  jibiao verify PATH…             tells whether tables changed since they were stamped
  jibiao library search WORDS…    finds standard indicators by words or initials of pinyin
  jibiao library import FILE      looks through an office's own library (.xlsx); with -o writes the merged library
  jibiao library export -o FILE   writes the built-in library (.xlsx)

  Originals are never changed unless you say --in-place; whatever else a workbook holds stays as it is.
  Options and examples of a command: jibiao COMMAND --help; version: jibiao --version

Exit code
  0 no errors; 1 errors found (verify: not stamped, or changed since); 2 a file could not be read or written, or bad usage

Examples
  jibiao check targets.xlsx
  jibiao check 2025/ --min-severity error
  jibiao mark targets.xlsx -o marked.xlsx
  jibiao fix 2025/ -o fixed/
  jibiao library search 满意度 --sector 教育
`,
  commandHelp: {
    check: `jibiao check PATH…: checks files and lists findings

Options
  --format text|json|ndjson|html
                                text by default; json is one report, ndjson one line a file
                                (see assets/schema/report-v1.schema.json); html is a page to be printed
${SEVERITY}
${PROFILE}
  --ignore-suppressions         lists findings that are suppressed in the workbook too
  -j, --jobs NUMBER             files checked at a time; by default as many as pays
${COMMON}

Examples
  jibiao check targets.xlsx
  jibiao check 2025/ --format json > result.json
  jibiao check 2025/ --format html > report.html
  find . -name '*.xlsx' | jibiao check - --format ndjson --jobs 4
`,
    mark: `jibiao mark PATH… -o OUT: checks, and marks the cells concerned

Marks are conditional formats of jibiao's own; fills and formats stay. jibiao clear removes them.

Options
${OUTPUT}
  --notes                       writes the findings of each cell into a note (cells with a note keep theirs)
${SEVERITY}
${PROFILE}
${COMMON}

Examples
  jibiao mark targets.xlsx -o marked.xlsx
  jibiao mark 2025/ -o marked/ --min-severity warning
  jibiao mark targets.xlsx -o marked.xlsx --notes
`,
    clear: `jibiao clear PATH… -o OUT: removes jibiao's marks and nothing else

Options
${OUTPUT}
${COMMON}

Examples
  jibiao clear marked.xlsx -o targets.xlsx
`,
    fix: `jibiao fix PATH… -o OUT: makes the fixes that are safe, and lists each with before and after

Formulas and protected sheets are never changed.

Options
${OUTPUT}
  --suggested                   makes suggested changes too where there is only one
  --dry-run                     lists what would change and writes nothing
${PROFILE}
${COMMON}

Examples
  jibiao fix targets.xlsx --dry-run
`,
    fill: `jibiao fill PATH… -o OUT: fills in missing rows, each with what fits best, to be confirmed

Options
${OUTPUT}
  --library FILE                an office's own library (.xlsx) comes first
  --dry-run                     lists what would be filled in and writes nothing
${PROFILE}
${COMMON}

Examples
  jibiao fill targets.xlsx --dry-run
`,
    report: `jibiao report PATH… -o OUT.html|OUT.xlsx: checks, and writes a report

.html is a page to be printed, with the whole rows of each table and the findings. .xlsx is, for one file, a copy of the
workbook with a sheet 校验报告 behind the others, whose cell addresses lead to the cells; for several files, one list.

Options
  -o, --output FILE             where to write; ends in .html or .xlsx
${SEVERITY}
${PROFILE}
  -j, --jobs NUMBER             (.html) files checked at a time
${COMMON}

Examples
  jibiao report targets.xlsx -o targets-report.xlsx
  jibiao report 2025/ -o report.html
`,
    document: `jibiao document FILE -o OUT.docx: checks, and writes the document to be published

Cover, contents, the department's goals as part one, and as part two a table for each project, in the form that Hebei
publishes and in Chinese. Texts stand as the cells show them; what is blank stays blank. Hidden sheets are left out. While
there are mandatory findings, these are listed and nothing is written.

Options
  -o, --output FILE             where to write; ends in .docx
  --allow-errors                writes although there are mandatory findings
${PROFILE}
${COMMON}

Exit code: 0 written; 1 not written, as there are mandatory findings; 2 a file could not be read or written, or bad usage

Examples
  jibiao document targets.xlsx -o document.docx
`,
    stamp: `jibiao stamp PATH… -o OUT: stamps workbooks without mandatory findings

Options
${OUTPUT}
${PROFILE}
${COMMON}

Examples
  jibiao stamp targets.xlsx --in-place
`,
    verify: `jibiao verify PATH…: tells whether tables changed since they were stamped

Options
${COMMON}

Exit code: 0 none changed; 1 some not stamped, or changed since; 2 a file could not be read
`,
    library: `jibiao library search|import|export: the library of standard indicators

Options
  --class, --sector, --type, --unit
                                (search) only indicators of this class, sector, kind of project, unit
  --limit NUMBER                (search) at most so many, 20 by default
  --library FILE                (search) looks through an office's own library too
  --format text|json            (search, import) text by default
  -o, --output FILE             (import, export) where to write
${COMMON}

Examples
  jibiao library search 满意度 --sector 教育
  jibiao library export -o library.xlsx
`,
  },
};
