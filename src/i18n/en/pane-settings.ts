import type { PaneSettingsTexts } from "../zh-CN/pane-settings";

const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? "" : "s"}`;

export const paneSettingsTexts: PaneSettingsTexts = {
  profile: {
    title: "Profile",
    unknown: "Known after a check",
    about:
      "The profile is kept in the workbook and travels with it. What follows holds on this computer, for every workbook.",
    choose: "Change…",
  },
  marks: {
    title: "Marks",
    about:
      "Marks of this check are drawn again at once. Marks that someone made with other colours are recognised and cleared all the same.",
    palettes: {
      standard: { name: "Standard", about: "Light red, yellow and blue fills" },
      "orange-blue": {
        name: "Colour-blind",
        about: "Orange, blue and grey fills, for those who can't tell red from green",
      },
      lines: { name: "Borders only", about: "No fill, so that the table's own fills stay" },
      dark: { name: "Dark", about: "Dark fills with white text, seen from afar" },
    },
  },
  live: {
    title: "Automatic review",
    label: "Check again after changes",
    about: "When off, the pane only says that results may be out of date, and you press “Check again”.",
  },
  language: {
    title: "Language",
    choices: (isPage) => ({ "zh-CN": "中文", en: "English", host: isPage ? "As the browser" : "As Excel" }),
  },
  library: {
    title: "Own library",
    none: "None is kept on this computer.",
    kept: (file, indicators) => `“${file}”, ${count(indicators, "indicator")}.`,
    open: "Show…",
  },
  data: {
    title: "Kept on this computer",
    about: "Only in this computer's browser, never sent anywhere:",
    undos: (steps) => count(steps, "undo step"),
    library: (indicators) => `own library of ${count(indicators, "indicator")}`,
    settings: "these settings",
    drafts: (number) => count(number, "unsaved draft"),
    recent: (number) => count(number, "recent file"),
    forget: "Delete what is kept…",
    ask: (isPage) =>
      isPage
        ? "The undo steps, your own library, drafts and recent files will be deleted, and the settings go back to what they were. Workbooks are not touched. Unsaved changes in drafts can't be brought back."
        : "The undo steps and your own library will be deleted, and the settings go back to what they were. The workbook is not touched.",
    confirm: "Delete",
    cancel: "Cancel",
    forgotten: "What was kept on this computer is deleted. The workbook was not changed.",
    notForgotten:
      "Nothing was deleted, as the browser does not allow it. Please clear the site's data in its settings.",
  },
  office: {
    title: "Office script (office.js)",
    about: "Set by your administrator at deployment; it can't be changed here.",
  },
  notKept: "The browser did not keep this setting: it holds until the pane is opened again.",
};
