import { testRule } from "../helpers/test-rule";
import { named } from "../helpers/good-table";

const LONG =
  "冀财资环【2024】115号河北省财政厅 河北省自然资源厅关于清算提前下达2024年土地整治专项资金{新增建设用地土地有偿使用费返还市县资金，第二批】的通知";

testRule("goal-not-an-objective", {
  valid: [
    {
      name: "what the money is used for",
      input: { ...named("怀财字【2025】7号 办证资金"), goal: "1.办证资金用于办理不动产证" },
    },
    {
      name: "what is done, in other words than the name's",
      input: {
        ...named("怀财字【2025】7号 关于东沙河大市场商铺更换电线线路资金的请示"),
        goal: "1.东沙河大市场商铺更换电线电路",
      },
    },
    {
      name: "what is treated",
      input: {
        ...named("怀来县南部特大型黄土崩塌群地质灾害治理国债项目县级配套"),
        goal: "1.黄土崩塌群地灾治理",
      },
    },
    {
      name: "the name in a first line and the objective in a second",
      input: { goal: "1.办公设备购置\n2.改善窗口办公条件" },
    },
    {
      name: "an objective that gave the project its name",
      input: { ...named("保障机关运转经费"), goal: "保障机关运转" },
    },
    {
      name: "a document number with an objective",
      input: { goal: "按怀财字【2025】7号完成办公设备购置，改善办公条件" },
    },
    {
      name: "an objective of another body",
      input: { goal: "保障农村低保金的发放,保障农村低保户的基本生活。" },
    },
    { name: "a mark, which is blank", input: { goal: "-" }, also: ["error goal-blank B8"] },
  ],
  invalid: [
    {
      name: "a document number",
      input: { ...named("怀财字【2025】7号 业务费"), goal: "1.\t怀财字【2025】7号\t" },
      finds: ["warning B8"],
      message:
        "B8「绩效目标」：绩效目标只写了文号「1. 怀财字【2025】7号」。应写明用这笔资金完成什么、达到什么效果。文号不是目标，绩效指标无从对应。",
      also: ["info text-whitespace B8"],
    },
    {
      name: "a document number with the name and 费",
      input: { ...named("怀财字[2025]7号 土地出让业务"), goal: "1.怀财字【2025】7号土地出让业务费" },
      finds: ["warning B8"],
      message:
        "B8「绩效目标」：绩效目标「1.怀财字【2025】7号土地出让业务费」只重复了项目名称。应写明用这笔资金完成什么、达到什么效果。只有项目名称看不出目标，绩效指标无从对应。",
    },
    {
      name: "a document number with the name",
      input: { ...named("怀财字[2025]7号 征地和拆迁补偿"), goal: "1.怀财字【2025】7号征地和拆迁补偿" },
      finds: ["warning B8"],
    },
    {
      name: "the name without its document number",
      input: {
        ...named("怀财字【2025】7号 退还怀来兴怀建设开发有限公司使用编号SF21-77地块土地出让金"),
        goal: "1.退还怀来兴怀建设开发有限公司使用编号SF21-77地块土地出让金",
      },
      finds: ["warning B8"],
    },
    {
      name: "the name without 资金",
      input: {
        ...named("怀财字【2025】7号 驻政务服务中心工作人员购买服装资金"),
        goal: "1.驻政务服务中心工作人员购买服装",
      },
      finds: ["warning B8"],
    },
    {
      name: "a part of the name",
      input: { ...named(LONG), goal: "1. 河北省自然资源厅关于清算提前下达2024年土地整治专项资金\t\t" },
      finds: ["warning B8"],
      also: ["warning text-unbalanced-brackets E3", "info text-whitespace B8"],
      message:
        "B8「绩效目标」：绩效目标「1. 河北省自然资源厅关于清算提前下达2024年土地整治专项资金」只是项目名称中的一部分。应写明用这笔资金完成什么、达到什么效果。只有项目名称看不出目标，绩效指标无从对应。",
    },
    { name: "the name with a year", input: { goal: "2025年办公设备购置。" }, finds: ["warning B8"] },
  ],
});
