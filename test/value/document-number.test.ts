import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  findDocumentNumbers,
  formalizeDocumentNumbers,
  formatDocumentNumber,
  isNearIssuer,
  isOnlyDocumentNumber,
  parseDocumentNumber,
  withoutDocumentNumbers,
} from "../../src/value/document-number";

const ISSUER = fc
  .array(fc.constantFrom(...Array.from("怀冀财字预资环鲁科教晋政发奉节安阳社农")), { minLength: 2, maxLength: 8 })
  .map((signs) => signs.join(""));
const NUMBER = fc.record({
  issuer: ISSUER,
  year: fc.integer({ min: 1900, max: 2099 }),
  serial: fc.integer({ min: 1, max: 99_999 }),
});

const found = (text: string): readonly string[] =>
  findDocumentNumbers(text).map(({ issuer, year, serial, start, end }) => {
    expect(text.slice(start, end).startsWith(issuer)).toBe(true);
    return `${issuer} ${year} ${serial}`;
  });

describe("document numbers", () => {
  test("what is written is read back", () => {
    fc.assert(
      fc.property(NUMBER, (number) => {
        expect(parseDocumentNumber(formatDocumentNumber(number))).toEqual(number);
      }),
    );
  });

  test("brackets of any style are read alike, and made formal without touching the rest", () => {
    const brackets = fc.constantFrom(..."[] 【】 （） () ﹝﹞ ［］ 〖〗 {} 〔】".split(" "));
    fc.assert(
      fc.property(NUMBER, brackets, ({ issuer, year, serial }, [open = "", close = ""]) => {
        const text = `按照${issuer}${open}${year}${close}${serial}号文件，每人 780 元（含税）`;
        expect(found(text)).toEqual([`${issuer} ${year} ${serial}`]);
        const formal = `按照${issuer}〔${year}〕${serial}号文件，每人 780 元（含税）`;
        expect(formalizeDocumentNumbers(text)).toBe(formal);
        expect(formalizeDocumentNumbers(formal)).toBe(formal);
      }),
    );
  });

  test.each([
    ["怀财字〔2025〕7号", ["怀财字 2025 7"]],
    ["冀财预【2021】15号", ["冀财预 2021 15"]],
    ["财预[2015]88号", ["财预 2015 88"]],
    ["根据鲁财科教(2024)67号文件,小学教育公用经费每生每年780元", ["鲁财科教 2024 67"]],
    ["奉节安委办发〔2021〕69号、奉节委办〔2022〕21号", ["奉节安委办发 2021 69", "奉节委办 2022 21"]],
    [
      "山西省人民政府晋政办发[2018]96号文件、阳泉市人民政府阳政办发[2017]103号",
      ["晋政办发 2018 96", "阳政办发 2017 103"],
    ],
    ["中宣发[2008]2号《关于全国博物馆、纪念馆免费开放的通知》", ["中宣发 2008 2"]],
    ["财政部《关于印发办法的通知》(财预[2019]94号)", ["财预 2019 94"]],
    ["河北省财政厅冀财资环【2024】115号", ["冀财资环 2024 115"]],
    ["人社部发〔2021〕3号", ["人社部发 2021 3"]],
    ["怀财字 【２０２５】 ７ 号和怀财【2025】第8号", ["怀财字 2025 7", "怀财 2025 8"]],
    ["邯财社2018126号", []],
    ["中共中央 国务院文件", []],
    ["会议专题纪要[2018]54", []],
    ["租赁合同（2025）7号楼", []],
    ["宗地（2025）3号地块", []],
    ["(2025)7号", []],
    ["怀财字〔25〕7号", []],
    ["怀财字〔2025〕0号", []],
    ["怀财字〔3025〕7号", []],
    ["", []],
  ])("finds in %j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test("only a number alone is parsed", () => {
    expect(parseDocumentNumber(" 怀财字【2025】7号\n")).toEqual({ issuer: "怀财字", year: 2025, serial: 7 });
    expect(parseDocumentNumber("根据怀财字【2025】7号")).toBeUndefined();
    expect(parseDocumentNumber("怀财字【2025】7号文件")).toBeUndefined();
    expect(parseDocumentNumber("无")).toBeUndefined();
  });

  test("spaces and the rest of a text stay when the brackets change", () => {
    expect(formalizeDocumentNumbers(" 怀财字 【 2025 】 7 号 [1]")).toBe(" 怀财字 〔 2025 〕 7 号 [1]");
    expect(formalizeDocumentNumbers("租赁合同（2025）7号楼")).toBe("租赁合同（2025）7号楼");
  });

  test.each([
    "怀财字【2025】7号",
    "1.\t怀财字【2025】7号\t",
    "根据怀财字〔2025〕7号文件",
    "怀财字〔2025〕7号、财预[2015]88号等",
  ])("%j says no more than a number", (text) => {
    expect(isOnlyDocumentNumber(text)).toBe(true);
  });

  test.each(["怀财字【2025】7号 人员经费", "人员经费", "", "1.", "邯财社2018126号", "晋政办发[2018]96号关于养老"])(
    "%j says more or other than a number",
    (text) => {
      expect(isOnlyDocumentNumber(text)).toBe(false);
    },
  );

  test("a text without its numbers", () => {
    expect(withoutDocumentNumbers("1.怀财字【2025】7号人员经费").replaceAll(" ", "")).toBe("1.人员经费");
    expect(withoutDocumentNumbers("人员经费")).toBe("人员经费");
  });

  test.each([
    ["怀财", "怀财字", true],
    ["怀财字", "怀财", true],
    ["怀财字", "怀财宇", true],
    ["怀财字", "坏财字", true],
    ["怀财字", "怀财字", false],
    ["怀财字", "怀政字", false],
    ["怀政发", "怀政办发", false],
    ["财预", "冀财预", false],
    ["鲁财科教", "晋政办发", false],
    ["怀财", "怀财资环", false],
  ])("%s and %s may be meant for one: %j", (a, b, expected) => {
    expect(isNearIssuer(a, b)).toBe(expected);
  });

  test("texts as long as a cell can hold take no longer than they should", () => {
    const texts = ["怀", "怀财字(2025)7号", "号[2025", "(2025)", "根据", "、", "号 ", "〔2025〕7"].map((part) =>
      `怀财字(2025)7号${part.repeat(32_767)}`.slice(0, 32_767),
    );
    const start = performance.now();
    for (const text of texts) {
      findDocumentNumbers(text);
      isOnlyDocumentNumber(text);
      formalizeDocumentNumbers(text);
    }
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
