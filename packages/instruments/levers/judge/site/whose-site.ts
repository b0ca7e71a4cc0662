import { hostOf } from '@beffroi/domain';
import { fold } from '@beffroi/reading';
import type { AuthorityKind } from '../catalogue/authority.ts';
import type { LeverMaterial } from './material.ts';

/** What bodies call themselves, by their name or the title of their home page; folded. */
const NAMED: readonly (readonly [AuthorityKind, RegExp])[] = [
  [
    'intercommunality',
    /\b(?:communaute (?:de communes|d'agglomeration|d'agglo|urbaine)|agglo(?:meration)?|metropole|intercommunalite|comcom|c(?:c|a|u) (?:du|de|des|d'|pays|val))\b/,
  ],
  ['department', /\b(?:conseil departemental|(?:^|le )departement(?: (?:de|du|des|d')|$))/],
  ['region', /\b(?:conseil regional|(?:^|la )region [a-z])/],
];

/** A commune that says of itself that it is one, whatever it belongs to: “Ville de X – Y Métropole”. */
const COMMUNE = /\b(?:ville|mairie|commune|village|bourg)(?! et)\b/;

/** Hosts of bodies that communes make together. */
const HOST =
  /^(?:www\.)?(?:cc|ca|cu|ccn|comcom|agglo|com-agglo|communaute)-|^(?:www\.)?(?:cc\w+|[\w-]*(?:agglo(?:meration)?|metropole|communaute))\./;

/** Whose site it is: by the name that was given for it, else by the title of its home page, else by its host. A commune unless one of them says otherwise. */
export function whoseSite({ town, home, start, pages }: Pick<LeverMaterial, 'town' | 'home' | 'start' | 'pages'>): AuthorityKind {
  const address = home ?? start;
  const page = pages.find(({ url, result }) => url === address && result.kind === 'reading');
  const title = page?.result.kind === 'reading' ? page.result.reading.title : '';
  const byName = town === null ? null : kindOfName(town);
  if (town !== null && byName !== null) return byName;
  if (COMMUNE.test(withoutCommunities(fold(title)))) return 'commune';
  return kindOfName(title) ?? (HOST.test(hostOf(address)) ? 'intercommunality' : 'commune');
}

/** What sort of body bears a name; `null` where the name does not say. */
export function kindOfName(name: string): AuthorityKind | null {
  const folded = fold(name);
  return NAMED.find(([, words]) => words.test(folded))?.[0] ?? null;
}

function withoutCommunities(folded: string): string {
  return folded.replace(/communaute de communes/g, ' ');
}
