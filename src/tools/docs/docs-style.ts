/** The style of the documentation's pages: for the screen, light and dark, and for paper. */
export const DOCS_STYLE = `
:root {
  color-scheme: light dark;
  --text: #1f2328; --quiet: #57606a; --line: #d0d7de; --ground: #ffffff; --tint: #f6f8fa; --link: #0f548c;
  --error: #b10e1c; --warning: #8a3707; --info: #57606a;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #e6e6e6; --quiet: #a8adb4; --line: #3d444d; --ground: #1b1d20; --tint: #24272b; --link: #7ab8f0;
    --error: #f1707b; --warning: #faa06b; --info: #a8adb4;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 16px; }
body {
  margin: 0; background: var(--ground); color: var(--text); overflow-wrap: anywhere;
  font: 16px/1.75 "Segoe UI", -apple-system, "PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
}
main.wide { max-width: 1100px; }
.wide table { table-layout: auto; font-size: 13px; }
.wide th { width: auto; }
.wide thead th { position: sticky; top: 0; background: var(--tint); }
.wide .number { text-align: end; font-variant-numeric: tabular-nums; }
.sources li { padding: 1px 0; font-size: 13px; }
main, header, nav { max-width: 760px; margin: 0 auto; padding: 0 20px; }
header { padding-top: 48px; }
h1 { margin: 0 0 8px; font-size: 30px; line-height: 1.3; }
header p { margin: 0 0 8px; color: var(--quiet); }
a { color: var(--link); text-decoration: none; }
a:hover { text-decoration: underline; }
a:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; border-radius: 2px; }
nav { margin-top: 32px; }
nav h2 { margin: 0 0 8px; font-size: 20px; }
nav h3 { margin: 16px 0 4px; font-size: 15px; color: var(--quiet); }
nav ul { margin: 0; padding: 0; list-style: none; }
nav li { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0 16px; padding: 2px 0; border-bottom: 1px solid var(--line); }
main > h2 { margin: 56px 0 0; padding-bottom: 6px; border-bottom: 2px solid var(--line); font-size: 24px; }
article { padding: 28px 0 4px; }
article h3 { margin: 0; font-size: 20px; line-height: 1.4; }
article h4 { margin: 20px 0 4px; font-size: 16px; }
article p { margin: 0 0 8px; }
.about { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 16px; color: var(--quiet); font-size: 14px; }
.about a { margin-left: auto; }
.severity { white-space: nowrap; font-size: 14px; }
.severity.error { color: var(--error); } .severity.warning { color: var(--warning); } .severity.info { color: var(--info); }
code { font: 13px/1.6 ui-monospace, Consolas, monospace; color: var(--quiet); }
table { width: 100%; margin: 0 0 14px; border-collapse: collapse; table-layout: fixed; background: var(--tint); font-size: 14px; }
th, td { padding: 5px 10px; border: 1px solid var(--line); text-align: start; vertical-align: top; }
th { width: 28%; font-weight: normal; color: var(--quiet); }
.guide { padding-bottom: 24px; }
.guide p, .guide li { margin: 0 0 8px; }
.guide p a { text-decoration: underline; }
.guide ol, .guide ul { margin: 0 0 14px; padding-left: 26px; }
.guide h2 { margin-top: 40px; }
.guide h2 + * { margin-top: 14px; }
.guide table { table-layout: auto; }
.guide thead th { width: auto; }
.guide pre { margin: 0 0 14px; padding: 12px 14px; overflow-x: auto; border: 1px solid var(--line); background: var(--tint); }
.guide pre code { color: var(--text); overflow-wrap: normal; white-space: pre; }
figure { margin: 16px 0 20px; overflow-x: auto; }
figure svg { display: block; width: 100%; min-width: 520px; max-width: 640px; height: auto; font-size: 13px; }
figcaption { margin-top: 6px; color: var(--quiet); font-size: 14px; }
svg text { fill: var(--text); } svg .g-quiet { fill: var(--quiet); font-size: 12px; }
svg .g-paper { fill: var(--ground); stroke: var(--line); } svg .g-tint { fill: var(--tint); stroke: var(--line); }
svg .g-line { fill: none; stroke: var(--line); } svg .g-hot { fill: none; stroke: var(--link); stroke-width: 2; }
svg .g-arrow, svg .g-tick { fill: none; stroke: var(--link); stroke-width: 1.5; } svg .g-dot { fill: var(--link); }
svg .g-num { fill: var(--ground); font-weight: 600; } svg .g-mark { fill: var(--error); opacity: 0.25; }
.aside { color: var(--quiet); font-size: 14px; }
footer { height: 64px; }
@media (max-width: 480px) { body { font-size: 15px; } header { padding-top: 24px; } th, td { padding: 4px 6px; } }
@media print {
  :root {
    --text: #000000; --quiet: #444444; --line: #999999; --ground: #ffffff; --tint: #ffffff; --link: #000000;
    --error: #000000; --warning: #000000; --info: #000000;
  }
  body { font-size: 10.5pt; line-height: 1.6; }
  main, header, nav { max-width: none; padding-left: 0; padding-right: 0; }
  nav { break-after: page; }
  main > h2 { margin-top: 24pt; }
  main > h2, h3, h4, .about { break-after: avoid; }
  table, tr, p, figure { break-inside: avoid; }
  .about a { display: none; }
}
`;
