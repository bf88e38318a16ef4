/**
 * The style of the HTML report: for the screen, light and dark, from 300 pixels, and for A4. Lengths that decide are in em,
 * so that they follow the reader's letters.
 */
export const HTML_REPORT_STYLE = `
:root {
  color-scheme: light;
  --text: #1f2328; --quiet: #57606a; --line: #d0d7de; --ground: #ffffff; --tint: #f6f8fa; --link: #0f548c;
  --error: #b10e1c; --warning: #8a3707; --info: #4d5761;
  --error-tint: #fdf0f0; --warning-tint: #fdf5ec; --info-tint: #f3f5f7;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    color-scheme: dark;
    --text: #e6e6e6; --quiet: #a8adb4; --line: #3d444d; --ground: #1b1d20; --tint: #24272b; --link: #7ab8f0;
    --error: #f58a93; --warning: #faa06b; --info: #b4bac1;
    --error-tint: #3a2224; --warning-tint: #372820; --info-tint: #272b30;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: 0 clamp(0.75rem, 3vw, 2rem) 3rem; max-width: 72rem;
  background: var(--ground); color: var(--text); overflow-wrap: anywhere;
  font: 1rem/1.7 "Segoe UI", -apple-system, "PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
}
a { color: var(--link); text-decoration: none; }
a:hover { text-decoration: underline; }
a:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; border-radius: 2px; }
h1, h2, h3, h4 { line-height: 1.4; }
h1 { margin: 2.5rem 0 0.5rem; font-size: 1.75rem; }
h2 { margin: 3.5rem 0 0.5rem; padding-bottom: 0.3rem; border-bottom: 2px solid var(--line); font-size: 1.375rem; }
h3 { margin: 2.5rem 0 0.25rem; font-size: 1.125rem; }
h4 { margin: 1.25rem 0 0.25rem; font-size: 1rem; }
p { margin: 0 0 0.25rem; }
ul { margin: 0.25rem 0; padding-left: 1.25rem; }
header p, .about, .why, .source, .change, .related, caption, footer { color: var(--quiet); font-size: 0.875rem; }
.change { color: var(--text); }
footer { margin-top: 3rem; padding-top: 0.5rem; border-top: 1px solid var(--line); }

.error { --kind: var(--error); --kind-tint: var(--error-tint); }
.warning { --kind: var(--warning); --kind-tint: var(--warning-tint); }
.info { --kind: var(--info); --kind-tint: var(--info-tint); }
.sign, .mark, .number { color: var(--kind); white-space: nowrap; }
.mark { font-size: 0.8125em; font-weight: 600; font-variant-numeric: tabular-nums; }
.number { font-weight: 600; }
.empty { color: var(--quiet); }

.counts { display: flex; flex-wrap: wrap; gap: 0 1.5rem; margin: 0.25rem 0 0.5rem; padding: 0; list-style: none; }
.counts .zero { color: var(--quiet); }
.whole .counts { gap: 0.75rem; margin: 1rem 0; }
.whole .counts li { flex: 1 1 8rem; padding: 0.5rem 0.75rem; border: 1px solid var(--line); border-left: 3px solid var(--kind, var(--line)); border-radius: 4px; background: var(--tint); }
.whole .counts b { display: block; font-size: 1.5rem; line-height: 1.3; font-variant-numeric: tabular-nums; }

dl { display: grid; grid-template-columns: repeat(6, minmax(0, 1fr)); margin: 0.5rem 0 1rem; border-top: 1px solid var(--line); font-size: 0.875rem; }
dl div { display: grid; grid-column: span 6; grid-template-columns: 8.5em minmax(0, 1fr); border-bottom: 1px solid var(--line); }
dl .projectCode, dl .department { grid-column: span 3; }
dl .budget, dl .fiscal, dl .other { grid-column: span 2; }
dt, dd { margin: 0; padding: 0.3em 0.6em; }
dt { color: var(--quiet); }
dd { white-space: pre-line; border-left: 3px solid transparent; }
dl .error dd, dl .warning dd, dl .info dd { border-left-color: var(--kind); background: var(--kind-tint); }

table { width: 100%; margin: 0.5rem 0 1rem; border-collapse: collapse; font-size: 0.875rem; line-height: 1.6; }
caption { padding: 0 0 0.25rem; text-align: start; }
th, td { padding: 0.3em 0.5em; border: 1px solid var(--line); text-align: start; vertical-align: top; font-weight: normal; }
thead th { background: var(--tint); color: var(--quiet); }
td { white-space: pre-line; }
.indicators { table-layout: fixed; }
.indicators .row { width: 3em; } .indicators .level1 { width: 6.5em; } .indicators .level2 { width: 8em; }
.indicators .value { width: 15%; } .indicators .weight { width: 4em; }
.indicators tbody th { color: var(--quiet); font-variant-numeric: tabular-nums; }
td.error, td.warning, td.info { border-left: 3px solid var(--kind); background: var(--kind-tint); }
.index .count { width: 6em; text-align: end; font-variant-numeric: tabular-nums; }

.findings { margin: 0; padding: 0; list-style: none; }
.findings li { margin: 0.5rem 0; padding: 0.1rem 0 0.1rem 0.75rem; border-left: 3px solid var(--kind); }
.findings li:target { background: var(--kind-tint); }
.findings p { margin: 0; }
.findings b { font-weight: 600; }
.rules { table-layout: fixed; }
.rules .about { display: block; }
.rules .severity { width: 7em; }

@media screen and (max-width: 46em) {
  .indicators, .indicators tbody, .indicators tr, .indicators td, .indicators tbody th { display: block; }
  .indicators thead { display: none; }
  .indicators tr { margin: 0 0 0.75rem; border: 1px solid var(--line); border-radius: 4px; }
  .indicators tbody th, .indicators td { border-width: 0 0 1px; }
  .indicators td.error, .indicators td.warning, .indicators td.info { border-left-width: 3px; }
  .indicators td:last-child { border-bottom-width: 0; }
  .indicators caption, .index caption { display: block; }
  dl, dl div { grid-template-columns: 8.5em minmax(0, 1fr); }
  dl div, dl div[class] { grid-column: span 2; }
  [data-label]::before { content: attr(data-label) "　"; color: var(--quiet); }
  .indicators tbody th { background: var(--tint); }
  .index .count::before { content: none; }
}
@media screen and (max-width: 30em) {
  h1 { margin-top: 1.25rem; font-size: 1.375rem; }
  h2 { margin-top: 2.5rem; font-size: 1.1875rem; }
  dl, dl div, .index, .index tbody, .index tr, .rules, .rules tbody, .rules tr { display: block; }
  .index thead, .rules thead { display: none; }
  .index tbody th, .index td, .rules tbody th, .rules td { display: block; border: 0; padding: 0.1em 0; }
  .index tr, .rules tr { padding: 0.4em 0; border-bottom: 1px solid var(--line); }
  .index .count { display: inline-block; width: auto; margin-right: 1em; text-align: start; }
  .index .count::before { content: attr(data-label) " "; }
  dt { padding-bottom: 0; border-left: 3px solid transparent; }
}

@page { size: A4; margin: 15mm 14mm 16mm; @bottom-center { content: counter(page) " / " counter(pages); font-size: 9pt; } }
@media print {
  :root {
    --text: #000000; --quiet: #333333; --line: #8c8c8c; --tint: #ffffff; --link: #000000;
    --error-tint: #ffffff; --warning-tint: #ffffff; --info-tint: #ffffff;
    --error: #8f0b16; --warning: #6b2a05; --info: #333333;
  }
  body { max-width: none; padding: 0; font-size: 10pt; line-height: 1.5; }
  h1 { margin-top: 0; font-size: 18pt; } h2 { margin-top: 18pt; font-size: 14pt; } h3 { margin-top: 16pt; font-size: 12pt; }
  h4 { margin-top: 8pt; font-size: 10.5pt; }
  header p, .about, .why, .source, .change, .related, caption, footer, dl, table { font-size: 9pt; line-height: 1.45; }
  thead { display: table-header-group; }
  tr, dl div, .findings li, .counts { break-inside: avoid; }
  h1, h2, h3, h4, .about, caption, thead { break-after: avoid; }
  p { orphans: 2; widows: 2; }
  .file + .file { break-before: page; }
  .top { display: none; }
}
`;
