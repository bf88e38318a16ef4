import { RichApiError, camelCase, isHostObject, type Argument, type HostObject, type Json } from "./host-object";
import {
  ActionType,
  ObjectPathType,
  type ActionInfo,
  type ArgumentInfo,
  type ObjectPathInfo,
  type QueryInfo,
  type ReferencedIds,
  type RichApiRequest,
  type RichApiResponse,
} from "./rich-api-message";
import { query, queryAsJson } from "./rich-api-query";

const HTTP_STATUS: Readonly<Record<string, number>> = {
  AccessDenied: 401,
  ItemNotFound: 404,
  ApiNotFound: 404,
  InvalidReference: 404,
  GeneralException: 500,
};

/** Makes the objects that code asks for by type name, such as the service that the library itself talks to. */
export type NewObject = (typeName: string) => HostObject | undefined;

/**
 * Carries out the requests of the library on objects of the host. It knows the protocol and nothing of Excel. Actions run
 * in order; when one fails the later ones do not run, and the earlier ones stay done. To verify in Excel: no rollback.
 */
export class RichApi {
  /** What the library has asked to keep from one batch to the next, by reference id. */
  readonly references = new Map<string, HostObject>();
  private nextReference = 0;

  constructor(
    private readonly root: HostObject,
    private readonly newObject: NewObject,
    /** Throws a RichApiError when the host has no such member. */
    readonly requireMember: (typeName: string, member: string) => void,
  ) {}

  /**
   * `beforeAction` may throw a RichApiError to make the action with that 0-based index fail. `references` are those that
   * the batch kept; what the library is not told of is let go at once (modelled: it could never be given back).
   */
  execute(
    request: RichApiRequest,
    beforeAction?: (index: number) => void,
  ): { readonly response: RichApiResponse; readonly references: readonly string[] } {
    const batch = new Batch(this, request);
    const response = batch.run(beforeAction);
    this.release(batch.untold());
    return { response, references: [...batch.told] };
  }

  release(references: Iterable<string>): void {
    for (const reference of references) this.references.delete(reference);
  }

  rootObject(): HostObject {
    return this.root;
  }

  create(typeName: string): HostObject {
    const object = this.newObject(typeName);
    if (object === undefined) throw new RichApiError("ApiNotFound", `host model: no type ${typeName}`, typeName);
    return object;
  }

  /** Keeps the object until its reference is given back. */
  keep(object: HostObject): string {
    const id = `reference-${++this.nextReference}`;
    this.references.set(id, object);
    return id;
  }
}

/** One request: paths are resolved once, when an action first needs them. */
class Batch {
  private readonly objects = new Map<number, HostObject | null>();
  /** References that stand in the results. */
  readonly told = new Set<string>();
  private readonly referenceOfPath = new Map<number, string>();
  private location = "";

  constructor(
    private readonly api: RichApi,
    private readonly request: RichApiRequest,
  ) {}

  run(beforeAction: ((index: number) => void) | undefined): RichApiResponse {
    const results: { ActionId: number; Value: Json }[] = [];
    for (const [index, action] of this.request.Actions.entries()) {
      try {
        beforeAction?.(index);
        const value = this.perform(action);
        if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        if (!(error instanceof RichApiError)) throw error;
        const failure = {
          Code: error.code,
          Message: error.message,
          Location: error.location ?? this.location,
          HttpStatusCode: HTTP_STATUS[error.code] ?? 400,
          ActionIndex: index,
        };
        return { Results: results, Error: failure };
      }
    }
    return { Results: results };
  }

  untold(): string[] {
    return [...this.referenceOfPath.values()].filter((reference) => !this.told.has(reference));
  }

