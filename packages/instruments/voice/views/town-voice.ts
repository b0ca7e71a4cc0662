import { type Bilingual, scaleOf } from '@beffroi/instrument';
import { headOf, identityOf, type TownIdentity, type WaveHead } from '@beffroi/observatory';
import { judgedTown, type PublishedWave, type Store, seriesOf, type WaveRow } from '@beffroi/store';
import { LADDER, voiceFindingIn } from '@beffroi/voice/gather';
import { type AccountVoice, VOICES, type VoiceId, type VoiceSentence } from '@beffroi/voice/judge';
import { publishedVoices } from './voice-panel.ts';

/** Turns of one day of the usual week, by the town's clock. */
export interface WeekDay {
  readonly day: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  /** Minutes after midnight; `who` by the name that the account shows. */
  readonly turns: readonly { readonly from: number; readonly to: number; readonly who: string }[];
}

/** A town's accounts as their page shows them. */
export interface TownVoiceView {
  readonly wave: WaveHead;
  readonly waves: readonly WaveHead[];
  readonly town: TownIdentity;
  /** `null` where the wave has not judged the town. */
  readonly found: FoundVoice | null;
  /** Key of the archive that all rests on; `null` without one. */
  readonly archive: string | null;
}

/** What a wave says of a town's voice. */
export interface FoundVoice {
  readonly kind: 'level' | 'absence' | 'unobserved' | 'abstained';
  readonly level: number | null;
  readonly called: Bilingual | null;
  readonly obstacle: string | null;
  readonly reason: string;
  /** What the finding rests on: words as the account shows them, without whom they speak to. */
  readonly evidence: readonly { readonly quote: string; readonly digest: string | null }[];
  readonly levels: Readonly<Record<VoiceId, number | null>>;
  readonly sentence: VoiceSentence;
  readonly zone: string;
  readonly accounts: readonly AccountView[];
}

/** An account, with its week as people read it. */
export interface AccountView extends AccountVoice {
  readonly title: string;
  /** `null` where too little is said for a plan. */
  readonly week: readonly WeekDay[] | null;
}

/**
 * What a published wave says of a town's accounts.
 *
 * @param name of the wave; the newest that holds the town for `null`
 * @returns `null` where there is no such wave, or it does not hold the town
 */
export async function townVoice(store: Store, name: string | null, territory: string): Promise<TownVoiceView | null> {
  const waves = await publishedVoices(store);
  for (const published of name === null ? waves : waves.filter(({ wave }) => wave.name === name)) {
    const view = await voiceIn(store, published, territory);
    if (view !== null) return { ...view, waves: waves.map(headOf) };
  }
  return null;
}

/** What a wave says of a town's voice, published or not. */
export interface OpenedVoice {
  readonly town: TownIdentity;
  readonly found: FoundVoice;
}

/** The same of a wave that may still be open; `null` where it has not judged the town. */
export async function openVoice({ db }: Store, wave: Pick<WaveRow, 'id'>, territory: string): Promise<OpenedVoice | null> {
  const series = (await seriesOf(db, wave.id)).at(-1);
  const judged = series === undefined ? null : await judgedTown(db, series, territory);
  if (judged?.judgement == null) return null;
  return { town: identityOf({ ...judged.unit, code: territory }), found: foundIn(judged.judgement.findings) };
}

/** The same of a wave that is at hand. */
export async function voiceIn(store: Store, published: PublishedWave, territory: string): Promise<Omit<TownVoiceView, 'waves'> | null> {
  const judged = await judgedTown(store.db, published.series, territory);
  if (judged === null) return null;
  return {
    wave: headOf(published),
    town: identityOf({ ...judged.unit, code: territory }),
    found: judged.judgement === null ? null : foundIn(judged.judgement.findings),
    archive: judged.capture?.archive ?? null,
  };
}

function foundIn(findings: string): FoundVoice {
  const finding = voiceFindingIn(findings);
  const { kind, level, because, sentence, zone, accounts } = finding;
  return {
    ...{ kind, level, sentence, zone, reason: because.code },
    called: level === null ? null : (scaleOf({ scale: { levels: LADDER } }).levels[level] ?? null),
    evidence: finding.evidence.map(({ quote, digest }) => ({ quote, digest })),
    obstacle: kind === 'unobserved' ? finding.obstacle : null,
    levels: Object.fromEntries(VOICES.map((voice) => [voice, finding[voice]])) as Record<VoiceId, number | null>,
    accounts: accounts.map((account) => ({ ...account, title: titleOf(account), week: weekOf(account) })),
  };
}

const titleOf = ({ said, handle, address, key }: AccountVoice): string => said?.name || handle || address || key;

/** The usual week, half hours of one person together. */
export function weekOf({ duty, voices }: Pick<AccountVoice, 'duty' | 'voices'>): readonly WeekDay[] | null {
  if (duty.state !== 'told') return null;
  const names = new Map(voices.speakers.map(({ key, name }) => [key, name]));
  const days = ([1, 2, 3, 4, 5, 6, 7] as const).map((day) => ({ day, turns: [] as { from: number; to: number; who: string }[] }));
  for (const { weekday, from, who } of duty.week) {
    if (who === null) continue;
    const { turns } = days[weekday - 1]!;
    const last = turns.at(-1);
    const name = names.get(who) ?? who.replace(/^[a-z]+:/, '');
    if (last !== undefined && last.to === from && last.who === name) last.to = from + 30;
    else turns.push({ from, to: from + 30, who: name });
  }
  return days;
}
