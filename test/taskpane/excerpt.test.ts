import { expect, it } from "@jest/globals";
import { excerpts } from "../../src/taskpane/excerpt";

const LONG = "保障全局各项工作正常运转，完成年度耕地保护、规划编制、确权登记等任务，提高服务群众的水平，".repeat(3);

it("short texts are shown whole", () => {
  expect(excerpts("≥100百分比", "≥100%")).toEqual(["≥100百分比", "≥100%"]);
});

it("of long ones only what differs, with a little around it", () => {
  const [before, after] = excerpts(`${LONG}怀财字【2025】7号${LONG}`, `${LONG}怀财字〔2025〕7号${LONG}`);
  expect(before).toMatch(/^….{11}怀财字【2025】7号保.*…$/u);
  expect(after).toBe(before.replace("【2025】", "〔2025〕"));
  expect(before.length).toBeLessThan(48);
});

it("at the ends nothing is left out on that side", () => {
  const [before, after] = excerpts(`${LONG}␣␣`, LONG);
  expect(before).toMatch(/^….*␣␣$/u);
  expect(after).toMatch(/^….*，$/u);
  const [wholeAgain] = excerpts(LONG, LONG);
  expect(wholeAgain.startsWith("…")).toBe(true);
});
