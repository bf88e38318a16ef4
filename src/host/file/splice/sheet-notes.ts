import { formatCell } from "../../../model/address";
import { NOTE_AUTHOR } from "../../own-notes";
import type { XmlReader } from "../xml";
import { attributes, textElement, XML_HEAD } from "../writer/xlsx-writer-xml";
import { comesAfter, SHEET_ORDER } from "./element-order";
import { withChild, withoutChildren } from "./insert-child";
import { NO_SHAPES, withoutShapes, withShapes, type NotedCell } from "./note-shapes";
import type { PackageEditor } from "./package-editor";
import { relationshipAttributes } from "./relationship-attributes";

const COMMENTS_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const DRAWING_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";
const DRAWING_ELEMENT = "legacyDrawing";

/**
 * Adds notes of ours to cells of a worksheet part, one a cell; cells that have a note or comment of anyone keep what they
 * have. Returns the number of notes that were added.
 */
export function addNotes(editor: PackageEditor, sheetPart: string, notes: readonly NotedCell[]): number {
  const taken = commentedCells(editor, sheetPart);
  const wanted = notes.filter((note) => {
    const cell = formatCell(note);
    return !taken.has(cell) && taken.add(cell);
  });
  if (wanted.length === 0) return 0;
  const comments = commentsPart(editor, sheetPart) ?? addCommentsPart(editor, sheetPart);
  const authors = authorsOf(editor, comments);
  const known = authors.indexOf(NOTE_AUTHOR);
  if (known < 0) {
    const author = (prefix: string): string => `<${prefix}author>${NOTE_AUTHOR}</${prefix}author>`;
    editor.write(comments, withChild(listOf(editor, comments, "authors"), author));
  }
  const authorId = known < 0 ? authors.length : known;
  const added = (prefix: string): string => wanted.map((note) => commentXml(note, authorId, prefix)).join("");
  editor.write(comments, withChild(listOf(editor, comments, "commentList"), added));
  const drawing = drawingPart(editor, sheetPart) ?? addDrawingPart(editor, sheetPart);
  editor.write(drawing, withShapes(editor.text(drawing), drawing, wanted));
  return wanted.length;
}

/** Takes all notes of ours out of a worksheet part, with everything that `addNotes` brought along. */
export function removeNotes(editor: PackageEditor, sheetPart: string): void {
  const comments = commentsPart(editor, sheetPart);
  if (comments === undefined) return;
  const authors = authorsOf(editor, comments);
  const authorId = authors.indexOf(NOTE_AUTHOR);
  if (authorId < 0) return;
  const gone = new Set<string>();
  let left = 0;
  const withoutOurs = withoutChildren(listOf(editor, comments, "commentList"), (xml) => {
    const isOurs = Number(xml.attribute("authorId")) === authorId;
    if (isOurs) gone.add((xml.attribute("ref") ?? "").toUpperCase());
    else left++;
    return isOurs;
  });
  editor.write(comments, withoutOurs);
  // The others' authors keep their numbers.
  if (authors.length === authorId + 1) {
    let number = 0;
    editor.write(
      comments,
      withoutChildren(listOf(editor, comments, "authors"), () => number++ === authorId),
    );
  }
  if (left === 0) {
    editor.removeRelationships(sheetPart, comments);
    editor.remove(comments);
  }
  const drawing = drawingPart(editor, sheetPart);
  if (drawing === undefined) return;
  const { text, hasShapes } = withoutShapes(editor.text(drawing), drawing, gone);
  if (hasShapes || gone.size === 0) editor.write(drawing, text);
  else removeDrawingPart(editor, sheetPart, drawing);
}
function relatedPart(editor: PackageEditor, sheetPart: string, type: string): string | undefined {
  return editor.relationships(sheetPart).find((one) => one.type === type && editor.has(one.target))?.target;
}

function commentsPart(editor: PackageEditor, sheetPart: string): string | undefined {
  return relatedPart(editor, sheetPart, "comments");
}

