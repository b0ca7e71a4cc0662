import { answerOf, judgedInWave, keyOf, waveInReply } from '@beffroi/review';
import { distinctEvidence, sentenceOf } from '@beffroi/services/gather';
import { SERVICES, type ServiceFinding } from '@beffroi/services/judge';
import type { ContestView } from '@beffroi/store';
import { type Guarded, requireAct } from '@beffroi/ui/server/guard.ts';
import type { House } from '@beffroi/ui/server/house.ts';
import { error } from '@sveltejs/kit';

/** Pieces of evidence that a row shows; the rest is behind the archived pages. */
const MOST_EVIDENCE = 4;

/** A mark as its town sees it before publication. */
export interface ReplyMark {
  readonly service: string;
  readonly name: string;
  readonly key: string;
  readonly ceiling: number;
  readonly reason: string;
  readonly evidence: readonly { readonly quote: string; readonly url: string; readonly digest: string | null }[];
}

/** The marks of a town in the newest closed series of a wave. */
export async function marksOf(house: House, waveId: number, territory: string, language: App.Locals['language']) {
  const found = await judgedInWave(house.store, waveId, territory);
  if (found === null) error(404);
  const { series, judged } = found;
  const findings: readonly ServiceFinding[] = judged.judgement === null ? [] : JSON.parse(judged.judgement.findings);
  return {
    series,
    town: judged.unit.name,
    marks: SERVICES.flatMap((service): ReplyMark[] => {
      const finding = findings.find(({ indicator }) => indicator === service.id);
      if (finding === undefined) return [];
      return [
        {
          service: service.id,
          name: service[language],
          key: keyOf(finding),
          ceiling: finding.ceiling,
          reason: sentenceOf(finding.because, language),
          evidence: distinctEvidence(finding.evidence)
            .slice(0, MOST_EVIDENCE)
            .map(({ quote, url, digest }) => ({ quote, url, digest })),
        },
      ];
    }),
  };
}

/** The wave whose towns may see their marks before publication, or after it; 404 for others. */
export async function replyWave(event: Guarded, name: string, territory: string) {
  const account = requireAct(event, 'reply.contest', territory);
  const { store, now } = event.locals.house;
  const asked = await waveInReply(store, name);
  if (asked === null) error(404);
  const { wave, until } = asked;
  return { account, wave, until: until?.toISOString() ?? null, late: until === null || until <= now() };
}

/** A contest as a list shows it. */
export function contestRow(contest: ContestView, language: App.Locals['language']) {
  const answer = answerOf(contest);
  return {
    id: contest.id,
    wave: contest.wave,
    code: contest.territory,
    town: contest.town,
    serviceId: contest.indicator,
    service: SERVICES.find(({ id }) => id === contest.indicator)?.[language] ?? contest.indicator,
    side: contest.side,
    reason: contest.reason,
    link: contest.link,
    at: contest.at.toISOString(),
    published: contest.publishedAt !== null,
    unread: contest.side === 'visitor' && contest.steps.length === 0,
    answer: answer && { step: answer.step, words: answer.words, at: answer.at.toISOString() },
  };
}

export type ContestRow = ReturnType<typeof contestRow>;
