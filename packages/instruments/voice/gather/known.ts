import type { KnownFace, KnownSight } from '@beffroi/instrument';
import { fold } from '@beffroi/reading';
import { findingsThroughSeries } from '@beffroi/store';
import type { VoiceFinding } from './voice-finding.ts';

/** What the voice tells others of a town: an answer that somebody signed with their name. */
export const known: KnownFace = {
  facts: ['signed-answer'],
  async known({ db }, waves, territory) {
    const ids = waves.map(({ series }) => series.id);
    const found = await findingsThroughSeries(db, territory, ids);
    const newest = ids.find((id) => found.has(id));
    if (newest === undefined) return {};
    const [finding] = JSON.parse(found.get(newest)!) as readonly VoiceFinding[];
    return { 'signed-answer': signedAnswerIn(finding) };
  },
};

/** An answer that a named person signed on an account of the town's: its words, as the wave quotes them. */
export function signedAnswerIn(finding: VoiceFinding | undefined): KnownSight | null {
  if (finding?.kind !== 'level') return null;
  const names = finding.accounts.flatMap(({ voices }) =>
    voices.speakers.filter(({ nature, named, replies }) => nature === 'person' && named && replies > 0).map(({ name }) => fold(name)),
  );
  const signed = finding.evidence.find(({ rule, quote }) => rule === 'signature' && names.some((name) => fold(quote).includes(name)));
  return signed === undefined ? null : { url: signed.url, quote: signed.quote };
}
