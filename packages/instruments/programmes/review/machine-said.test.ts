import { expect, it } from 'vitest';
import { machineSaid } from './machine-said.ts';

const statement = (sentence: number, quote: string, document = 0) => ({ document, sentence, quote, themes: ['ai'], commitment: 1 });
const long = 'Nous voulons une ville plus simple, '.repeat(20).trim();

const findings = JSON.stringify({
  lists: [
    {
      key: 'agir',
      documents: [
        { digest: 'd0', unreadable: null },
        { digest: 'scan', unreadable: 'scanned' },
        { digest: 'd1', unreadable: null },
      ],
      verdict: {
        statements: [statement(4, 'Une intelligence artificielle.'), statement(7, 'Un robot.', 1), statement(9, `${long.slice(0, 399)}…`)],
      },
    },
    { key: 'vide', documents: [], verdict: null },
  ],
});

it('finds a statement by its list, document and place', () => {
  const said = machineSaid(findings);
  expect(said('agir', 'd0', 4, 'Une intelligence artificielle.')).toMatchObject({ themes: ['ai'] });
  expect(said('agir', 'd1', 7, 'Un robot.')).not.toBeNull();
  for (const [list, document, sentence] of [
    ['agir', 'd1', 4],
    ['agir', 'd0', 5],
    ['vide', 'd0', 4],
    ['ailleurs', 'd0', 4],
  ] as const)
    expect(said(list, document, sentence, 'Une intelligence artificielle.')).toBeNull();
});

it('counts documents as they are listed too, those that nobody could read among them', () => {
  const listed = JSON.parse(findings) as { lists: [{ verdict: { statements: { document: number }[] } }] };
  listed.lists[0].verdict.statements[1]!.document = 2;
  expect(machineSaid(JSON.stringify(listed))('agir', 'd1', 7, 'Un robot.')).not.toBeNull();
});

it('knows a long sentence by its beginning, and no other by its place alone', () => {
  const said = machineSaid(findings);
  expect(said('agir', 'd0', 9, long)).not.toBeNull();
  expect(said('agir', 'd0', 9, 'Une autre phrase.')).toBeNull();
});

it('finds the same words elsewhere in the document once it was read anew', () => {
  expect(machineSaid(findings)('agir', 'd0', 12, 'Une intelligence artificielle.')).toBeNull();
  expect(machineSaid(findings, true)('agir', 'd0', 12, 'Une intelligence artificielle.')).not.toBeNull();
  expect(machineSaid(findings, true)('agir', 'd1', 12, 'Une intelligence artificielle.')).toBeNull();
});
