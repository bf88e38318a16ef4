import { comparable } from "../value/text";
import { tableRule } from "./rule";

/** What a title says besides a project's name. */
const FORM_WORDS =
  /绩效目标(?:申报|申请|批复|审批|审核|编制|公开|信息|情况)?(?:表|申报书)|^附[件表]?[\d一二三四五六七八九十-]*[:、.]?|\[?20\d\d年?度?\]?|^[\d一二三四五六七八九十]+[.、．]|预算项目|项目支出|部门预算|部门整体|县级|市级|省级|区级|年初|预算|财政|专项资金|支出|项目|年度|单位|\[|\]/g;

const NUMBERED = /^(?:\d{1,3}[.、]|[一二三四五六七八九十]{1,3}、|\[[\d一二三四五六七八九十]{1,3}\])/;

/** The title line names another project than 项目名称. Brackets and spaces make no difference; a title that only names the form says nothing. */
export const projectNameTitleMismatch = tableRule({
  id: "project-name-title-mismatch",
  severity: "warning",
  yieldsTo: ["project-name-blank"],
  messages: ["mismatch"],
  check({ table: { table } }) {
    const { title, projectName } = table;
    if (title === undefined || projectName === undefined || projectName.text === "") return [];
    const titleText = comparable(title.text);
    const name = comparable(projectName.text);
    if (titleText.includes(name)) return [];
    const named = titleText.replace(FORM_WORDS, "");
    // Titles without a number often name the department or the form; only one that is nearly the name must be it.
    if (named.length < 2 || !(NUMBERED.test(titleText) || likeness(named, name) >= 0.5)) return [];
    return [
      {
        messageId: "mismatch",
        range: title.range,
        subject: "name",
        data: { title: title.text, name: projectName.text },
      },
    ];
  },
});

/** Share of the shorter text's pairs of neighbouring characters that the other holds too. */
function likeness(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  let shared = 0;
  for (let i = 0; i + 1 < short.length; i++) if (long.includes(short.slice(i, i + 2))) shared++;
  return short.length < 2 ? 0 : shared / (short.length - 1);
}
