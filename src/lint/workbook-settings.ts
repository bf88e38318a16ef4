import { builtInProfile, type BuiltInProfileId, type Profile } from "../rules/profile";
import { isSameSuppression, type Suppression } from "./suppressions";

/** Which profile an officer chose: one that comes with the product, or a file of one's own with its text. */
export type ProfileChoice =
  | { readonly kind: "built-in"; readonly id: BuiltInProfileId }
  | { readonly kind: "own"; readonly json: string; readonly profile: Profile };

/** Why the part that holds the settings can't be used. */
export type UnreadableReason =
  /** Not our XML, or not what we write into it. */
  | "damaged"
  /** Written by a later version of the product. */
  | "newer-version"
  /** It names a profile this version does not have, or holds one that has problems. */
  | "profile";

/** What an officer chose for one workbook; it travels with it. */
export interface WorkbookSettings {
  /** Undefined: none was chosen, and the default one holds. */
  readonly profile?: ProfileChoice;
  readonly suppressions: readonly Suppression[];
  /** Fingerprints of the rows filled in from the library that nobody has confirmed or changed; absent when there are none. */
  readonly unconfirmed?: readonly string[];
  /** The workbook holds settings that can't be read. They count as none, and are written over only deliberately. */
  readonly unreadable?: UnreadableReason;
}

export const NO_SETTINGS: WorkbookSettings = { suppressions: [] };

/** The profile these settings choose; undefined when they choose none. */
export function profileOf({ profile }: WorkbookSettings): Profile | undefined {
  if (profile === undefined) return undefined;
  return profile.kind === "own" ? profile.profile : builtInProfile(profile.id);
}

/** Adds a suppression; one that leaves the same is replaced, so that the last reason stands. */
export function suppress(settings: WorkbookSettings, suppression: Suppression): WorkbookSettings {
  return { ...settings, suppressions: [...othersThan(settings, suppression), suppression] };
}

/** Takes a suppression out, whatever its reason says. */
export function revoke(settings: WorkbookSettings, suppression: Suppression): WorkbookSettings {
  return { ...settings, suppressions: othersThan(settings, suppression) };
}

/** Chooses a profile; undefined goes back to choosing none. */
export function chooseProfile(settings: WorkbookSettings, choice: ProfileChoice | undefined): WorkbookSettings {
  const { suppressions, unconfirmed, unreadable } = settings;
  return {
    suppressions,
    ...(unconfirmed && { unconfirmed }),
    ...(unreadable && { unreadable }),
    ...(choice && { profile: choice }),
  };
}

/** Gives up what can't be read, so that these settings may take its place. Ask the officer before. */
export function discardUnreadable({ profile, suppressions, unconfirmed }: WorkbookSettings): WorkbookSettings {
  return { suppressions, ...(unconfirmed && { unconfirmed }), ...(profile && { profile }) };
}

/** Settings with other unconfirmed rows, each named once, in an order that says nothing of where they stand. */
export function withUnconfirmed(settings: WorkbookSettings, rows: Iterable<string>): WorkbookSettings {
  const { profile, suppressions, unreadable } = settings;
  const unconfirmed = [...new Set(rows)].sort();
  return {
    suppressions,
    ...(unconfirmed.length > 0 && { unconfirmed }),
    ...(unreadable && { unreadable }),
    ...(profile && { profile }),
  };
}

function othersThan({ suppressions }: WorkbookSettings, suppression: Suppression): readonly Suppression[] {
  return suppressions.filter((other) => !isSameSuppression(other, suppression));
}
