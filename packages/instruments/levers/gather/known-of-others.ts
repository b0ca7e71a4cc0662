import type { Finding } from '@beffroi/domain';
import type { OtherInstruments, OtherSight } from '@beffroi/levers/judge';
import { fold } from '@beffroi/reading';
import { PROVIDERS } from '@beffroi/services/judge';
import { judgedTown, publishedWaves, type Store } from '@beffroi/store';
import type { VoiceFinding } from '@beffroi/voice/gather';

/**
 * What other instruments have published of a town by a day: who signs answers (voice), which portal of a vendor carries a service (services). A measurement keeps it beside the pages, so
 * that the archive alone judges again. What lists promise is not kept: in the silence of an election nothing may show it, and an archive and a published finding cannot be silent.
 *
 * @param day `2026-11-24`: waves dated later are left out
 */
export async function knownOfOthers(store: Store, territory: string, day: string): Promise<OtherInstruments> {
  const [voice, services] = await Promise.all(['voice', 'services'].map((instrument) => newestFindings(store, instrument, territory, day)));
  return {
    ...(voice == null ? {} : { voice: { signedAnswer: signedAnswerIn((voice as readonly VoiceFinding[])[0]) } }),
    ...(services == null ? {} : { services: { rentedPortal: rentedPortalIn(services as readonly Finding[]) } }),
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
