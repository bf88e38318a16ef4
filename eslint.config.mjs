import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** Layers that decide: no platform, no clock, no chance, no waiting. */
const PURE = ["model", "value", "library", "table", "rules", "lint", "fill", "i18n", "report"].map(
  (layer) => `src/${layer}/**/*.{ts,tsx}`,
);

export default tseslint.config(
  { ignores: ["dist/**", "coverage/**", "test/.out/**", "*.config.mjs", "webpack.config.js"] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "no-console": "error",
      eqeqeq: "error",
    },
  },
  {
    files: ["src/**/*.tsx"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  {
    files: PURE,
    rules: {
      "no-restricted-globals": [
        "error",
        ...["Office", "Excel", "window", "document", "process", "Buffer", "fetch", "setTimeout", "setInterval"],
        ...["localStorage", "navigator", "performance", "Promise", "require"],
      ],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "The core must give the same answer every time." },
        { object: "Date", property: "now", message: "The core knows no clock." },
      ],
      "no-restricted-syntax": [
        "error",
        { selector: ":function[async=true]", message: "The core does not wait." },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "The core knows no clock." },
      ],
    },
  },
  { files: ["**/*.mjs"], ...tseslint.configs.disableTypeChecked },
  { files: ["src/cli/**", "src/tools/**", "test/**"], rules: { "no-console": "off" } },
);
