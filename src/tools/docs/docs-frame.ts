import { createHash } from "node:crypto";
import { escaped } from "../../report/html-text";
import { DOCS_STYLE } from "./docs-style";

/** A page complete in itself, which runs no script and fetches nothing. `body` is HTML, the title plain text. */
export function docsFrame(title: string, body: string): string {
  const hash = createHash("sha256").update(DOCS_STYLE).digest("base64");
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<style>${DOCS_STYLE}</style>
</head>
<body>
${body}
<footer></footer>
</body>
</html>
`;
}
