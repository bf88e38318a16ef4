import { describe, expect, test } from "@jest/globals";
import { utf8Length } from "../../office-host/host-monitor";
import { HostClass, RichApiError, isHostObject, type Argument, type HostObject } from "../../office-host/host-object";
import { RichApi } from "../../office-host/rich-api";
import type { ActionInfo, ObjectPathInfo } from "../../office-host/rich-api-message";

/** Boxes with a label, in a shelf: nothing of Excel. */
interface Box {
  readonly key: string;
  label: string;
}

const BOX = new HostClass<Box>("Box", {
  id: ({ key }) => key,
  scalars: { Label: ({ label }) => label },
  writers: {
    Label: (box, value) => {
      if (typeof value !== "string") throw new RichApiError("InvalidArgument", "A label is text");
      box.label = value;
    },
  },
});

const SHELF: HostClass<readonly Box[]> = new HostClass<readonly Box[]>("Shelf", {
  items: (boxes) => boxes.map((box) => BOX.wrap(box)),
  item: (boxes, key) => {
    const box = boxes.find((candidate) => candidate.key === key);
    if (box === undefined) throw new RichApiError("ItemNotFound", "No such box");
    return BOX.wrap(box);
  },
  navigations: { First: ([box]) => (box === undefined ? null : BOX.wrap(box)) },
  methods: {
    Count: (boxes) => boxes.length,
    Join: (_boxes, args) => labels(args).join("+"),
  },
});

/** Labels of the boxes among the arguments, however deep. */
function labels(args: readonly Argument[]): string[] {
  return args.flatMap((argument) => {
    if (isHostObject(argument)) return [BOX.unwrap(argument)?.label ?? ""];
    return Array.isArray(argument) ? labels(argument as readonly Argument[]) : [];
  });
}

const NEVER_MISSING = () => undefined;

function shelf(...labelsOfBoxes: string[]) {
  const boxes = labelsOfBoxes.map((label, index) => ({ key: `b${index}`, label }));
  const newObject = (name: string): HostObject | undefined =>
    name === "New.Box" ? BOX.wrap({ key: "n", label: "new" }) : undefined;
  const api = new RichApi(SHELF.wrap(boxes), newObject, NEVER_MISSING);
  const run = (paths: readonly ObjectPathInfo[], actions: readonly Omit<ActionInfo, "Id">[]) =>
    api.execute({
      ObjectPaths: Object.fromEntries(paths.map((path) => [path.Id, path])),
      Actions: actions.map((action, index) => ({ Id: index + 1, ...action })),
    }).response;
  return { api, boxes, run };
}

const ROOT: ObjectPathInfo = { Id: 1, ObjectPathType: 1, Name: "" };
const box = (id: number, key: string): ObjectPathInfo => ({
  Id: id,
  ObjectPathType: 5,
  Name: "",
  ParentObjectPathId: 1,
  ArgumentInfo: { Arguments: [key] },
});

