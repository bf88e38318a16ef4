import { createHash } from "node:crypto";
import { pageHead } from "../../report/html-text";
import { DOCS_STYLE } from "./docs-style";

/** A page complete in itself, which runs no script and fetches nothing. `body` is HTML, the title plain text. */
export function docsFrame(title: string, body: string): string {
  const hash = createHash("sha256").update(DOCS_STYLE).digest("base64");
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  return `${pageHead("zh-CN", title, policy, DOCS_STYLE)}
<body>
${body}
<footer></footer>
</body>
</html>
`;
}
