import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { newFiles, scaffoldRule, SCOPES } from "./new-rule/scaffold";

// Run from the root: npm run new-rule -- value-too-round indicator
const [id = "", given = "indicator"] = process.argv.slice(2);
const scope = SCOPES.find((one) => one === given);
if (scope === undefined) throw new Error(`A rule looks at one of: ${SCOPES.join(", ")}.`);
const taken = [...newFiles(id, scope).keys()].filter((path) => existsSync(path));
if (taken.length > 0) throw new Error(`Already there: ${taken.join(", ")}`);

const files = scaffoldRule(id, scope, (path) => readFileSync(path, "utf8"));
for (const [path, text] of files) writeFileSync(path, text);
console.log([...files.keys()].join("\n"));
