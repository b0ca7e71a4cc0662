import { readFileSync } from 'node:fs';
import { RUBRIC } from '@beffroi/services';
import { describe, expect, it } from 'vitest';
import { RUBRIC_HISTORY } from '../packages/instruments/services/src/rubric/history.ts';
import { HISTORY, rubricDigest, writtenHistory } from '../scripts/lists/rubric-digest.js';

describe('the rubric', () => {
  it('has a new version whenever something that judges has changed: if not, run `npm run rubric`', () => {
    expect(RUBRIC.digest).toBe(rubricDigest());
  });

  it('is in force in its last version', () => {
    expect(RUBRIC).toMatchObject({ version: RUBRIC_HISTORY.at(-1)!.version, digest: RUBRIC_HISTORY.at(-1)!.digest });
  });

  it('has versions that ascend and digests that differ', () => {
    const order = RUBRIC_HISTORY.map(({ version }) =>
      version
        .split('.')
        .map((part) => part.padStart(6, '0'))
        .join('.'),
    );
    expect(order).toEqual([...new Set(order)].sort());
    expect(new Set(RUBRIC_HISTORY.map(({ digest }) => digest)).size).toBe(RUBRIC_HISTORY.length);
  });

  it('has a history that nobody wrote by hand', () => {
    expect(readFileSync(HISTORY, 'utf8')).toBe(writtenHistory(RUBRIC_HISTORY));
  });
});
