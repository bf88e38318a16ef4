import { testRule } from "../helpers/test-rule";
import { codeOf } from "../helpers/good-table";

testRule("project-code-malformed", {
  valid: [
    { name: "letters in the serial", input: { code: codeOf("00A1B7") } },
    { name: "a code of letter T", input: { code: "51092324T000010263357" } },
    { name: "a code of letter Z", input: { code: "10000013Z135050009012" } },
  ],
  invalid: [
    {
      name: "small letters",
      input: { code: "13073025p000165100017" },
      finds: ["warning B3"],
      message:
        "B3「项目编码」：项目编码「13073025p000165100017」中有空格、小写字母或全角字符。应为 13073025P000165100017。项目编码要与预算系统一致，才能对上。",
      fixes: ["safe: B3 13073025P000165100017"],
    },
    {
      name: "spaces inside",
      input: { code: "130730 25P 000165100017" },
      finds: ["warning B3"],
      fixes: ["safe: B3 13073025P000165100017"],
    },
    {
      name: "full-width characters",
      input: { code: "１３０７３０２５Ｐ０００１６５１０００１７" },
      finds: ["warning B3"],
      fixes: ["safe: B3 13073025P000165100017"],
    },
    {
      name: "a symbol too few",
      input: { code: "13073025P00016510001" },
      finds: ["warning B3"],
      message:
        "B3「项目编码」：项目编码「13073025P00016510001」共 20 位。应为 21 位：行政区划 6 位、年度 2 位、字母 1 位，其后 12 位。",
    },
    { name: "a symbol too many", input: { code: "13073025P0001651000170" }, finds: ["warning B3"] },
    {
      name: "21 digits without a letter",
      input: { code: "130730250000165100017" },
      finds: ["warning B3"],
      message:
        "B3「项目编码」：项目编码「130730250000165100017」的格式不符。应为 21 位：行政区划 6 位数字、年度 2 位数字、字母 1 位，其后 12 位数字或大写字母。",
    },
    { name: "the letter at another place", input: { code: "1307302025P0016510017" }, finds: ["warning B3"] },
    { name: "a number that lost its last digits", input: { code: 1.30730250000165e20 }, finds: ["warning B3"] },
  ],
});
