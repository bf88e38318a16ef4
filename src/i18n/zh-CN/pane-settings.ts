import type { LanguageChoice } from "../../model/user-settings";
import type { Palette } from "../../model/mark-looks";

/** The pane's settings: what a user chooses for every workbook, and what the browser keeps. */
export interface PaneSettingsTexts {
  readonly profile: {
    readonly title: string;
    /** Before a check says which one holds. */
    readonly unknown: string;
    readonly about: string;
    readonly choose: string;
  };
  readonly marks: {
    readonly title: string;
    readonly about: string;
    readonly palettes: Readonly<Record<Palette, { readonly name: string; readonly about: string }>>;
  };
  readonly live: { readonly title: string; readonly label: string; readonly about: string };
  readonly language: {
    readonly title: string;
    /** What is around the pane: Excel, or the browser that shows the page. */
    readonly choices: (isPage: boolean) => Readonly<Record<LanguageChoice, string>>;
  };
  readonly library: {
    readonly title: string;
    readonly none: string;
    readonly kept: (file: string, indicators: number) => string;
    readonly open: string;
  };
  readonly data: {
    readonly title: string;
    readonly about: string;
    readonly undos: (steps: number) => string;
    readonly library: (indicators: number) => string;
    readonly settings: string;
    readonly drafts: (count: number) => string;
    readonly recent: (count: number) => string;
    /** The button; `ask` and what follows stand below it once it is pressed. */
    readonly forget: string;
    readonly ask: (isPage: boolean) => string;
    readonly confirm: string;
    readonly cancel: string;
    readonly forgotten: string;
    readonly notForgotten: string;
  };
  readonly office: { readonly title: string; readonly about: string };
  /** A choice holds only as long as the pane is open. */
  readonly notKept: string;
}

export const paneSettingsTexts: PaneSettingsTexts = {
  profile: {
    title: "规则集",
    unknown: "校验后显示",
    about: "规则集存入工作簿，随文件流转。以下各项只在本机有效，用于所有工作簿。",
    choose: "更换…",
  },
  marks: {
    title: "标记样式",
    about: "换样式后，本次校验的标记立即重画。别人用其他样式做的标记，同样可以识别和清除。",
    palettes: {
      standard: { name: "标准", about: "浅红、浅黄、浅蓝底色" },
      "orange-blue": { name: "色弱友好", about: "橙、蓝、灰底色，红绿难辨时也能分清" },
      lines: { name: "只加边框", about: "不加底色，表格原有的底色照常显示" },
      dark: { name: "深色", about: "深色底、白字，远看也醒目" },
    },
  },
  live: {
    title: "自动复核",
    label: "改动后自动复核",
    about: "关闭后，表格改动只提示结果可能过期，由您点「重新校验」。",
  },
  language: {
    title: "语言",
    choices: (isPage) => ({ "zh-CN": "中文", en: "English", host: isPage ? "跟随浏览器" : "跟随 Excel" }),
  },
  library: {
    title: "自己的指标库",
    none: "本机没有装入。",
    kept: (file, indicators) => `「${file}」，${indicators} 个指标。`,
    open: "查看…",
  },
  data: {
    title: "本机保存的内容",
    about: "只存在这台电脑的浏览器里，不上传：",
    undos: (steps) => `撤销记录 ${steps} 步`,
    library: (indicators) => `自己的指标库 ${indicators} 个指标`,
    settings: "这里的设置",
    drafts: (count) => `没有保存的草稿 ${count} 份`,
    recent: (count) => `最近打开的文件 ${count} 个`,
    forget: "清除本机保存的内容…",
    ask: (isPage) =>
      isPage
        ? "撤销记录、自己的指标库、草稿和最近打开的文件将被删除，设置恢复原样。工作簿不受影响，草稿里没有保存的改动不能找回。"
        : "撤销记录和自己的指标库将被删除，设置恢复原样。工作簿不受影响。",
    confirm: "清除",
    cancel: "取消",
    forgotten: "已清除本机保存的内容，工作簿没有改动。",
    notForgotten: "没有清除：浏览器不允许。请在浏览器的设置中清除网站数据。",
  },
  office: {
    title: "Office 脚本（office.js）",
    about: "管理员在部署时设定，这里不能修改。",
  },
  notKept: "浏览器没有存下这项设置：本次有效，重新打开窗格后恢复原样。",
};