/** The drawing that holds the boxes; headers and footers may have one of the same kind. */
function drawingPart(editor: PackageEditor, sheetPart: string): string | undefined {
  const xml = editor.open(sheetPart, "worksheet");
  for (const depth = xml.depth; xml.nextChild(depth);) {
    if (!xml.is(DRAWING_ELEMENT)) continue;
    const id = xml.prefixedAttribute("id");
    return editor.relationships(sheetPart).find((one) => one.id === id && editor.has(one.target))?.target;
  }
  return undefined;
}

/** Addresses of the cells that have a note, or a comment with answers, for which there is a note as well. */
function commentedCells(editor: PackageEditor, sheetPart: string): Set<string> {
  const cells = new Set<string>();
  const part = commentsPart(editor, sheetPart);
  if (part === undefined) return cells;
  eachInList(editor, part, "commentList", (xml) => cells.add((xml.attribute("ref") ?? "").toUpperCase()));
  return cells;
}

function authorsOf(editor: PackageEditor, part: string): readonly string[] {
  const authors: string[] = [];
  eachInList(editor, part, "authors", (xml) => authors.push(xml.readText()));
  return authors;
}

function eachInList(editor: PackageEditor, part: string, list: string, visit: (xml: XmlReader) => void): void {
  const xml = listOf(editor, part, list);
  for (const depth = xml.depth; xml.nextChild(depth);) visit(xml);
}

/** A reader at one of the lists of the comments part. */
function listOf(editor: PackageEditor, part: string, list: string): XmlReader {
  const xml = editor.open(part, "comments");
  for (const depth = xml.depth; xml.nextChild(depth);) if (xml.is(list)) return xml;
  throw xml.damaged();
}

function addCommentsPart(editor: PackageEditor, sheetPart: string): string {
  const text = `${XML_HEAD}<comments xmlns="${editor.pack.namespaces.main}"><authors></authors><commentList></commentList></comments>`;
  const part = editor.add(`${workbookFolder(editor)}comments`, ".xml", text, COMMENTS_CONTENT_TYPE);
  editor.addRelationship(sheetPart, "comments", part);
  return part;
}

function addDrawingPart(editor: PackageEditor, sheetPart: string): string {
  const contentType = editor.hasDefaultType("vml") ? undefined : DRAWING_CONTENT_TYPE;
  const part = editor.add(`${workbookFolder(editor)}drawings/vmlDrawing`, ".vml", NO_SHAPES, contentType);
  const id = editor.addRelationship(sheetPart, "vmlDrawing", part);
  const xml = editor.open(sheetPart, "worksheet");
  const values = relationshipAttributes(xml, id, editor.pack.namespaces);
  const element = (prefix: string): string => `<${prefix}${DRAWING_ELEMENT}${attributes(values)}/>`;
  editor.write(
    sheetPart,
    withChild(xml, element, (child) => comesAfter(child, DRAWING_ELEMENT, SHEET_ORDER)),
  );
  return part;
}

function removeDrawingPart(editor: PackageEditor, sheetPart: string, part: string): void {
  const ids = editor.removeRelationships(sheetPart, part);
  editor.removeElements(sheetPart, "worksheet", (xml) => {
    return xml.is(DRAWING_ELEMENT) && ids.includes(xml.prefixedAttribute("id") ?? "");
  });
  editor.remove(part);
}

function workbookFolder({ pack: { workbookPart } }: PackageEditor): string {
  return workbookPart.slice(0, workbookPart.lastIndexOf("/") + 1);
}

function commentXml(note: NotedCell, authorId: number, prefix: string): string {
  const text = textElement(`${prefix}t`, note.text);
  return (
    `<${prefix}comment${attributes({ ref: formatCell(note), authorId })}>` +
    `<${prefix}text><${prefix}r>${text}</${prefix}r></${prefix}text></${prefix}comment>`
  );
}
