import { ClassIndex, rarityAmong } from "./class-index";
import { indicatorsOfClass } from "./indicators-of-class";
import type { IndicatorLibrary, LibraryQuery, ProjectDescription, RankedIndicator } from "./library-types";
import { ProjectMatcher } from "./match-project";
import { projectProfile, type ProjectProfile } from "./project-profile";
import { rankIndicators } from "./rank-indicators";
import { SearchIndex } from "./search-index";
import type { ProjectType, StandardIndicator } from "./standard-indicator";
import type { Level2 } from "./taxonomy";

/**
 * A library of these indicators for projects of these types. Whatever takes time is made when it is first asked for. Of
 * two equal indicators the earlier comes first, so that an office's own are to stand in front.
 */
export function createLibrary(
  indicators: readonly StandardIndicator[],
  types: readonly ProjectType[],
): IndicatorLibrary {
  const typeNames = once(() => new Map(types.map((type) => [type.name, type])));
  const matcher = once(() => new ProjectMatcher(types));
  const index = once(() => new SearchIndex(indicators, types));
  const rarity = once(() => rarityAmong(indicators));
  const classes = new Map<Level2, ClassIndex>();
  let last: { readonly key: string; readonly profile: ProjectProfile } | undefined;

  const matchProject = (project: ProjectDescription) => matcher().match(project);

  function profileOf(project: ProjectDescription): ProjectProfile {
    const { name, purpose, goal, department } = project;
    const key = [name, purpose, goal, department].join("\n");
    if (last?.key !== key) {
      last = { key, profile: projectProfile(project, matchProject(project), (type) => typeNames().get(type)) };
    }
    return last.profile;
  }

  function classOf(level2: Level2): ClassIndex {
    const known = classes.get(level2);
    if (known !== undefined) return known;
    const made = new ClassIndex(indicatorsOfClass(indicators, level2), rarity());
    classes.set(level2, made);
    return made;
  }

  return {
    indicators,
    types,
    matchProject,
    rank: (level2, project, limit) => rankIndicators(classOf(level2), profileOf(project), limit),
    search: (query: LibraryQuery, limit: number): readonly RankedIndicator[] => index().search(query, limit),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
