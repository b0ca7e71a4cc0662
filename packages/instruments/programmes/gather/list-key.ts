import { dashed } from '@beffroi/territories';

const LONGEST = 80;

/** What a list is known by in its town and election: `Ensemble pour l’Île-d’Aval !` is `ensemble-pour-l-ile-d-aval`. `null` for a name without letters. */
export function listKey(name: string): string | null {
  const key = dashed(name)
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  return key === '' ? null : key;
}
