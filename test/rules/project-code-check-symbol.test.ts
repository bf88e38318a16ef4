import { testRule } from "../helpers/test-rule";
import { codeOf } from "../helpers/good-table";

testRule("project-code-check-symbol", {
  valid: [
    { name: "a code of the seed's county", input: { code: "13073025P000165100017" } },
    { name: "a computed code with letters", input: { code: codeOf("00A1B7", "120000") } },
    { name: "a code of letter R, whose check is unknown", input: { code: "51000021R000000019951" } },
    { name: "a code of letter Y with any last symbol", input: { code: "13073025Y000165100010" } },
  ],
  invalid: [
    {
      name: "another last symbol",
      input: { code: "13073025P000165100010" },
      finds: ["warning B3"],
      message:
        "B3「项目编码」：项目编码「13073025P000165100010」的末位校验不符，可能录入有误。按前 20 位推算，末位应为 7；请与预算系统核对。校验方法由已公开的编码归纳得出，仅供提示。",
      fixes: ["suggest: B3 13073025P000165100017"],
    },
    {
      name: "two digits changed about",
      input: { code: "13073025P000615100017" },
      finds: ["warning B3"],
      fixes: ["suggest: B3 13073025P00061510001R"],
    },
    {
      name: "the letter O for zeros",
      input: { code: "13073025P0OO165100017" },
      finds: ["warning B3"],
      message:
        "B3「项目编码」：项目编码「13073025P0OO165100017」中有字母 I、O、S、V 或 Z，这类编码不用这些字母。可能是 13073025P000165100017（1、0、5、U、2 之误）；请与预算系统核对。校验方法由已公开的编码归纳得出，仅供提示。",
      fixes: ["suggest: B3 13073025P000165100017"],
    },
    {
      name: "the letters S and I",
      input: { code: "13073025P00016SI00017" },
      finds: ["warning B3"],
      fixes: ["suggest: B3 13073025P000165100017"],
    },
  ],
});
