import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { HostError } from "../../../src/host/port";
import { XmlReader } from "../../../src/host/file/xml";
import { decodeExcelEscapes, decodeXmlBytes } from "../../../src/host/file/xml-text";
import { decodeEntities } from "../../../src/value/xml-entities";
import { hostErrorOf } from "./build-package";
import { runs } from "../../fuzz/runs";

/** The tokens as short texts: `<name`, `>name`, and the text itself. */
function tokens(source: string): string[] {
  const xml = new XmlReader(source, "part.xml");
  const seen: string[] = [];
  while (xml.next()) {
    if (xml.kind === "start") seen.push(`<${xml.localName}${xml.isEmpty ? "/" : ""}`);
    else if (xml.kind === "end") seen.push(`>${xml.localName}`);
    else seen.push(xml.text());
  }
  return seen;
}

function at(source: string): XmlReader {
  const xml = new XmlReader(source, "part.xml");
  xml.next();
  return xml;
}

describe("the tokens of a part", () => {
  test("are start tags, text and end tags, and an empty element has no end", () => {
    expect(tokens("<a>x<b/>y<c></c></a>")).toEqual(["<a", "x", "<b/", "y", "<c", ">c", ">a"]);
  });

  test("leave out the declaration, processing instructions and comments", () => {
    expect(tokens('<?xml version="1.0"?>\n<!-- a > b --><a><?x y?>1<!--<b>-->2</a>\n')).toEqual(["<a", "1", "2", ">a"]);
  });

  test("hold CDATA as it stands and other text with its references decoded", () => {
    expect(tokens("<a>&lt;b&gt;<![CDATA[&lt;<b>]]></a>")).toEqual(["<a", "<b>", "&lt;<b>", ">a"]);
  });

  test("have line ends as XML reads them", () => {
    expect(tokens("<a>1\r\n2\r3&#13;</a>")).toEqual(["<a", "1\n2\n3\r", ">a"]);
  });

  test("go by the local name under any prefix", () => {
    expect(tokens("<x:a><y:b/></x:a>")).toEqual(["<a", "<b/", ">a"]);
    expect(at("<x:worksheet/>").is("worksheet")).toBe(true);
    expect(at("<x:worksheet/>").is("sheet")).toBe(false);
    expect(at("<x:worksheet/>").is("x:worksheet")).toBe(false);
  });

  test("carry their offsets in the source", () => {
    const source = "<a><b r=\"A1\" s = '2'>text</b></a>";
    const xml = at(source);
    xml.next();
    expect(source.slice(xml.start, xml.end)).toBe("<b r=\"A1\" s = '2'>");
    expect(source.slice(xml.nameStart, xml.nameEnd)).toBe("b");
    const index = xml.findAttribute("s");
    expect(source.slice(xml.valueStart(index), xml.valueEnd(index))).toBe("2");
    xml.next();
    expect([xml.kind, source.slice(xml.start, xml.end)]).toEqual(["text", "text"]);
    xml.next();
    expect([xml.kind, source.slice(xml.start, xml.end)]).toEqual(["end", "</b>"]);
  });

  test.each([
    ["<a>"],
    ["<a></b>"],
    ["<a></ab>"],
    ["</a>"],
    ["<a b></a>"],
    ["<a b=c></a>"],
    ['<a b="c></a>'],
    ["<a /x>"],
    ["< a/>"],
    ["<>"],
    ["<a><!-- </a>"],
    ["<a><![CDATA[ </a>"],
    ["<a"],
    ["<a b"],
    ["<a b="],
    ["<a>&nbsp;</a>"],
    ["<a>&#0;</a>"],
    ["<a>&#xD800;</a>"],
    ["<a>&#x110000;</a>"],
    ["<a>& b</a>"],
    ["<!DOCTYPE a><a/>"],
    ["<a><!ENTITY b 'c'></a>"],
  ])("of %s are refused with the part's name", (source) => {
    expect(hostErrorOf(() => tokens(source))).toEqual({ code: "file-damaged", detail: "part.xml" });
  });
});

describe("attributes", () => {
  test("are found by their whole name, also where another's value looks like them", () => {
    const xml = at(`<c error="r='9'" xr:r="8" r='7' s="a > b"/>`);
    expect(xml.attributeCount).toBe(4);
    expect(xml.attribute("r")).toBe("7");
    expect(xml.attribute("error")).toBe("r='9'");
    expect(xml.attribute("s")).toBe("a > b");
    expect(xml.attribute("t")).toBeUndefined();
    expect(xml.prefixedAttribute("r")).toBe("8");
    expect(xml.prefixedAttribute("s")).toBeUndefined();
  });

  test("of the tag before are gone", () => {
    const xml = at('<a r="1"><b/></a>');
    xml.next();
    expect(xml.attribute("r")).toBeUndefined();
  });

  test("have references decoded and white space as spaces", () => {
    expect(at('<a b="1&#10;2\n3&amp;&quot;"/>').attribute("b")).toBe('1\n2 3&"');
  });
});

