/** The forms a text or an attribute can be asked to have. */
export type ValueKind =
  | "guid"
  | "version"
  | "locale"
  | "shortText"
  | "longText"
  | "pageAddress"
  | "imageAddress"
  | "icon32Address"
  | "icon64Address"
  | "domainAddress"
  | "hostName"
  | "setVersion"
  | "permission"
  | "tabId"
  | "controlId"
  | "functionName"
  | "imageSize"
  | "imageId"
  | "urlId"
  | "shortStringId"
  | "longStringId"
  | "imageReference"
  | "urlReference"
  | "shortStringReference"
  | "longStringReference";

export interface ChildRule {
  readonly name: string;
  readonly shape: Shape;
  readonly required: boolean;
  readonly repeatable: boolean;
}

/** What an element may hold. */
export interface Shape {
  /** Attributes that must be there. */
  readonly attributes?: Readonly<Record<string, ValueKind>>;
  readonly optionalAttributes?: Readonly<Record<string, ValueKind>>;
  /** Form of the element's text; an element without one holds no text. */
  readonly text?: ValueKind;
  /** In the order the schema wants. */
  readonly children?: readonly ChildRule[];
  /** The shapes an element can take, by the value of its `xsi:type`. */
  readonly types?: Readonly<Record<string, Shape>>;
}

function one(name: string, shape: Shape): ChildRule {
  return { name, shape, required: true, repeatable: false };
}

function optional(name: string, shape: Shape): ChildRule {
  return { name, shape, required: false, repeatable: false };
}

function several(name: string, shape: Shape): ChildRule {
  return { name, shape, required: true, repeatable: true };
}

function anyNumber(name: string, shape: Shape): ChildRule {
  return { name, shape, required: false, repeatable: true };
}

function localized(kind: ValueKind): Shape {
  return {
    attributes: { DefaultValue: kind },
    children: [anyNumber("Override", { attributes: { Locale: "locale", Value: kind } })],
  };
}

function resource(id: ValueKind, kind: ValueKind): Shape {
  return {
    attributes: { id, DefaultValue: kind },
    children: [anyNumber("bt:Override", { attributes: { Locale: "locale", Value: kind } })],
  };
}

function reference(kind: ValueKind): Shape {
  return { attributes: { resid: kind } };
}

function sets(prefix: "" | "bt:"): ChildRule {
  const set: Shape = { attributes: { Name: "shortText" }, optionalAttributes: { MinVersion: "setVersion" } };
  return one(`${prefix}Sets`, {
    optionalAttributes: { DefaultMinVersion: "setVersion" },
    children: [several(`${prefix}Set`, set)],
  });
}

const ICON: Shape = {
  children: [several("bt:Image", { attributes: { size: "imageSize", resid: "imageReference" } })],
};

const SUPERTIP: Shape = {
  children: [
    one("ov:Title", reference("shortStringReference")),
    one("ov:Description", reference("longStringReference")),
  ],
};

const ACTION: Shape = {
  types: {
    ShowTaskpane: {
      children: [
        optional("ov:TaskpaneId", { text: "shortText" }),
        one("ov:SourceLocation", reference("urlReference")),
        optional("ov:Title", reference("shortStringReference")),
      ],
    },
    ExecuteFunction: { children: [one("ov:FunctionName", { text: "functionName" })] },
  },
};

const BUTTON: Shape = {
  attributes: { id: "controlId" },
  children: [
    one("ov:Label", reference("shortStringReference")),
    one("ov:Supertip", SUPERTIP),
    one("ov:Icon", ICON),
    one("ov:Action", ACTION),
  ],
};

const GROUP: Shape = {
  attributes: { id: "controlId" },
  children: [
    one("ov:Label", reference("shortStringReference")),
    one("ov:Icon", ICON),
    several("ov:Control", { types: { Button: BUTTON } }),
  ],
};

const COMMAND_SURFACE: Shape = {
  children: [anyNumber("ov:OfficeTab", { attributes: { id: "tabId" }, children: [several("ov:Group", GROUP)] })],
};

const DESKTOP: Shape = {
  children: [
    optional("ov:GetStarted", {
      children: [
        one("ov:Title", reference("shortStringReference")),
        one("ov:Description", reference("longStringReference")),
        one("ov:LearnMoreUrl", reference("urlReference")),
      ],
    }),
    optional("ov:FunctionFile", reference("urlReference")),
    several("ov:ExtensionPoint", { types: { PrimaryCommandSurface: COMMAND_SURFACE } }),
  ],
};

const RESOURCES: Shape = {
  children: [
    optional("bt:Images", { children: [anyNumber("bt:Image", resource("imageId", "imageAddress"))] }),
    optional("bt:Urls", { children: [anyNumber("bt:Url", resource("urlId", "pageAddress"))] }),
    optional("bt:ShortStrings", { children: [anyNumber("bt:String", resource("shortStringId", "shortText"))] }),
    optional("bt:LongStrings", { children: [anyNumber("bt:String", resource("longStringId", "longText"))] }),
  ],
};

const VERSION_OVERRIDES: Shape = {
  children: [
    optional("ov:Description", reference("longStringReference")),
    optional("ov:Requirements", { children: [sets("bt:")] }),
    optional("ov:Hosts", {
      children: [
        several("ov:Host", { types: { Workbook: { children: [optional("ov:DesktopFormFactor", DESKTOP)] } } }),
      ],
    }),
    optional("ov:Resources", RESOURCES),
  ],
};

const TASK_PANE_APP: Shape = {
  children: [
    one("Id", { text: "guid" }),
    one("Version", { text: "version" }),
    one("ProviderName", { text: "shortText" }),
    one("DefaultLocale", { text: "locale" }),
    one("DisplayName", localized("shortText")),
    one("Description", localized("longText")),
    one("IconUrl", localized("icon32Address")),
    one("HighResolutionIconUrl", localized("icon64Address")),
    one("SupportUrl", localized("pageAddress")),
    optional("AppDomains", { children: [several("AppDomain", { text: "domainAddress" })] }),
    one("Hosts", { children: [several("Host", { attributes: { Name: "hostName" } })] }),
    one("Requirements", { children: [sets("")] }),
    one("DefaultSettings", { children: [one("SourceLocation", localized("pageAddress"))] }),
    one("Permissions", { text: "permission" }),
    one("ov:VersionOverrides", { types: { VersionOverridesV1_0: VERSION_OVERRIDES } }),
  ],
};

/**
 * The part of the schema of add-in manifests that a task pane with ribbon buttons in Excel needs: names, order and
 * forms. Stricter than the schema where every Excel wants more: icons, a support page, requirements and commands.
 */
export const MANIFEST: ChildRule = one("OfficeApp", { types: { TaskPaneApp: TASK_PANE_APP } });
