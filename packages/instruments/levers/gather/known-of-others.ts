import type { Finding } from '@beffroi/domain';
import type { LeverId, OtherInstruments, OtherSight, PromisedLever } from '@beffroi/levers/judge';
import type { Statement, ThemeId, TownProgrammes } from '@beffroi/programmes/judge';
import { fold } from '@beffroi/reading';
import { PROVIDERS } from '@beffroi/services/judge';
import { judgedTown, publishedWaves, type Store } from '@beffroi/store';
import type { VoiceFinding } from '@beffroi/voice/gather';

/**
 * What other instruments have published of a town by a day: who signs answers (voice), which portal of a vendor carries a service (services), what lists promise (programmes). A measurement keeps it beside the pages, so
 * that the archive alone judges again.
 *
 * @param day `2026-11-24`: waves dated later are left out
 */
export async function knownOfOthers(store: Store, territory: string, day: string): Promise<OtherInstruments> {
  const [voice, services, programmes] = await Promise.all(
    ['voice', 'services', 'programmes'].map((instrument) => newestFindings(store, instrument, territory, day)),
  );
  return {
    ...(voice == null ? {} : { voice: { signedAnswer: signedAnswerIn((voice as readonly VoiceFinding[])[0]) } }),
    ...(services == null ? {} : { services: { rentedPortal: rentedPortalIn(services as readonly Finding[]) } }),
    ...(programmes == null ? {} : { programmes: { promises: promisesIn(programmes as TownProgrammes, territory) } }),
  };
}

/** What the newest published wave of an instrument kept of the town; `null` where none did. */
async function newestFindings({ db }: Store, instrument: string, territory: string, day: string): Promise<unknown> {
  for (const { wave, series } of await publishedWaves(db, instrument)) {
    if (wave.dated.toISOString().slice(0, 10) > day) continue;
    const judged = await judgedTown(db, series, territory);
    if (judged?.judgement != null) return JSON.parse(judged.judgement.findings);
  }
  return null;
}

/** An answer that a named person signed on an account of the town's: its words, as that wave quotes them. */
export function signedAnswerIn(finding: VoiceFinding | undefined): OtherSight | null {
  if (finding?.kind !== 'level') return null;
  const names = finding.accounts.flatMap(({ voices }) =>
    voices.speakers.filter(({ nature, named, replies }) => nature === 'person' && named && replies > 0).map(({ name }) => fold(name)),
  );
  const signed = finding.evidence.find(({ rule, quote }) => rule === 'signature' && names.some((name) => fold(quote).includes(name)));
  return signed === undefined ? null : { url: signed.url, quote: signed.quote };
}

/** Portals on which residents do things with the town: forms of the State and of vendors of signs are none. */
const STATE = new Set(['DINUM', 'ANCT']);
const PORTALS = new Set(
  PROVIDERS.filter(({ kind, owner }) => !STATE.has(owner) && (kind === 'family' || kind === 'portal' || kind === 'appointment')).map(
    ({ id }) => id,
  ),
);

/** A service that a vendor's portal carries, proven by the page that leads there. */
export function rentedPortalIn(findings: readonly Finding[]): OtherSight | null {
  const carried = findings.find(
    ({ kind, provider, evidence }) => kind === 'level' && provider !== null && PORTALS.has(provider) && evidence.length > 0,
  );
  const [proof] = carried?.evidence ?? [];
  return proof === undefined ? null : { url: proof.url, quote: proof.quote };
}

/** Which lever a promise is about: by its theme, and where that holds several by its words. */
const ABOUT: ReadonlyMap<string, readonly (readonly [RegExp | null, LeverId])[]> = new Map<
  ThemeId,
  readonly (readonly [RegExp | null, LeverId])[]
>([
  ['governance-elected-for-digital', [[null, 'elected-lead']]],
  ['e-participation', [[null, 'open-ecosystem']]],
  ['open-data', [[null, 'open-ecosystem']]],
  [
    'agents-tools-organisation',
    [
      [/\bform(?:er|ation|ations|erons|era)\b/, 'people-as-much-as-technology'],
      [/\bteletravail\w*/, 'networked-work'],
      [/\b(?:parapheur|sans papier|zero papier|dematerialis\w*)\b/, 'smooth-administration'],
      [/\b(?:ordinateurs?|tablettes?|equip\w*|smartphones?)\b/, 'modern-equipment'],
    ],
  ],
]);

/** From here on a sentence commits: below it only mentions. */
const COMMITS = 1;

/** What lists promise of levers: of each list one sentence a lever, the most binding. */
export function promisesIn({ election, lists }: TownProgrammes, territory: string): readonly PromisedLever[] {
  const ballot = `${election.year}${election.round === 1 ? '' : `-${election.round}`}`;
  return lists.flatMap(({ name, verdict }) => {
    const best = new Map<LeverId, Statement>();
    for (const statement of verdict?.statements ?? []) {
      for (const lever of leversOf(statement)) if ((best.get(lever)?.commitment ?? 0) < statement.commitment) best.set(lever, statement);
    }
    return [...best].map(([lever, { quote }]) => ({
      ...{ lever, by: name },
      url: `/programmes/villes/${territory}/${ballot}`,
      quote: quote.slice(0, LONGEST_QUOTE),
    }));
  });
}

const LONGEST_QUOTE = 200;

function leversOf({ themes, commitment, quote }: Statement): readonly LeverId[] {
  if (commitment < COMMITS) return [];
  const said = fold(quote);
  return themes.flatMap((theme) =>
    (ABOUT.get(theme) ?? []).filter(([words]) => words === null || words.test(said)).map(([, lever]) => lever),
  );
}
