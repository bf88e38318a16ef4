/** A custom document property of the workbook. */
export interface CustomPropertyModel {
  readonly key: string;
  value: string | number | boolean;
}

/** Excel trims what is longer, on other platforms than the web. */
const MAX_LENGTH = 255;

/** The custom document properties of a workbook, in the order in which they were added; their keys have no case. */
export class CustomPropertyList {
  readonly all: CustomPropertyModel[] = [];

  constructor(properties: Readonly<Record<string, CustomPropertyModel["value"]>>) {
    for (const [key, value] of Object.entries(properties)) this.set(key, value);
  }

  find(key: string): CustomPropertyModel | undefined {
    return this.all.find((property) => property.key.toLowerCase() === key.toLowerCase());
  }

  /** Adds a property or gives one that is there another value. */
  set(key: string, value: CustomPropertyModel["value"]): CustomPropertyModel {
    const kept = typeof value === "string" ? value.slice(0, MAX_LENGTH) : value;
    const known = this.find(key);
    if (known !== undefined) {
      known.value = kept;
      return known;
    }
    const property = { key: key.slice(0, MAX_LENGTH), value: kept };
    this.all.push(property);
    return property;
  }

  remove(property: CustomPropertyModel): void {
    const at = this.all.indexOf(property);
    if (at >= 0) this.all.splice(at, 1);
  }
}
