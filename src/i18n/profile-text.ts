import { builtInProfile, type Profile } from "../rules/profile";
import type { ProfileProblem } from "../rules/profiles/profile-problem";
import type { SettingsTexts } from "./zh-CN/settings";

interface ProfileTexts {
  readonly settings: SettingsTexts;
}

/** A profile's name: its own, or the text of the built-in one. */
export function profileName({ id, name }: Profile, { settings }: ProfileTexts): string {
  const builtIn = builtInProfile(id);
  return name ?? (builtIn === undefined ? id : settings.profileName[builtIn.id]);
}

/** A problem of a profile file with its place, in one line. */
export function profileProblemText(problem: ProfileProblem, { settings }: ProfileTexts): string {
  return settings.problemAt(problem.path, settings.problem(problem));
}
