import { RUBRIC } from '@beffroi/programmes/judge';
import { PROGRAMMES_AGREEMENT } from '@beffroi/programmes/views';
import { describe, expect, it } from 'vitest';
import { textOf } from './support/house.ts';
import { codeIn, tablesUnder } from './support/markdown.ts';

const [sets, , themes] = tablesUnder(textOf('docs/method/programmes.md'), 'How sure we are');

describe('the page of the method of programmes', () => {
  it('has the agreement that the documentation has, by set and by theme', () => {
    const agreement = PROGRAMMES_AGREEMENT!;
    expect(agreement.sets.map(({ programmes, mention, micro, macro, ladder }) => [programmes, mention, micro, macro, ladder])).toEqual(
      sets!.map((row) => row.slice(1).map(Number)),
    );
    expect(agreement.themes.map(({ theme, programmes, f1 }) => [theme, programmes, f1])).toEqual(
      themes!.map((row) => [codeIn(row[0]!)[0], Number(row[1]), Number(row[5])]),
    );
  });

  it('speaks of the version in force', () => {
    expect(PROGRAMMES_AGREEMENT!.rubric).toBe(RUBRIC.version);
    expect(textOf('docs/method/programmes.md')).toContain(`Figures of version ${RUBRIC.version},`);
  });
});
