import { readFileSync } from 'node:fs';
import { weightedKappa } from '@beffroi/domain';
import { machineAgreement } from '@beffroi/programmes/judge';
import { beforeAll, describe, expect, it } from 'vitest';
import { findingsOf, LABELLED } from '../packages/instruments/programmes/test/judge-fixtures.ts';
import { type Judged, judgeLabelled, rungPairs } from '../packages/instruments/programmes/test/labelled.ts';
import { MANNERS } from '../packages/instruments/programmes/test/wordings-earned.ts';
import { writtenFindings } from '../scripts/rubric/findings.js';
import { recordOf } from '../scripts/rubric/instruments.js';

let judged: readonly Judged[] = [];

beforeAll(async () => {
  judged = await judgeLabelled(LABELLED);
});

/**
 * The labelled programmes, read from their documents as they were published. The golden file shows what was found in each beside what people say: a
 * better rule changes it on purpose, and the change is read in review. The bounds are a guard against rot, not the measure: that is
 * `bench/programmes.ts`.
 */
describe('programmes', () => {
  it('are judged as their golden file says', async () => {
    const rows = judged
      // What is kept apart is measured and not shown: nobody is to write rules by it.
      .filter(({ label }) => label.part !== 'kept')
      .map(({ label, result, verdict }) => {
        if (verdict === null) return `${label.id}: ${result.kind === 'unreadable' ? result.because : ''}`;
        const extra = verdict.themes.filter((theme) => !label.themes.includes(theme));
        const missed = label.themes.filter((theme) => !verdict.themes.includes(theme));
        return [
          `${label.id}: ${verdict.mentionsDigital ? 'mention' : 'no mention'}${verdict.mentionsDigital === label.mentionsDigital ? '' : ' (people differ)'}`,
          `  themes ${verdict.themes.join(' ') || '–'}`,
          ...(extra.length > 0 ? [`  said by nobody else: ${extra.join(' ')}`] : []),
          ...(missed.length > 0 ? [`  missed: ${missed.join(' ')}`] : []),
          `  ${verdict.words} words, ${verdict.sentences} sentences, ${verdict.statements.length} statements, rungs ${[0, 1, 2, 3]
            .map((rung) => verdict.statements.filter(({ commitment }) => commitment === rung).length)
            .join('/')}`,
        ].join('\n');
      });
    await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot('golden/programmes.txt');
  });

  it('are judged as the rubric in force judged them: if not, run `npm run rubric`', () => {
    expect(writtenFindings(findingsOf(judged))).toBe(readFileSync(recordOf('programmes'), 'utf8'));
  });

  it.each([
    { part: 'open', mention: 0.97, micro: 0.93 },
    { part: 'kept', mention: 0.97, micro: 0.9 },
  ])('are judged as careful people judge them: $part', ({ part, mention, micro }) => {
    const some = judged.filter(({ label, verdict }) => (label.part ?? 'open') === part && label.readable && verdict !== null);
    expect(some.length).toBeGreaterThan(10);
    const [all] = machineAgreement(some.map(({ label, verdict }) => ({ document: label.id, part, people: label, machine: verdict! })));
    expect(all!.mention.f1).toBeGreaterThanOrEqual(mention);
    expect(all!.micro.f1).toBeGreaterThanOrEqual(micro);
  });

  it.each([
    { part: 'open', mention: 0.97, micro: 0.85 },
    { part: 'kept', mention: 0.95, micro: 0.83 },
  ])('are judged as who wrote them judges those in plain manners: $part', async ({ part, mention, micro }) => {
    const some = (await judgeLabelled(MANNERS)).filter(({ label }) => (label.part ?? 'open') === part);
    expect(some.length).toBeGreaterThanOrEqual(20);
    const [all] = machineAgreement(some.map(({ label, verdict }) => ({ document: label.id, part, people: label, machine: verdict! })));
    expect(all!.mention.f1).toBeGreaterThanOrEqual(mention);
    expect(all!.micro.f1).toBeGreaterThanOrEqual(micro);
    // One false alarm in twenty programmes at most; the aim is one in twenty-three.
    expect(all!.mention.extra * 20).toBeLessThanOrEqual(Math.max(20, some.length));
  });

  it('are put on the ladder as people put them, on most rungs', () => {
    const pairs = rungPairs(judged).map(({ people, machine }): [number, number] => [people, machine]);
    expect(pairs.length).toBeGreaterThan(400);
    expect(weightedKappa(pairs, 4)!.kappa).toBeGreaterThan(0.75);
  });
});
