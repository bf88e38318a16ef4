import { MARK_STYLE } from "./grid/mark-shapes";

const UI_FONT =
  "'Segoe UI', -apple-system, 'PingFang SC', 'Microsoft YaHei UI', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

/** Colours of everything around the paper; the paper itself stays white in the dark, as what is printed does. */
const LIGHT = `
  --chrome: #f5f5f5; --bar: #ffffff; --text: #242424; --quiet: #616161; --line: #d6d6d6; --desk: #ffffff;
  --header: #f0f1f2; --header-text: #5a5d61; --header-line: #d2d4d7; --header-on: #d6e6f7; --header-on-text: #0c3b5e;
  --accent: #0f6cbd; --problem: #fdf3f4; --problem-line: #eeacb2; --unsaved: #8a3707;`;
const DARK = `
  --chrome: #1f1f1f; --bar: #292929; --text: #f0f0f0; --quiet: #b8b8b8; --line: #424242; --desk: #1b1b1b;
  --header: #333538; --header-text: #c3c5c8; --header-line: #46484c; --header-on: #1f4a70; --header-on-text: #e2effb;
  --accent: #479ef5; --problem: #3b1618; --problem-line: #7a2b30; --unsaved: #fdcfb4;`;

const FRAME = `
html, body, #root { height: 100%; margin: 0; }
.page {
  ${LIGHT}
  display: grid; box-sizing: border-box; height: 100dvh; min-height: 0;
  grid-template: auto auto minmax(0, 1fr) / minmax(0, 1fr) 340px;
  grid-template-areas: "top top" "messages messages" "workbook pane";
  background: var(--chrome); color: var(--text); font: 14px/20px ${UI_FONT};
}
.messages { grid-area: messages; }
.unseen {
  position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
.top-bar {
  grid-area: top; display: flex; align-items: center; gap: 12px; padding: 7px 12px 7px 16px;
  background: var(--bar); border-bottom: 1px solid var(--line);
}
.top-name { display: flex; align-items: center; gap: 8px; flex: 1; min-width: 0; }
.file-name { margin: 0; font-size: inherit; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-weight: 600; }
.badge {
  flex-shrink: 0; padding: 0 6px; border: 1px solid var(--line); border-radius: 4px;
  color: var(--quiet); font-size: 12px; line-height: 18px;
}
.badge-unsaved { border-color: currentColor; color: var(--unsaved); }
.top-status { flex-shrink: 0; color: var(--quiet); }
.top-actions { display: flex; flex-shrink: 0; gap: 4px; }
.top-actions > button { min-width: 0; padding-inline: 10px; font-weight: 400; white-space: nowrap; }
.problem {
  display: flex; align-items: center; gap: 12px; padding: 6px 12px 6px 16px;
  background: var(--problem); border-bottom: 1px solid var(--problem-line);
}
.problem p { flex: 1; margin: 0; }
.notice { margin: 0; padding: 6px 16px; background: var(--bar); border-bottom: 1px solid var(--line); }
.question {
  max-width: min(420px, calc(100vw - 48px)); padding: 20px; border: 1px solid var(--line); border-radius: 8px;
  background: var(--bar); color: var(--text); box-shadow: 0 8px 24px #0004;
}
.question::backdrop { background: #0006; }
.question p { margin: 0 0 16px; }
.question-actions { display: flex; flex-wrap: wrap; gap: 8px; }
.workbook { grid-area: workbook; display: flex; flex-direction: column; min-width: 0; min-height: 0; }
.pane { grid-area: pane; min-width: 0; min-height: 0; border-left: 1px solid var(--line); background: var(--bar); }
.drop-hint {
  position: fixed; inset: 8px; z-index: 20; display: grid; place-items: center; pointer-events: none;
  border: 2px dashed var(--accent); border-radius: 8px; background: var(--bar); opacity: .92; font-size: 18px;
}
.empty-workbook { flex: 1; margin: 0; padding: 32px; color: var(--quiet); }
@media (max-width: 859px) {
  .page {
    min-height: 600px; grid-template: auto auto minmax(0, 9fr) minmax(0, 11fr) / minmax(0, 1fr);
    grid-template-areas: "top" "messages" "workbook" "pane";
  }
  .pane { border-left: none; border-top: 1px solid var(--line); }
}
@media (max-width: 859px) { .top-bar, .top-actions { flex-wrap: wrap; flex-shrink: 1; gap: 0 4px; } }
@media (max-width: 480px) { .top-actions > button { padding-inline: 6px; font-size: 13px; } }
@media (prefers-color-scheme: dark) { .page { ${DARK} } }`;