  /** Undefined where the protocol wants no result. */
  private perform(action: ActionInfo): Json | undefined {
    if (action.ActionType === ActionType.Trace) return null;
    const object = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return this.instantiate(action.ObjectPathId, object);
      case ActionType.Query:
        return object === null ? null : this.read(object, action.QueryInfo ?? {}, query);
      case ActionType.QueryAsJson:
        return object === null ? null : this.read(object, action.QueryInfo ?? {}, queryAsJson);
      case ActionType.Method:
        return this.method(object, action);
      case ActionType.SetProperty:
        this.write(object, action.Name ?? "", action.ArgumentInfo?.Arguments?.[0] ?? null);
        return undefined;
      case ActionType.Update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.write(object, name, value);
        return undefined;
      default:
        throw new RichApiError("UnsupportedOperation", `host model: action type ${action.ActionType}`);
    }
  }

  private instantiate(pathId: number, object: HostObject | null): Json {
    if (object === null) return null;
    const reference = this.referenceOfPath.get(pathId);
    if (reference !== undefined) this.told.add(reference);
    return {
      ...(object.id === undefined ? {} : { Id: object.id }),
      ...(reference === undefined ? {} : { _ReferenceId: reference }),
    };
  }

  private read(object: HostObject, info: QueryInfo, how: typeof query): Json {
    this.location = `${object.typeName}.load`;
    return how(object, info, this.api.requireMember);
  }

  private method(object: HostObject | null, action: ActionInfo): Json {
    const name = action.Name ?? "";
    const args = this.argumentsOf(action.ArgumentInfo);
    if (name === "_RemoveReference") {
      if (typeof args[0] === "string") this.api.references.delete(args[0]);
      return null;
    }
    if (object === null) {
      if (name === "_KeepReference") return null;
      throw new RichApiError("InvalidOperation", "host model: a method was called on a null object", camelCase(name));
    }
    if (name === "_KeepReference") {
      this.referenceOfPath.set(action.ObjectPathId, this.api.keep(object));
      return null;
    }
    this.use(object, name);
    const value = object.call(name, args);
    return isHostObject(value) ? null : value;
  }

  private write(object: HostObject | null, name: string, value: Json): void {
    if (object === null) {
      throw new RichApiError("InvalidOperation", "host model: a null object was written to", camelCase(name));
    }
    this.use(object, name);
    object.write(name, value);
  }

  /** Notes what is about to be used, for errors, and fails when the host does not have it. */
  private use(object: HostObject, member: string): void {
    this.location = `${object.typeName}.${camelCase(member)}`;
    this.api.requireMember(object.typeName, member);
  }

  private resolve(pathId: number): HostObject | null {
    const known = this.objects.get(pathId);
    if (known !== undefined) return known;
    const info = this.request.ObjectPaths[String(pathId)];
    if (info === undefined) throw new RichApiError("InvalidRequest", `No object path ${pathId} in the request`);
    const object = this.reach(info);
    this.objects.set(pathId, object);
    return object;
  }

  private reach(info: ObjectPathInfo): HostObject | null {
    switch (info.ObjectPathType) {
      case ObjectPathType.Root:
        return this.api.rootObject();
      case ObjectPathType.NewObject:
        return this.api.create(info.Name);
      case ObjectPathType.NullObject:
        return null;
      case ObjectPathType.Reference:
        return this.kept(info.Name);
    }
    const parent = this.resolve(info.ParentObjectPathId ?? 0);
    // Modelled; to verify: whatever is reached through a null object in the same batch is a null object too.
    if (parent === null) return null;
    switch (info.ObjectPathType) {
      case ObjectPathType.Property:
        this.use(parent, info.Name);
        return parent.navigate(info.Name);
      case ObjectPathType.Indexer:
        this.location = `${parent.typeName}.getItem`;
        return parent.item(info.ArgumentInfo?.Arguments?.[0] ?? null);
      case ObjectPathType.Method: {
        const args = this.argumentsOf(info.ArgumentInfo);
        this.use(parent, info.Name);
        const result = parent.call(info.Name, args);
        if (result === null || isHostObject(result)) return result;
        throw new RichApiError("InvalidOperation", "host model: the method gives data and no object");
      }
      default:
        throw new RichApiError("UnsupportedOperation", `host model: object path type ${info.ObjectPathType}`);
    }
  }

  private kept(referenceId: string): HostObject {
    const object = this.api.references.get(referenceId);
    if (object === undefined) {
      throw new RichApiError("InvalidReference", "This reference is not valid for the current operation.");
    }
    return object;
  }

  private argumentsOf(info: ArgumentInfo | undefined): Argument[] {
    return this.replaceReferences(info?.Arguments ?? [], info?.ReferencedObjectPathIds);
  }

  private replaceReferences(values: readonly Json[], ids: ReferencedIds | undefined): Argument[] {
    return values.map((value, index): Argument => {
      const id = ids?.[index];
      if (typeof id === "number" && id !== 0) return this.resolve(id);
      return Array.isArray(value) && Array.isArray(id) ? this.replaceReferences(value, id) : value;
    });
  }
}
