import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { documentOf } from '../test/documents.ts';
import { LABELLED } from '../test/judge-fixtures.ts';
import { assessProgramme } from './assess.ts';

/** Sentences that were once read wrongly, one JSON object a line, as `programmes cases` prints them; invented towns only. */
const CASES = readFileSync(join(LABELLED, 'contested.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map(
    (line) => JSON.parse(line) as { readonly heading: string; readonly sentence: string; readonly theme: string; readonly says: boolean },
  );

it.each(CASES)('$sentence', ({ heading, sentence, theme, says }) => {
  const { statements } = assessProgramme([documentOf(...(heading === '' ? [] : [`# ${heading}`]), sentence)]);
  expect(statements.some(({ quote, themes }) => quote === sentence && (themes as readonly string[]).includes(theme))).toBe(says);
});
