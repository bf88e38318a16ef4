/** What a rule looks at. */
export const SCOPES = ["indicator", "table", "workbook"] as const;
export type Scope = (typeof SCOPES)[number];

/** Not a whole sentence, so that the tests name every place that still has to be written. */
const UNWRITTEN = "待写";
const UNWRITTEN_EN = "to be written";

const RETURNS_NOTHING: Readonly<Record<Scope, string>> = {
  indicator: "undefined",
  table: "[]",
  workbook: "[]",
};

/** `project-code-blank` as `projectCodeBlank`. */
export function constantOf(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** Files that a new rule adds, by their path from the root. */
export function newFiles(id: string, scope: Scope): ReadonlyMap<string, string> {
  return new Map([
    [
      `src/rules/${id}.ts`,
      `import { ${scope}Rule } from "./rule";

/** ${UNWRITTEN_EN}: what is wrong, and why a case that looks like it is not. */
export const ${constantOf(id)} = ${scope}Rule({
  id: "${id}",
  severity: "info",
  yieldsTo: [],
  messages: ["found"],
  check() {
    return ${RETURNS_NOTHING[scope]};
  },
});
`,
    ],
    [
      `src/rules/${id}.md`,
      `# ${UNWRITTEN}

\`${id}\` · 建议

## 为什么

## 正例

\`\`\`表
数量指标 | 购置设备数量 | ≥20台
\`\`\`

## 反例

\`\`\`表
数量指标 | 购置设备数量 | ≥20台
\`\`\`

## 何时可忽略

## 依据

经验规则。
`,
    ],
    [
      `test/rules/${id}.test.ts`,
      `import { testRule } from "../helpers/test-rule";

testRule("${id}", {
  valid: [{ name: "${UNWRITTEN_EN}", input: {} }],
  invalid: [{ name: "${UNWRITTEN_EN}", input: {}, finds: ["info E12"], message: "${UNWRITTEN}" }],
});
`,
    ],
  ]);
}

/** An addition to a file that lists all rules. */
interface Addition {
  readonly path: string;
  /** The addition stands before the first place where this does. */
  readonly before: string;
  readonly text: string;
}

function additions(id: string): readonly Addition[] {
  const name = constantOf(id);
  const texts = (title: string, sentence: string): string => `  "${id}": {
    title: "${title}",
    subject: "${title}",
    messages: {
      found: { found: "${sentence}", expected: "${sentence}", why: "" },
    },
  },
`;
  return [
    { path: "src/rules/index.ts", before: "\n/** Every rule", text: `import { ${name} } from "./${id}";\n` },
    { path: "src/rules/index.ts", before: "] as const;", text: `  ${name},\n` },
    { path: "src/rules/rule-ids.ts", before: "] as const", text: `  "${id}",\n` },
    { path: "src/i18n/zh-CN/rules-text.ts", before: "} satisfies", text: texts(UNWRITTEN, UNWRITTEN) },
    { path: "src/i18n/en/rules-text.ts", before: "} satisfies", text: texts(UNWRITTEN_EN, UNWRITTEN_EN) },
    { path: "src/i18n/zh-CN/rule-sources.ts", before: "};\n", text: `  "${id}": "经验规则。",\n` },
    { path: "src/i18n/en/rule-sources.ts", before: "};\n", text: `  "${id}": PRACTICE,\n` },
  ];
}

/**
 * Every file that a new rule adds or changes, by its path from the root, with its whole new text; `read` gives a file's text
 * of today. Throws where the lists are no longer written as they were, and for an id that is not in kebab case.
 */
export function scaffoldRule(id: string, scope: Scope, read: (path: string) => string): ReadonlyMap<string, string> {
  if (!/^[a-z]+(-[a-z0-9]+)+$/.test(id)) throw new Error(`${id} is no id: use words in lower case, joined by hyphens.`);
  const files = new Map(newFiles(id, scope));
  for (const { path, before, text } of additions(id)) {
    const former = files.get(path) ?? read(path);
    const place = former.indexOf(before);
    if (place < 0) throw new Error(`${path} holds no “${before.trim()}”.`);
    files.set(path, former.slice(0, place) + text + former.slice(place));
  }
  return files;
}
