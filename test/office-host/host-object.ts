/** Data as it travels between the library and its host. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** An argument of a call: data, or an object of the host that a proxy stands for; null for a null object. */
export type Argument = Json | HostObject | readonly Argument[];

/** Array.isArray, kept from calling readonly arrays `any[]`. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** An error that the library hands to the add-in with its code. */
export class RichApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** `Worksheet.getRange`; filled in by the interpreter when absent. */
    readonly location?: string,
  ) {
    super(message);
    this.name = "RichApiError";
  }
}

/** An object behind the proxies of the library. Member names are PascalCase, as on the wire. */
export interface HostObject {
  readonly typeName: string;
  /** Its key in its collection, if it has one: the library then reaches it by that key. */
  readonly id: string | undefined;
  /** Names of all properties that hold data. */
  readonly scalarNames: readonly string[];
  /** Undefined when this is no collection. */
  items(): readonly HostObject[] | undefined;
  item(key: Json): HostObject;
  /** Whether the member is an object rather than data. */
  isNavigation(name: string): boolean;
  read(name: string): Json;
  write(name: string, value: Json): void;
  /** Null is a null object. */
  navigate(name: string): HostObject | null;
  call(name: string, args: readonly Argument[]): HostObject | Json;
}

export interface Members<T> {
  readonly id?: (target: T) => string;
  readonly scalars?: Readonly<Record<string, (target: T) => Json>>;
  readonly writers?: Readonly<Record<string, (target: T, value: Json) => void>>;
  readonly navigations?: Readonly<Record<string, (target: T) => HostObject | null>>;
  readonly methods?: Readonly<Record<string, (target: T, args: readonly Argument[]) => HostObject | Json>>;
  readonly items?: (target: T) => readonly HostObject[];
  readonly item?: (target: T, key: Json) => HostObject;
}

/** `GetRange` as the add-in writes it: `getRange`. */
export function camelCase(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}

/** What every object of one Excel type can do. Members that are not listed fail with ApiNotFound. */
export class HostClass<T> {
  readonly scalarNames: readonly string[];

  constructor(
    readonly name: string,
    readonly members: Members<T>,
  ) {
    this.scalarNames = Object.keys(members.scalars ?? {});
  }

  wrap(target: T): HostObject {
    return new BoundObject(this, target);
  }

  /** The target of an object that is of this class; undefined for anything else. */
  unwrap(value: Argument | undefined): T | undefined {
    return value instanceof BoundObject && value.hostClass === this ? (value.target as T) : undefined;
  }

  notImplemented(name: string): RichApiError {
    const member = `${this.name}.${camelCase(name)}`;
    return new RichApiError("ApiNotFound", `host model: ${member} is not implemented`, member);
  }
}

class BoundObject<T> implements HostObject {
  constructor(
    readonly hostClass: HostClass<T>,
    readonly target: T,
  ) {}

  get typeName(): string {
    return this.hostClass.name;
  }

  get id(): string | undefined {
    return this.hostClass.members.id?.(this.target);
  }

  get scalarNames(): readonly string[] {
    return this.hostClass.scalarNames;
  }

  items(): readonly HostObject[] | undefined {
    return this.hostClass.members.items?.(this.target);
  }

  item(key: Json): HostObject {
    const { item } = this.hostClass.members;
    if (item === undefined) throw this.hostClass.notImplemented("getItem");
    return item(this.target, key);
  }

  isNavigation(name: string): boolean {
    return this.hostClass.members.navigations?.[name] !== undefined;
  }

  read(name: string): Json {
    const read = this.hostClass.members.scalars?.[name];
    if (read === undefined) throw this.hostClass.notImplemented(name);
    return read(this.target);
  }

  write(name: string, value: Json): void {
    const write = this.hostClass.members.writers?.[name];
    if (write === undefined) throw this.hostClass.notImplemented(name);
    write(this.target, value);
  }

  navigate(name: string): HostObject | null {
    const navigate = this.hostClass.members.navigations?.[name];
    if (navigate === undefined) throw this.hostClass.notImplemented(name);
    return navigate(this.target);
  }

  call(name: string, args: readonly Argument[]): HostObject | Json {
    const method = this.hostClass.members.methods?.[name];
    if (method === undefined) throw this.hostClass.notImplemented(name);
    return method(this.target, args);
  }
}

export function isHostObject(value: Argument | undefined): value is HostObject {
  return value instanceof BoundObject;
}
