import { rootNamespace, type CustomXmlPartModel } from "./custom-xml-parts";
import { invalidArgument, itemNotFound, textArgument, type ExcelState } from "./excel-state";
import { HostClass, type HostObject, type Json } from "./host-object";

interface Part {
  readonly state: ExcelState;
  readonly part: CustomXmlPartModel;
}

/** The parts of one namespace. */
interface Scope {
  readonly state: ExcelState;
  readonly namespace: string;
}

/** Fails with ItemNotFound when the part has been deleted since the proxy was made. */
function alive({ state, part }: Part): CustomXmlPartModel {
  if (state.workbook.customXmlParts.find(part.id) === undefined) throw itemNotFound();
  return part;
}

/** Modelled; to verify: text that is no XML is refused with InvalidArgument. */
function checked(xml: string): string {
  if (rootNamespace(xml) === undefined) throw invalidArgument("host model: the part is no XML");
  return xml;
}

const PART: HostClass<Part> = new HostClass<Part>("CustomXmlPart", {
  id: ({ part }) => part.id,
  scalars: {
    Id: (target) => alive(target).id,
    NamespaceUri: (target) => alive(target).namespace,
  },
  methods: {
    Delete: (target) => {
      target.state.workbook.customXmlParts.remove(alive(target));
      return null;
    },
    GetXml: (target) => alive(target).xml,
    SetXml: (target, [xml]) => {
      const part = alive(target);
      part.xml = checked(textArgument(xml, "xml"));
      part.namespace = rootNamespace(part.xml) ?? "";
      return null;
    },
  },
});

function find(state: ExcelState, key: Json | undefined, parts: readonly CustomXmlPartModel[]): HostObject | null {
  const id = textArgument(key, "id");
  const part = parts.find((candidate) => candidate.id === id);
  return part === undefined ? null : PART.wrap({ state, part });
}

function found(object: HostObject | null): HostObject {
  if (object === null) throw itemNotFound();
  return object;
}

const partsIn = ({ state, namespace }: Scope): CustomXmlPartModel[] =>
  state.workbook.customXmlParts.all.filter((part) => part.namespace === namespace);

/** The only part of the namespace; null when there is none or more than one. */
function onlyPart(scope: Scope): HostObject | null {
  const [part, ...others] = partsIn(scope);
  return part === undefined || others.length > 0 ? null : PART.wrap({ state: scope.state, part });
}

const SCOPED_PARTS: HostClass<Scope> = new HostClass<Scope>("CustomXmlPartScopedCollection", {
  items: (scope) => partsIn(scope).map((part) => PART.wrap({ state: scope.state, part })),
  item: (scope, key) => found(find(scope.state, key, partsIn(scope))),
  methods: {
    GetCount: (scope) => partsIn(scope).length,
    GetItemOrNullObject: (scope, [key]) => find(scope.state, textArgument(key, "id"), partsIn(scope)),
    GetOnlyItem: (scope) => found(onlyPart(scope)),
    GetOnlyItemOrNullObject: (scope) => onlyPart(scope),
  },
});

/** Workbook.customXmlParts, as documented for ExcelApi 1.5. */
export const CUSTOM_XML_PARTS: HostClass<ExcelState> = new HostClass<ExcelState>("CustomXmlPartCollection", {
  items: (state) => state.workbook.customXmlParts.all.map((part) => PART.wrap({ state, part })),
  item: (state, key) => found(find(state, key, state.workbook.customXmlParts.all)),
  methods: {
    Add: (state, [xml]) => {
      const part = state.workbook.customXmlParts.add(checked(textArgument(xml, "xml")));
      if (part === undefined) throw itemNotFound();
      return PART.wrap({ state, part });
    },
    GetByNamespace: (state, [namespace]) =>
      SCOPED_PARTS.wrap({ state, namespace: textArgument(namespace, "namespaceUri") }),
    GetCount: (state) => state.workbook.customXmlParts.all.length,
    GetItemOrNullObject: (state, [key]) => find(state, textArgument(key, "id"), state.workbook.customXmlParts.all),
  },
});