const START = `
.start { grid-area: workbook / workbook / pane / pane; overflow-y: auto; background: var(--bar); }
.start-inner { box-sizing: border-box; max-width: 880px; margin: 0 auto; padding: clamp(16px, 6vh, 64px) 24px 24px; }
.start h1, .start h2, .start h3, .start p, .start ul, .start ol { margin: 0; padding: 0; }
.start ul, .start ol { list-style: none; }
.start-title { font-size: 32px; line-height: 44px; }
.start-line { padding-top: 6px !important; font-size: 16px; line-height: 24px; }
.start-actions { display: flex; flex-wrap: wrap; align-items: center; gap: 12px; padding: 24px 0 8px; }
.start h2 { padding: 24px 0 8px; font-size: 16px; line-height: 24px; }
.start-list li { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; padding: 4px 0; }
.start-drafts { margin-top: 20px; padding: 0 16px 12px; border: 1px solid var(--problem-line); border-radius: 6px; background: var(--problem); }
.start-drafts h2 { padding-top: 12px; }
.start-file { font-weight: 600; overflow-wrap: anywhere; }
.start-time { color: var(--quiet); font-size: 12px; }
.start-link {
  padding: 2px 0; border: none; background: none; color: var(--accent); font: inherit; text-align: left; cursor: pointer;
  text-decoration: underline; overflow-wrap: anywhere;
}
.start-guide ol { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(220px, 100%), 1fr)); gap: 20px; }
.guide-picture { display: block; width: 100%; max-width: 320px; border-radius: 6px; background: #e8eef5; }
.start h3 { padding: 8px 0 2px; font-size: 14px; }
.start-keys, .start-foot { padding-top: 20px !important; color: var(--quiet); }
.start-foot { display: flex; gap: 16px; font-size: 12px; }
.start-foot a, .start-link { color: var(--accent); }
.start-link:focus-visible, .start-foot a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }`;

const FORMULA_BAR = `
.formula-bar { display: flex; min-height: 30px; background: var(--bar); border-bottom: 1px solid var(--line); }
.formula-address {
  flex: 0 0 84px; padding: 5px 8px; border-right: 1px solid var(--line); text-align: center;
  font-variant-numeric: tabular-nums; color: var(--quiet);
}
.formula-content {
  flex: 1; min-width: 0; max-height: 60px; box-sizing: border-box; padding: 5px 10px; overflow-y: auto;
  white-space: pre-wrap; overflow-wrap: anywhere;
}
.cell-message { margin: 0; padding: 5px 12px; background: var(--problem); border-bottom: 1px solid var(--problem-line); }`;

const TABS = `
.tabs { display: flex; align-items: stretch; background: var(--chrome); border-top: 1px solid var(--line); }
.tab-list { display: flex; flex: 1; min-width: 0; overflow-x: auto; scrollbar-width: thin; }
.tab {
  flex-shrink: 0; padding: 5px 14px 6px; border: none; border-right: 1px solid var(--line); border-top: 2px solid transparent;
  background: none; color: var(--quiet); font: inherit; font-size: 13px; cursor: pointer;
}
.tab:hover { background: var(--header-on); color: var(--header-on-text); }
.tab[aria-selected="true"] { background: var(--bar); color: var(--text); font-weight: 600; border-top-color: var(--accent); }
.tab:focus-visible { outline: 2px solid var(--accent); outline-offset: -3px; }
.tab-note { margin-left: 6px; font-weight: 400; font-size: 12px; color: var(--quiet); }
.tab-hidden { flex-shrink: 0; padding: 7px 12px; border-left: 1px solid var(--line); font-size: 12px; color: var(--quiet); }
@media (forced-colors: active) {
  .tab[aria-selected="true"] { forced-color-adjust: none; background: Highlight; color: HighlightText; }
}`;

