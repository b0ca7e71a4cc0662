import { wilsonInterval } from '@beffroi/domain';
import { judgedTexts, type NewFigure, type Schema, type SeriesRow } from '@beffroi/store';
import { VOICES, type VoiceId } from '@beffroi/voice/judge';
import { keepSeriesFigures, type Scored } from '@beffroi/waves';
import type { Kysely } from 'kysely';
import { type VoiceFinding, voiceFindingIn } from './voice-finding.ts';

/** Judgements of accounts are long texts: few towns at a time, and of each what is counted. */
const PAGE = 100;

/** From this rung on a voice is a practice; below, it was met now and then. */
export const PRACTISED = 2;

/** What figures need of a town that was judged. */
export interface CountedTown {
  readonly stratum: string;
  /** `null` where it could not be seen. */
  readonly levels: Readonly<Record<VoiceId, number | null>>;
  readonly accounts: number;
  /** Accounts whose questions can be seen, with how many were asked and answered. */
  readonly dialogues: readonly { readonly asked: number; readonly answered: number }[];
  /** Accounts of which posts were read, with how many replies there are and how many say who speaks. */
  readonly replies: readonly { readonly n: number; readonly of: number }[];
}

/** Computes the figures of a series of voices and keeps them with it: those of every instrument, and its own beside them. */
export async function keepVoiceFigures(trx: Kysely<Schema>, series: SeriesRow, instrument: Scored): Promise<void> {
  const towns: CountedTown[] = [];
  for (let after = ''; ; ) {
    const page = await judgedTexts(trx, series, { after, limit: PAGE });
    for (const { findings, stratum } of page) if (findings !== null) towns.push(countedTown(stratum, voiceFindingIn(findings)));
    if (page.length < PAGE) break;
    after = page.at(-1)!.territory;
  }
  await keepSeriesFigures(trx, series, instrument, voiceFigures(towns));
}

function countedTown(stratum: string, finding: VoiceFinding): CountedTown {
  const { accounts, takeover, initials, persona, speakers, office } = finding;
  return {
    stratum,
    levels: { takeover, initials, persona, speakers, office },
    accounts: accounts.length,
    dialogues: accounts.flatMap(({ dialogue }) =>
      dialogue?.visible == null ? [] : [{ asked: dialogue.visible.asked.count, answered: dialogue.visible.answered.count }],
    ),
    replies: accounts.flatMap(({ voices }) => (voices === null ? [] : [{ n: voices.ofReplies.n, of: voices.ofReplies.of }])),
  };
}

/**
 * Figures of voices, for the panel and each stratum: `practised` of each voice (share of the towns in which it was seen, or seen not to be), and of dialogue
 * the sums of `questions` that are visible, of those `answered`, of `replies` and of those that are `signed-replies`, with `n_observed` accounts.
 */
export function voiceFigures(towns: readonly CountedTown[]): readonly NewFigure[] {
  const strata = [...new Set(towns.map(({ stratum }) => stratum))].sort();
  return [
    ...figuresOf({ scope: 'panel', scope_id: '' }, towns),
    ...strata.flatMap((stratum) =>
      figuresOf(
        { scope: 'stratum', scope_id: stratum },
        towns.filter((town) => town.stratum === stratum),
      ),
    ),
  ];
}

function figuresOf(scope: Pick<NewFigure, 'scope' | 'scope_id'>, towns: readonly CountedTown[]): NewFigure[] {
  const practised = VOICES.map((voice): NewFigure => {
    const levels = towns.map((town) => town.levels[voice]);
    const seen = levels.filter((level) => level !== null);
    const n = seen.filter((level) => level >= PRACTISED).length;
    const interval = wilsonInterval(n, seen.length);
    return {
      ...{ ...scope, subject: 'voice', subject_id: voice, measure: 'practised', n_abstained: 0 },
      ...{ value: seen.length === 0 ? null : n / seen.length, low: interval?.low ?? null, high: interval?.high ?? null },
      ...{ n_observed: seen.length, n_unobserved: levels.length - seen.length },
    };
  });
  const accounts = towns.reduce((sum, town) => sum + town.accounts, 0);
  const summed = (measure: string, values: readonly number[]): NewFigure => ({
    ...{ ...scope, subject: 'dialogue', subject_id: '', measure, low: null, high: null, n_abstained: 0 },
    ...{ value: values.reduce((total, one) => total + one, 0), n_observed: values.length, n_unobserved: accounts - values.length },
  });
  const dialogues = towns.flatMap((town) => town.dialogues);
  const replies = towns.flatMap((town) => town.replies);
  return [
    ...practised,
    summed(
      'questions',
      dialogues.map(({ asked }) => asked),
    ),
    summed(
      'answered',
      dialogues.map(({ answered }) => answered),
    ),
    summed(
      'replies',
      replies.map(({ of }) => of),
    ),
    summed(
      'signed-replies',
      replies.map(({ n }) => n),
    ),
  ];
}
