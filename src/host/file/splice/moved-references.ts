import type { XmlReader } from "../xml";
import { Draft, NotedElement, replaceValue, TEXT } from "./noted-element";
import { NOTED, type MoveContext, type Noted, type Place } from "./reference-place";
import type { Splicer } from "./splicer";

/** Elements around others that programs of different age read: what they hold stands where they do. */
const ALTERNATIVES: ReadonlySet<string> = new Set(["AlternateContent", "Choice", "Fallback"]);
const ANY = "*";

/** An element that is open. */
interface Frame {
  readonly name: string;
  readonly place: Place;
  readonly depth: number;
  readonly start: number;
  /** Notes of the elements within, where it settles them; else those of the element around that does. */
  readonly notes: Map<string, NotedElement[]> | undefined;
  readonly noted: NotedElement | undefined;
  readonly count: NotedElement | undefined;
  isGone: boolean;
  /** Of the children it holds. */
  left: number;
  gone: number;
}

/**
 * Moves everything within the element that the reader stands at and that names rows, and goes to its end. What is not known
 * and what does not move keeps its very characters. Returns whether the element itself stays: whoever calls must take it out
 * where it does not.
 */
export function moveReferencesOf(xml: XmlReader, splicer: Splicer, place: Place, context: MoveContext): boolean {
  const mover = new ReferenceMover(xml, context);
  const stays = mover.run(place);
  if (stays) for (const { start, end, text } of mover.changes) splicer.replace(start, end, text);
  return stays;
}

/** As `moveReferencesOf`, for the child of a known element; takes it out where it does not stay. */
export function moveReferencesOfChild(xml: XmlReader, splicer: Splicer, parent: Place, context: MoveContext): void {
  const place = childPlace(xml, parent);
  if (place === undefined) {
    xml.skip();
    return;
  }
  const { start } = xml;
  if (!moveReferencesOf(xml, splicer, place, context)) splicer.remove(start, xml.end);
}

function childPlace(xml: XmlReader, { children, isDeep }: Place): Place | undefined {
  const name = xml.localName;
  const own = children !== undefined && Object.hasOwn(children, name) ? children[name] : undefined;
  if (own !== undefined) return own;
  return children !== undefined && (isDeep === true || ALTERNATIVES.has(name))
    ? { children, ...(isDeep === true && { isDeep }) }
    : undefined;
}

class ReferenceMover {
  readonly #draft: Draft;
  /** Kept here and not on the call stack: hostile files nest without end. */
  readonly #open: Frame[] = [];

  constructor(
    private readonly xml: XmlReader,
    private readonly context: MoveContext,
  ) {
    this.#draft = new Draft(xml.source);
  }

  get changes(): Draft["changes"] {
    return this.#draft.changes;
  }

  run(place: Place): boolean {
    const { xml } = this;
    const root = this.#enter(place, undefined);
    while (this.#open.length > 0 && xml.next()) {
      const parent = this.#open.at(-1);
      if (parent === undefined) break;
      if (xml.kind === "end" && xml.depth < parent.depth) this.#leave();
      if (xml.kind !== "start") continue;
      const child = childPlace(xml, parent.place);
      if (child !== undefined) {
        this.#enter(child, parent);
      } else {
        if (parent.place.holds === ANY) parent.left++;
        xml.skip();
      }
    }
    return !root.isGone;
  }

  #enter(place: Place, parent: Frame | undefined): Frame {
    const { xml } = this;
    const { depth, start, isEmpty } = xml;
    const isNoted = place.note !== undefined || place.settle !== undefined;
    const noted = isNoted ? new NotedElement(xml, this.#draft) : undefined;
    const around = parent?.notes;
    if (noted !== undefined && place.note !== undefined) {
      const others = around?.get(place.note);
      if (others === undefined) around?.set(place.note, [noted]);
      else others.push(noted);
    }
    const frame: Frame = {
      ...{ name: xml.localName, place, depth, start, noted },
      notes: place.settle === undefined ? around : new Map(),
      count: place.holds === undefined ? undefined : this.#noteCount(),
      ...{ isGone: false, left: 0, gone: 0 },
    };
    this.#open.push(frame);
    this.#moveAttributes(frame);
    if (place.text !== undefined && !isEmpty) this.#moveText(frame, place.text);
    if (isEmpty || place.text !== undefined) this.#leave();
    return frame;
  }

  #leave(): void {
    const frame = this.#open.pop();
    if (frame === undefined) return;
    const { place, noted, left, gone } = frame;
    noted?.endAt(this.xml.end);
    if (!frame.isGone && place.settle !== undefined && noted !== undefined)
      frame.isGone = !place.settle(notedIn(frame, noted), this.context);
    if (gone > 0 && left === 0) frame.isGone = true;
    const count = Number(frame.count?.get("count"));
    if (frame.isGone) this.#draft.removeLast(frame.start, this.xml.end);
    else if (gone > 0 && count >= gone) frame.count?.set("count", String(count - gone));
    const parent = this.#open.at(-1);
    if (parent?.place.holds !== ANY && parent?.place.holds !== frame.name) return;
    if (frame.isGone) parent.gone++;
    else parent.left++;
  }

  #moveAttributes({ place, noted }: Frame): void {
    const { xml } = this;
    for (const [name, mover] of Object.entries(place.attributes ?? {})) {
      const isPrefixed = name.startsWith(":");
      const local = isPrefixed ? name.slice(1) : name;
      const text = isPrefixed ? xml.prefixedAttribute(local) : xml.attribute(local);
      if (text === undefined) continue;
      const index = isPrefixed ? xml.findPrefixedAttribute(local) : xml.findAttribute(local);
      this.#moveValue(mover, name, { text, start: xml.valueStart(index), end: xml.valueEnd(index) }, noted);
    }
  }

  #moveText({ noted }: Frame, mover: NonNullable<Place["text"]>): void {
    const { xml } = this;
    const start = xml.end;
    const text = xml.readText();
    this.#moveValue(mover, TEXT, { text, start, end: xml.start }, noted);
  }

  #moveValue(
    mover: NonNullable<Place["text"]>,
    name: string,
    value: { readonly text: string; readonly start: number; readonly end: number },
    noted: NotedElement | undefined,
  ): void {
    if (mover === NOTED) {
      noted?.note(name, value.text, value.start, value.end);
      return;
    }
    const moved = mover(value.text, this.context);
    const frame = this.#open.at(-1);
    if (moved !== undefined) replaceValue(this.#draft, value, moved, name === TEXT);
    else if (frame !== undefined) frame.isGone = true;
  }

  #noteCount(): NotedElement | undefined {
    const { xml } = this;
    const index = xml.findAttribute("count");
    if (index < 0) return undefined;
    const element = new NotedElement(xml, this.#draft);
    element.note("count", xml.attribute("count") ?? "", xml.valueStart(index), xml.valueEnd(index));
    return element;
  }
}

function notedIn({ notes }: Frame, self: NotedElement): Noted {
  return { self, all: (name) => notes?.get(name) ?? [] };
}
