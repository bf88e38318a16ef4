import type { CustomPropertyModel } from "./custom-properties";
import { invalidArgument, itemNotFound, textArgument, type ExcelState } from "./excel-state";
import { HostClass, type Argument, type HostObject, type Json } from "./host-object";

interface Property {
  readonly state: ExcelState;
  readonly property: CustomPropertyModel;
}

/** Fails with ItemNotFound when the property has been deleted since the proxy was made. */
function alive({ state, property }: Property): CustomPropertyModel {
  if (state.workbook.customProperties.find(property.key) !== property) throw itemNotFound();
  return property;
}

const TYPES: Readonly<Record<string, string>> = { string: "String", number: "Number", boolean: "Boolean" };

function valueArgument(value: Argument | undefined): CustomPropertyModel["value"] {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw invalidArgument("host model: the value must be text, a number or a boolean");
}

const PROPERTY: HostClass<Property> = new HostClass<Property>("CustomProperty", {
  id: ({ property }) => property.key,
  scalars: {
    Key: (target) => alive(target).key,
    Type: (target) => TYPES[typeof alive(target).value] ?? "String",
    Value: (target) => alive(target).value,
  },
  writers: {
    Value: (target, value) => {
      target.state.workbook.customProperties.set(alive(target).key, valueArgument(value));
    },
  },
  methods: {
    Delete: (target) => {
      target.state.workbook.customProperties.remove(alive(target));
      return null;
    },
  },
});

function find(state: ExcelState, key: Argument | undefined): HostObject | null {
  const property = state.workbook.customProperties.find(textArgument(key, "key"));
  return property === undefined ? null : PROPERTY.wrap({ state, property });
}

function item(state: ExcelState, key: Json): HostObject {
  const found = find(state, key);
  if (found === null) throw itemNotFound();
  return found;
}

const PROPERTIES: HostClass<ExcelState> = new HostClass<ExcelState>("CustomPropertyCollection", {
  items: (state) => state.workbook.customProperties.all.map((property) => PROPERTY.wrap({ state, property })),
  item,
  methods: {
    Add: (state, [key, value]) => {
      const property = state.workbook.customProperties.set(textArgument(key, "key"), valueArgument(value));
      return PROPERTY.wrap({ state, property });
    },
    DeleteAll: (state) => {
      state.workbook.customProperties.all.length = 0;
      return null;
    },
    GetCount: (state) => state.workbook.customProperties.all.length,
    GetItemOrNullObject: (state, [key]) => find(state, key),
  },
});

/** Workbook.properties, as documented for ExcelApi 1.7; of the others only the two that name people are modelled. */
export const DOCUMENT_PROPERTIES: HostClass<ExcelState> = new HostClass<ExcelState>("DocumentProperties", {
  scalars: { Author: ({ workbook }) => workbook.author, LastAuthor: ({ workbook }) => workbook.lastAuthor },
  navigations: { Custom: (state) => PROPERTIES.wrap(state) },
});
