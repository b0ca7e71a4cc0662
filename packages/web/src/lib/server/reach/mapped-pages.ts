import { PAGES } from '@beffroi/house/pages';
import { openDataWaves, townsWithSheet } from '@beffroi/observatory';
import type { House } from '@beffroi/ui/server/house.ts';
import { menuOf } from '../menu.ts';
import type { MappedPage } from './sitemap.ts';

/** Pages of no instrument that stand in no menu. */
const OWN = ['/', '/donnees/api', '/reponses', '/qui-parle', '/mentions-legales', '/accessibilite', '/donnees-personnelles', '/contact'];
/** What only people who are asked, or work here, need: nobody looks for it. */
const NOT_FOR_MACHINES = ['/atelier', '/contester', '/echange', '/panier', '/plans/calendrier', '/idees', '/suivre'];

/** Pages that are there whatever town one lives in. */
export async function generalPages(house: House): Promise<readonly MappedPage[]> {
  const waves = await openDataWaves(house, house.now());
  const newest =
    waves
      .map(({ publishedAt }) => publishedAt)
      .sort()
      .at(-1) ?? null;
  const fixed = new Set([...OWN, ...menuOf(house).map(({ path }) => path)]);
  return [
    ...[...fixed].map((path) => ({ path, changed: newest })),
    ...waves.map(({ name, publishedAt }) => ({ path: `/donnees/${encodeURIComponent(name)}`, changed: publishedAt })),
  ];
}

/** The sheets of towns. */
export async function townPages(house: House): Promise<readonly MappedPage[]> {
  return (await townsWithSheet(house, house.now())).map(({ code, changed }) => ({ path: `/villes/${code}`, changed }));
}

/** The addresses of people who are asked, or work here: machines leave them alone. */
export const closedPaths = (): readonly string[] => [...NOT_FOR_MACHINES, ...PAGES.flatMap(({ anonymous = [] }) => anonymous)];
