import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerLink, invite } from '@beffroi/accounts';
import { type ActingMember, memberActor, TERMINAL } from '@beffroi/acts';
import { addAction, makePlan, nameCharge, offerCharge, publishPlan, wordParts } from '@beffroi/plans';
import { insertPanel, openStore, type Store } from '@beffroi/store';
import { publishedTrial } from '../../packages/instruments/services/test/published.ts';
import { startSite, type TrialSite } from '../../packages/web/test/site.ts';

/** Three invented towns: one of 900 with three actions, one of 180,000 with twelve, and one with forty and very long words. */
export const TOWNS = { small: '99001', long: '99002', large: '99003' } as const;
const NAMES = { small: 'Brézan', long: 'Saint-Barthélemy-des-Quatre-Chemins-sur-la-Vieille-Rivière', large: 'Grandville' } as const;
const LEVERS = ['elected-lead', 'agents-in-charge', 'free-speech', 'collective-intelligence', 'initiatives-energised', 'modern-equipment'];
const SERVICES = ['school-canteen', 'civil-status-certificates', 'street-problem'];
const KNOWN = [
  ...LEVERS.map((indicator) => ({ instrument: 'levers', indicator })),
  ...SERVICES.map((indicator) => ({ instrument: 'services', indicator })),
];
/** Words without a place to break, as nobody writes and somebody pastes. */
const UNBROKEN = 'anticonstitutionnellement'.repeat(4).slice(0, 80);

/** A running site, its plans by town, and what a browser knows who edits them by. */
export interface OutwardSite {
  readonly site: TrialSite;
  readonly plans: Readonly<Record<keyof typeof TOWNS, number>>;
  readonly lead: string;
}

/** Writes the towns, two waves of services, and the plans. */
export async function layOut(store: Store): Promise<Omit<OutwardSite, 'site'>> {
  const now = new Date();
  const of = { department: '99', region: '99', epci: null };
  const populations = { small: 900, long: 9000, large: 180_000 };
  const towns = Object.keys(TOWNS) as (keyof typeof TOWNS)[];
  const members = towns.map((one) => ({
    ...{ territory: TOWNS[one], name: NAMES[one], population: populations[one], ...of },
    stratum: one === 'large' ? 'from-50000-to-200000' : 'under-50000',
  }));
  await insertPanel(store.db, { name: 'sortie', rule: {}, vintage: 2026, createdAt: now, members });
  const wave = (name: string, dated: Date, strip: string) =>
    publishedTrial(
      store,
      name,
      dated,
      towns.map((one) => ({ code: TOWNS[one], population: populations[one], strip })),
    );
  await wave('avant', new Date(now.getTime() - 40 * 86_400_000), '1'.repeat(18));
  await wave('apres', new Date(now.getTime() - 20 * 86_400_000), '2'.repeat(18));
  const territories = Object.values(TOWNS);
  const link = await invite(
    store,
    TERMINAL,
    { email: 'alix@brezan.example', name: 'Alix Morel', roles: ['facilitator'], territories },
    now,
  );
  const answer = { email: null, name: null, password: 'Quatre hiboux sous le vieux tilleul' };
  const lead = (await answerLink(store, link, answer, { address: null, agent: null }, now)).secret;
  const { id, name } = await store.db.selectFrom('account').select(['id', 'name']).executeTakeFirstOrThrow();
  const actor = memberActor({ id, name, roles: ['facilitator'], territories }, null);
  const plans: Record<string, number> = {};
  for (const one of towns) plans[one] = await planFor(store, actor, one, now);
  return { plans: plans as OutwardSite['plans'], lead };
}

async function planFor(store: Store, actor: ActingMember, town: keyof typeof TOWNS, now: Date): Promise<number> {
  const plan = await makePlan(store, actor, { territory: TOWNS[town], mandateYear: 2026, name: `Plan de ${NAMES[town]}` }, now);
  const many = { small: 3, large: 12, long: 40 }[town];
  for (let at = 0; at < many; at++) {
    const title = town === 'long' ? `${at} ${UNBROKEN}${UNBROKEN}`.slice(0, 199) : TITLES[at % TITLES.length]!;
    const action = await addAction(
      ...([store, actor, plan] as const),
      {
        title: at < TITLES.length || town === 'long' ? title : `${title}, deuxième temps`,
        progress: { state: at % 4 === 3 ? 'proposed' : 'running', blocked: null },
        due: `2027-${String(1 + (at % 12)).padStart(2, '0')}-28`,
        step: {
          text: town === 'long' ? UNBROKEN : 'Réunir celles et ceux qui font',
          due: `2026-12-${String(1 + (at % 28)).padStart(2, '0')}`,
        },
        ties: [
          at % 2 === 0
            ? { instrument: 'levers', indicator: LEVERS[at % 6]!, from: 1, to: 3 }
            : { instrument: 'services', indicator: SERVICES[at % 3]!, from: 2, to: 4 },
        ],
      },
      KNOWN,
      now,
    );
    if (at % 3 !== 0) continue;
    // Who edits a plan and offers is in charge at once.
    const charge = await offerCharge(store, actor, action.id, now);
    if (at % 2 === 0) await nameCharge(store, actor, charge, true, now);
  }
  const words = (most: number): string => (town === 'long' ? UNBROKEN.repeat(12).slice(0, most) : WORDS.slice(0, most));
  const parts = ['governance', 'practitioners-expertise', 'public-management', 'agents-engagement', 'agility', 'technological-means'];
  const asks = [
    { part: 'opening', said: words(700) },
    ...parts.map((part) => ({ part: `priority:${part}`, said: words(220) })),
    { part: 'closing', said: words(500) },
  ];
  await wordParts(store, actor, plan, asks, now);
  await publishPlan(store, actor, plan, now);
  return plan;
}

const TITLES = [
  'Donner à chaque démarche une personne qui dit « j’en suis chargée »',
  'Rendre la cantine payable en ligne, de l’inscription à la facture',
  'Ouvrir une boîte à idées dans chaque service',
  'Délivrer les actes d’état civil sans déplacement',
  'Réunir élus, cadres et agents une heure par mois sur les irritants',
  'Équiper les agents de terrain de téléphones',
  'Répondre à tout signalement de voirie en trois jours',
];

const WORDS =
  'Notre commune n’a pas attendu pour servir. Nous voulons que chacune et chacun sache à qui s’adresser, que les agents disent ce qui les empêche de bien faire, et que les élus soient devant. Ce manifeste dit où nous en sommes, par ce que nous en disons, par ce que nos équipes en vivent et par ce qui s’en voit, sans rien arranger. Il dit ce que nous faisons, avec des noms quand les personnes l’ont voulu, et pour quand. La prochaine mesure dira ce qui a changé. Nous le relirons en conseil, chaque année, devant tout le monde, et nous changerons ce qui ne marche pas. Nous ne promettons rien que nous ne sachions mesurer, et nous mesurons ce que nous promettons : c’est à cela que l’on nous jugera.';

/** Starts a site on them. */
export async function startOutwardSite(): Promise<OutwardSite> {
  const data = await mkdtemp(join(tmpdir(), 'beffroi-sortie-'));
  const store = await openStore({ kind: 'folder', path: data });
  const laid = await layOut(store);
  await store.close();
  return { site: await startSite({ data }), ...laid };
}
