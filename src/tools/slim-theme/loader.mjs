import { tokens, webDarkTheme, webLightTheme } from "@fluentui/react-components";

/** Fluent's named colours: two fifths of a theme, of which the components that the product draws use one. */
const UNUSED = /^colorPalette(?!RedForeground3$)/;

function slim(theme) {
  return Object.fromEntries(Object.entries(theme).filter(([name]) => !UNUSED.test(name)));
}

/**
 * For the bundler: in place of the package that computes a dozen of Fluent's themes, the values of the two that the product
 * has, the dark one as what it says otherwise. Saves a twentieth of the pane's first script.
 */
export default function slimTheme() {
  const light = slim(webLightTheme);
  const dark = Object.entries(slim(webDarkTheme)).filter(([name, value]) => light[name] !== value);
  const variable = (name) => `var(--${name})`;
  // What a theme leaves to the page has a value of its own in its variable.
  const own = Object.entries(tokens).filter(([name, value]) => !UNUSED.test(name) && value !== variable(name));
  return `export const webLightTheme = ${JSON.stringify(light)};
export const webDarkTheme = { ...webLightTheme, ...${JSON.stringify(Object.fromEntries(dark))} };
export const tokens = {
  ...Object.fromEntries(Object.keys(webLightTheme).map((name) => [name, \`var(--\${name})\`])),
  ...${JSON.stringify(Object.fromEntries(own))},
};
`;
}