describe("going through the children", () => {
  function names(xml: XmlReader): string[] {
    const found: string[] = [];
    for (const depth = xml.depth; xml.nextChild(depth);) found.push(xml.localName);
    return found;
  }

  test("passes over grandchildren and text, and ends with the parent", () => {
    const xml = at("<a>t<b><x/><x><y/></x></b><c/>t<d>u</d></a>");
    expect(names(xml)).toEqual(["b", "c", "d"]);
    expect(xml.next()).toBe(false);
  });

  test("of an empty element ends at once and leaves what follows alone", () => {
    const xml = at("<a><b/><c/></a>");
    xml.next();
    expect(names(xml)).toEqual([]);
    xml.next();
    expect(xml.localName).toBe("c");
  });

  test("goes on after a child whose children were read", () => {
    const xml = at("<a><b><x/></b><c/></a>");
    const depth = xml.depth;
    xml.nextChild(depth);
    expect(names(xml)).toEqual(["x"]);
    expect(xml.nextChild(depth)).toBe(true);
    expect(xml.localName).toBe("c");
    expect(xml.nextChild(depth)).toBe(false);
  });

  test("reads an element's own text and not that of its children", () => {
    const xml = at("<a>1<b>2</b><![CDATA[3]]>&amp;</a>");
    expect(xml.readText()).toBe("13&");
    expect(at("<a/>").readText()).toBe("");
  });
});

describe("text", () => {
  test("is decoded from UTF-8 and from UTF-16 by its byte order mark", () => {
    const utf8 = new TextEncoder().encode("\uFEFF<a>绩效</a>");
    const little = Uint8Array.of(0xff, 0xfe, 0x3c, 0, 0xe9, 0x7e);
    const big = Uint8Array.of(0xfe, 0xff, 0, 0x3c, 0x7e, 0xe9);
    expect(decodeXmlBytes(utf8, "p")).toBe("<a>绩效</a>");
    expect(decodeXmlBytes(little, "p")).toBe("<绩");
    expect(decodeXmlBytes(big, "p")).toBe("<绩");
  });

  test("that is no UTF-8 is refused", () => {
    const action = (): string => decodeXmlBytes(Uint8Array.of(0x3c, 0xff, 0x3e), "p");
    expect(hostErrorOf(action)).toEqual({ code: "file-damaged", detail: "p" });
  });

  test("has XML's references decoded, and no others", () => {
    expect(decodeEntities("&lt;&gt;&amp;&quot;&apos;&#65;&#x7ee9;&#x1F600;")).toBe("<>&\"'A绩😀");
    expect(decodeEntities("&copy;")).toBeUndefined();
    expect(decodeEntities("&#x;")).toBeUndefined();
    expect(decodeEntities("&amp")).toBeUndefined();
  });

  test("has Excel's escapes decoded once", () => {
    expect(decodeExcelEscapes("a_x000D_b_x005F_x0041_")).toBe("a\rb_x0041_");
    expect(decodeExcelEscapes("_x41_ _xlfn.CONCAT")).toBe("_x41_ _xlfn.CONCAT");
  });
});

test("the reader throws nothing but HostError, whatever it reads", () => {
  const marks = ["<", ">", "/", "=", '"', "'", "&", ";", "!", "?", "-", "[", "]", " ", "a", ":"];
  const openings = ["<a", "</a>", "<!--", "-->", "<![CDATA[", "]]>", "&#x", "<a:b c="];
  const piece = fc.constantFrom(...marks, ...openings);
  const text = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join("")),
  );
  fc.assert(
    fc.property(text, (source) => {
      try {
        tokens(source);
      } catch (error) {
        expect(error).toBeInstanceOf(HostError);
      }
    }),
    runs(2000),
  );
});

test("a tree that was written is read back as it was", () => {
  interface Tree {
    readonly name: string;
    readonly value: string;
    readonly children: readonly Tree[];
  }
  const treeOf = (levels: number): fc.Arbitrary<Tree> =>
    fc.record({
      name: fc.constantFrom("a", "b", "x:c"),
      value: fc.string(),
      children: levels === 0 ? fc.constant([]) : fc.array(treeOf(levels - 1), { maxLength: 3 }),
    });
  const escape = (text: string): string => text.replace(/[&<>"\s]/g, (character) => `&#${character.charCodeAt(0)};`);
  const write = ({ name, value, children }: Tree): string =>
    `<${name} v="${escape(value)}">${children.map(write).join("")}</${name}>`;
  const read = (xml: XmlReader): Tree => {
    const name = xml.source.slice(xml.nameStart, xml.nameEnd);
    const value = xml.attribute("v") ?? "";
    const children: Tree[] = [];
    for (const depth = xml.depth; xml.nextChild(depth);) children.push(read(xml));
    return { name, value, children };
  };
  fc.assert(
    fc.property(treeOf(3), (expected) => {
      expect(read(at(write(expected)))).toEqual(expected);
    }),
  );
});