describe("The interpreter of the library's requests", () => {
  test("answers queries of collections with keys and indexes, page by page", () => {
    const { run } = shelf("a", "b", "c");
    const query = { Select: ["label"], Skip: 1, Top: 1 };
    expect(run([ROOT], [{ ActionType: 2, ObjectPathId: 1, QueryInfo: query }]).Results).toEqual([
      { ActionId: 1, Value: { _Items: [{ Id: "b1", _Index: 1, Label: "b" }] } },
    ]);
  });

  test("answers plain queries with camelCase names, objects nested", () => {
    const { run } = shelf("a", "b");
    const paths = [ROOT, box(2, "b1")];
    const actions = [
      { ActionType: 7, ObjectPathId: 1, QueryInfo: {} },
      { ActionType: 7, ObjectPathId: 2, QueryInfo: { Select: ["label"] } },
    ];
    expect(run(paths, actions).Results.map(({ Value }) => Value)).toEqual([
      { items: [{ label: "a" }, { label: "b" }] },
      { label: "b" },
    ]);
  });

  test("gives no result for what is set, one at a time or as a state", () => {
    const { boxes, run } = shelf("a", "b");
    const actions = [
      { ActionType: 4, ObjectPathId: 2, Name: "Label", ArgumentInfo: { Arguments: ["A"] } },
      { ActionType: 9, ObjectPathId: 3, ObjectState: { Label: "B" } },
      { ActionType: 5, ObjectPathId: 0 },
    ];
    expect(run([ROOT, box(2, "b0"), box(3, "b1")], actions)).toEqual({ Results: [{ ActionId: 3, Value: null }] });
    expect(boxes.map(({ label }) => label)).toEqual(["A", "B"]);
  });

  test("hands objects over as arguments, also inside lists", () => {
    const { run } = shelf("a", "b", "c");
    const info = { Arguments: [2, [3, "x"], [[4]]], ReferencedObjectPathIds: [2, [3, 0], [[4]]] };
    const paths = [ROOT, box(2, "b0"), box(3, "b1"), box(4, "b2")];
    const result = run(paths, [{ ActionType: 3, ObjectPathId: 1, Name: "Join", ArgumentInfo: info }]);
    expect(result.Results).toEqual([{ ActionId: 1, Value: "a+b+c" }]);
  });

  test("keeps an object under a reference until it is given back", () => {
    const { api, boxes, run } = shelf("a");
    const keep = [
      { ActionType: 3, ObjectPathId: 2, Name: "_KeepReference" },
      { ActionType: 1, ObjectPathId: 2 },
    ];
    expect(run([ROOT, box(2, "b0")], keep).Results[1]?.Value).toEqual({ Id: "b0", _ReferenceId: "reference-1" });
    const kept: ObjectPathInfo = { Id: 5, ObjectPathType: 6, Name: "reference-1" };
    run([kept], [{ ActionType: 4, ObjectPathId: 5, Name: "Label", ArgumentInfo: { Arguments: ["kept"] } }]);
    expect(boxes[0]?.label).toBe("kept");
    const giveBack = {
      ActionType: 3,
      ObjectPathId: 1,
      Name: "_RemoveReference",
      ArgumentInfo: { Arguments: ["reference-1"] },
    };
    run([ROOT], [giveBack]);
    expect(api.references.size).toBe(0);
    expect(run([kept], [{ ActionType: 1, ObjectPathId: 5 }]).Error?.Code).toBe("InvalidReference");
  });

  test("lets go of a reference that the library was not told of", () => {
    const { api, run } = shelf("a");
    run([ROOT, box(2, "b0")], [{ ActionType: 3, ObjectPathId: 2, Name: "_KeepReference" }]);
    expect(api.references.size).toBe(0);
  });

  test("passes null objects on, and fails when one is written to or called", () => {
    const { run } = shelf();
    const nothing: ObjectPathInfo = { Id: 2, ObjectPathType: 4, Name: "First", ParentObjectPathId: 1 };
    const below: ObjectPathInfo = { Id: 3, ObjectPathType: 4, Name: "Lid", ParentObjectPathId: 2 };
    const known: ObjectPathInfo = { Id: 4, ObjectPathType: 7, Name: "" };
    const paths = [ROOT, nothing, below, known];
    const actions = [2, 3, 4].map((id) => ({ ActionType: 1, ObjectPathId: id }));
    expect(run(paths, actions).Results.map(({ Value }) => Value)).toEqual([null, null, null]);
    const write = { ActionType: 4, ObjectPathId: 2, Name: "Label", ArgumentInfo: { Arguments: ["x"] } };
    expect(run(paths, [write]).Error?.Code).toBe("InvalidOperation");
    expect(run(paths, [{ ActionType: 3, ObjectPathId: 4, Name: "Open" }]).Error?.Code).toBe("InvalidOperation");
  });

  test("makes objects by type name, and says which type it does not know", () => {
    const { run } = shelf();
    const named = (name: string): ObjectPathInfo => ({ Id: 2, ObjectPathType: 2, Name: name });
    expect(run([named("New.Box")], [{ ActionType: 1, ObjectPathId: 2 }]).Results).toEqual([
      { ActionId: 1, Value: { Id: "n" } },
    ]);
    expect(run([named("New.Lid")], [{ ActionType: 1, ObjectPathId: 2 }]).Error).toMatchObject({
      Code: "ApiNotFound",
      Location: "New.Lid",
    });
  });

  test("stops at the first failure, tells where, and keeps what was done", () => {
    const { boxes, run } = shelf("a", "b");
    const set = (path: number, value: string | number) => ({
      ActionType: 4,
      ObjectPathId: path,
      Name: "Label",
      ArgumentInfo: { Arguments: [value] },
    });
    const count = { ActionType: 3, ObjectPathId: 1, Name: "Count" };
    const response = run([ROOT, box(2, "b0"), box(3, "b1")], [count, set(2, "A"), set(3, 7), set(3, "B")]);
    expect(response).toEqual({
      Results: [{ ActionId: 1, Value: 2 }],
      Error: {
        Code: "InvalidArgument",
        Message: "A label is text",
        Location: "Box.label",
        HttpStatusCode: 400,
        ActionIndex: 2,
      },
    });
    expect(boxes.map(({ label }) => label)).toEqual(["A", "b"]);
  });

  test.each(["Count", "First", "Label"])("names the member %s that an object does not have", (name) => {
    const { run } = shelf("a");
    const paths = [ROOT, box(2, "b0"), { Id: 3, ObjectPathType: 4, Name: "Lid", ParentObjectPathId: 1 }];
    const member = { ActionType: 3, ObjectPathId: name === "Label" ? 1 : 2, Name: name };
    expect(run(paths, [member]).Error).toMatchObject({ Code: "ApiNotFound", HttpStatusCode: 404 });
    expect(run(paths, [{ ActionType: 1, ObjectPathId: 3 }]).Error?.Message).toBe(
      "host model: Shelf.lid is not implemented",
    );
  });
});

test("Bytes are counted as UTF-8", () => {
  for (const text of ["", "abc", "é", "绩标", "a绩😀b"]) expect(utf8Length(text)).toBe(Buffer.byteLength(text));
});
