import { codingReport } from '@beffroi/programmes/review';
import type { ReviewPieces } from '@beffroi/ui/review/pieces.ts';
import type { ReviewWords } from '@beffroi/ui/words/review.ts';
import CodingTables from '#pages/components/CodingTables.svelte';
import { type CodingWords, coding } from '#words/coding.ts';
import Ask from './review/Ask.svelte';
import Disputes from './review/Disputes.svelte';
import Follow from './review/Follow.svelte';
import Settle from './review/Settle.svelte';

/** The coding of programmes in the reading room. */
export const review: ReviewPieces = {
  room: 'codage',
  item: 'phrase',
  words: { fr: wordsOf(coding.fr), en: wordsOf(coding.en) },
  refusals: { fr: coding.fr.refusals, en: coding.en.refusals },
  report: codingReport,
  Report: CodingTables,
  Follow,
  Disputes,
  Ask,
  Settle,
};

/** What the pages of the reading room say of sentences. */
function wordsOf(say: CodingWords): Partial<ReviewWords> {
  const { title, lead, noWave, waves, start, open, disputes, nothingLeft, backToRoom, waveTitle, disputesTitle, disputesLead } = say;
  const { planTitle, planHint, planSeed, planSeedHint, plan, planned, beside, skipped, editing, ownAnswer, notDisputed } = say;
  return {
    ...{ title, lead, noWave, waves, start, open, disputes, nothingLeft, backToRoom, waveTitle, disputesTitle, disputesLead },
    ...{ planTitle, planHint, planSeed, planSeedHint, plan, planned, beside, skipped, editing, ownAnswer, notDisputed },
    unprepared: say.unplanned,
    unpreparedForYou: say.unplannedForYou,
    told: ({ twice, all, yours }, mayCode) => (mayCode ? `${say.progress(twice, all)} ${say.yours(yours)}` : say.progress(twice, all)),
    codeTitle: () => say.codeTitle,
    decideTitle: () => say.decideTitle,
    noDisputes: say.noDisputes,
  };
}
