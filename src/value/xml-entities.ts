const NAMED_ENTITIES: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);
const MAX_CODE_POINT = 0x10ffff;
const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;

/** Replaces `&lt;`, `&#10;`, `&#xA;` and the like. Returns undefined when a reference is none of XML's own. */
export function decodeEntities(raw: string): string | undefined {
  let at = raw.indexOf("&");
  if (at < 0) return raw;
  let text = "";
  let copied = 0;
  for (; at >= 0; at = raw.indexOf("&", copied)) {
    const end = raw.indexOf(";", at);
    const character = end < 0 ? undefined : decodeReference(raw.slice(at + 1, end));
    if (character === undefined) return undefined;
    text += raw.slice(copied, at) + character;
    copied = end + 1;
  }
  return text + raw.slice(copied);
}

function decodeReference(name: string): string | undefined {
  if (!name.startsWith("#")) return NAMED_ENTITIES.get(name);
  const digits = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(name);
  if (digits === null) return undefined;
  const code = digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16);
  if (code === 0 || code > MAX_CODE_POINT || (code >= FIRST_SURROGATE && code <= LAST_SURROGATE)) return undefined;
  return String.fromCodePoint(code);
}