const SHEET = `
.sheet-panel { flex: 1; min-height: 0; }
.sheet-scroller { position: relative; height: 100%; overflow: auto; background: var(--desk); outline: none; }
.sheet { table-layout: fixed; border-collapse: separate; border-spacing: 0; color-scheme: light; cursor: cell; }
.sheet-row-number, .sheet-column-letter, .sheet-corner {
  position: sticky; z-index: 3; box-sizing: border-box; padding: 0; background: var(--header); color: var(--header-text); text-align: center;
  border: 0 solid var(--header-line); border-right-width: 1px; border-bottom-width: 1px;
  font: 400 12px/1 ${UI_FONT}; cursor: default; user-select: none;
}
.sheet-column-letter, .sheet-corner { top: 0; z-index: 6; }
.sheet-row-number, .sheet-corner { left: 0; }
.sheet-corner { z-index: 7; }
.sheet-frozen-rows { position: sticky; top: 22px; z-index: 4; box-shadow: 0 1px 0 #8a8d91; }
.sheet-row-number[data-current="true"], .sheet-column-letter[data-current="true"] {
  background: var(--header-on); color: var(--header-on-text);
}
.sheet-row-number[data-current="true"] { box-shadow: inset -2px 0 var(--accent); }
.sheet-column-letter[data-current="true"] { box-shadow: inset 0 -2px var(--accent); }
.sheet-cell { position: relative; box-sizing: border-box; padding: 0; background-color: #fff; font-size: 1px; }
.sheet-frozen-cell { position: sticky; z-index: 2; }
.sheet-text { box-sizing: border-box; overflow: hidden; overflow-wrap: anywhere; user-select: none; }
.sheet-cell[aria-selected="true"]:not(:has(.sheet-cursor))::before {
  content: ""; position: absolute; inset: 0; background: #0f6cbd14; pointer-events: none;
}
.sheet-cursor { position: absolute; inset: -1px; z-index: 1; border: 2px solid #0f6cbd; pointer-events: none; }
.sheet-editor {
  position: absolute; inset: 0; z-index: 2; box-sizing: border-box; width: 100%; height: 100%; margin: 0; padding: 0;
  border: none; outline: none; resize: none; overflow: hidden; opacity: 0; pointer-events: none; font-size: 13px;
}
.sheet-editor-open {
  inset: -1px auto auto -1px; z-index: 5; width: calc(100% + 2px); min-width: 96px; height: auto; min-height: calc(100% + 2px);
  padding: 3px; border: 2px solid #0f6cbd; background: #fff; opacity: 1; pointer-events: auto; box-shadow: 0 2px 6px #0003;
}`;

const REMARKS = `
.sheet-cell[data-note]::after {
  content: ""; position: absolute; top: 0; right: 0; pointer-events: none;
  border: 4px solid transparent; border-top-color: #d13438; border-right-color: #d13438;
}
.sheet-panel .sheet-cell[data-note][data-severity] { background-position: top 2px right 10px; }
.sheet-cell[data-stale] .sheet-text { color: #616161 !important; font-style: italic; text-decoration: underline dotted; }`;

const FORCED = `
@media (forced-colors: active) {
  .sheet-cell { forced-color-adjust: none; }
  .sheet-cursor, .sheet-editor-open { border-color: Highlight; }
}`;

/** The page's style sheet; Fluent brings its own for its buttons. */
export const PAGE_STYLE = [FRAME, START, FORMULA_BAR, TABS, SHEET, MARK_STYLE, REMARKS, FORCED].join("\n");
