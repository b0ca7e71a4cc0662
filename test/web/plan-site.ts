import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerLink, invite } from '@beffroi/accounts';
import { type Role, TERMINAL } from '@beffroi/acts';
import { insertPanel, openStore } from '@beffroi/store';
import { startSite, type TrialSite } from '../../packages/web/test/site.ts';

/** Invented towns: the one whose plan it is, and another one; and the body that the first one belongs to. */
const TOWNS = { own: '99001', other: '99002', body: '299900019' } as const;

/** People of a trial, and what a browser knows each by. */
export const PEOPLE = {
  alix: ['Alix Morel', 'facilitator', TOWNS.own],
  samir: ['Samir Benali', 'colleague', TOWNS.own],
  jeanne: ['Jeanne Le Goff', 'colleague', TOWNS.own],
  bruno: ['Bruno Kerdoncuff', 'facilitator', TOWNS.body],
  nina: ['Nina Roux', 'facilitator', TOWNS.other],
} as const satisfies Readonly<Record<string, readonly [string, Role, string]>>;

/** A running site, and the secrets of who is known there. */
export interface PlanSite {
  readonly site: TrialSite;
  readonly secrets: Readonly<Record<keyof typeof PEOPLE, string>>;
}

/** Starts a site on an empty house in which five people have accounts. */
export async function startPlanSite(): Promise<PlanSite> {
  const data = await mkdtemp(join(tmpdir(), 'beffroi-plan-'));
  const store = await openStore({ kind: 'folder', path: data });
  const now = new Date();
  const of = { department: '99', region: '99', epci: null, stratum: 'under-50000' };
  const members = [
    { territory: TOWNS.own, name: 'Rivebelle', population: 12_000, ...of, epci: TOWNS.body },
    { territory: TOWNS.other, name: 'Brézan', population: 900, ...of },
  ];
  await insertPanel(store.db, { name: 'plans', rule: {}, vintage: 2026, createdAt: now, members });
  const secrets: Record<string, string> = {};
  for (const [id, [name, role, territory]] of Object.entries(PEOPLE)) {
    const link = await invite(store, TERMINAL, { email: `${id}@plan.example`, name, roles: [role], territories: [territory] }, now);
    const answer = { email: null, name: null, password: 'Quatre hiboux sous le vieux tilleul' };
    secrets[id] = (await answerLink(store, link, answer, { address: null, agent: null }, now)).secret;
  }
  await store.close();
  return { site: await startSite({ data }), secrets: secrets as PlanSite['secrets'] };
}
