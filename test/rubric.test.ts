import { readFileSync } from 'node:fs';
import { RUBRIC as PROGRAMMES_RUBRIC } from '@beffroi/programmes/judge';
import { RUBRIC as SERVICES_RUBRIC } from '@beffroi/services/judge';
import { describe, expect, it } from 'vitest';
import { RUBRIC_HISTORY as PROGRAMMES_HISTORY } from '../packages/instruments/programmes/judge/rubric/history.ts';
import { RUBRIC_HISTORY as SERVICES_HISTORY } from '../packages/instruments/services/judge/rubric/history.ts';
import { historyOf, INSTRUMENTS, rubricDigest, writtenHistory } from '../scripts/lists/rubric-digest.js';

const RUBRICS = {
  services: { rubric: SERVICES_RUBRIC, history: SERVICES_HISTORY },
  programmes: { rubric: PROGRAMMES_RUBRIC, history: PROGRAMMES_HISTORY },
};

describe.each(INSTRUMENTS)('the rubric of %s', (instrument) => {
  const { rubric, history } = RUBRICS[instrument];

  it('has a new version whenever something that judges has changed: if not, run `npm run rubric`', () => {
    expect(rubric.digest).toBe(rubricDigest(instrument));
  });

  it('is in force in its last version', () => {
    expect(rubric).toMatchObject({ version: history.at(-1)!.version, digest: history.at(-1)!.digest });
  });

  it('has versions that ascend and digests that differ', () => {
    const order = history.map(({ version }) =>
      version
        .split('.')
        .map((part) => part.padStart(6, '0'))
        .join('.'),
    );
    expect(order).toEqual([...new Set(order)].sort());
    expect(new Set(history.map(({ digest }) => digest)).size).toBe(history.length);
  });

  it('has a history that nobody wrote by hand', () => {
    expect(readFileSync(historyOf(instrument), 'utf8')).toBe(writtenHistory(history));
  });
});
