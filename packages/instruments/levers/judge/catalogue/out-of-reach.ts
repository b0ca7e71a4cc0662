import type { Authority } from './authority.ts';
import type { InBoth, LeverId } from './lever.ts';

/** Why a lever cannot be reached here: by law or by size, in words, with where that stands. */
export interface OutOfReach {
  readonly lever: LeverId;
  readonly by: 'law' | 'size';
  readonly because: InBoth;
  /** The text of law, or the arithmetic, that it rests upon. */
  readonly source: string;
}

/** One rule on authorities; `null` where it does not hold, and where what it asks is not known. */
export type ReachRule = (authority: Authority) => OutOfReach | null;

/** A post of director general exists in communes from this size on. */
const DIRECTOR_GENERAL_FROM = 2000;
const DIRECTOR_GENERAL_SOURCE =
  'Décret n° 87-1101 du 30 décembre 1987, article 1er : directeur général des services des communes de 2 000 habitants et plus';

/** Without a director general by law, nothing can report to one. */
const noDirectorGeneral: ReachRule = ({ kind, population }) =>
  kind === 'commune' && population !== null && population < DIRECTOR_GENERAL_FROM
    ? {
        lever: 'it-beside-general-management',
        by: 'law',
        because: {
          fr: 'Sous 2 000 habitants, la loi ne prévoit pas de directeur général : l’informatique ne peut pas lui être rattachée.',
          en: 'Below 2,000 inhabitants the law provides for no director general: IT cannot report to one.',
        },
        source: DIRECTOR_GENERAL_SOURCE,
      }
    : null;

/** So few that all report to one person: there is no IT department whose place could be seen. */
const noDepartments: ReachRule = ({ agents }) =>
  agents !== null && agents < 10
    ? {
        lever: 'it-beside-general-management',
        by: 'size',
        because: {
          fr: 'À moins de dix agents, il n’y a pas de service informatique : sa place ne peut pas se voir.',
          en: 'With fewer than ten agents there is no IT department: its place cannot be seen.',
        },
        source: 'Taille : une équipe de moins de dix personnes rend compte à une seule, sans service entre elles',
      }
    : null;

/** Leading takes somebody to lead. */
const nobodyToLead: ReachRule = ({ agents }) =>
  agents !== null && agents < 3
    ? {
        lever: 'leadership-recognised',
        by: 'size',
        because: {
          fr: 'À moins de trois agents, il n’y a pas d’équipe à entraîner.',
          en: 'With fewer than three agents there is no team to lead.',
        },
        source: 'Taille : il faut une équipe pour que quelqu’un l’entraîne',
      }
    : null;

/** Collective takes more than one. */
const nobodyToThinkWith: ReachRule = ({ agents }) =>
  agents !== null && agents < 2
    ? {
        lever: 'collective-intelligence',
        by: 'size',
        because: {
          fr: 'Un seul agent ne peut pas résoudre un problème avec des collègues.',
          en: 'A single agent cannot solve a problem with colleagues.',
        },
        source: 'Taille : il faut au moins deux agents',
      }
    : null;

/** The rules, the law before size: the first that holds is the reason that is given. */
const RULES: readonly ReachRule[] = [noDirectorGeneral, noDepartments, nobodyToLead, nobodyToThinkWith];

/** Levers that law or size puts out of an authority's reach, one reason each; what is not known of it puts none out. */
export function outOfReach(authority: Authority): readonly OutOfReach[] {
  const found = new Map<LeverId, OutOfReach>();
  for (const rule of RULES) {
    const out = rule(authority);
    if (out !== null && !found.has(out.lever)) found.set(out.lever, out);
  }
  return [...found.values()];
}

/** Why one lever is out of an authority's reach; `null` where it is not. */
export function whyOutOfReach(lever: LeverId, authority: Authority): OutOfReach | null {
  return outOfReach(authority).find((one) => one.lever === lever) ?? null;
}
