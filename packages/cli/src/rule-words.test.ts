import { TERMINAL_MESSAGES } from '@beffroi/terminal';
import { expect, it } from 'vitest';
import { MESSAGES } from './messages/messages.ts';
import { ruleWords } from './rule-words.ts';

it.each<[Readonly<Record<string, unknown>>, string, string]>([
  [{}, 'toutes les communes', 'all towns'],
  [{ top: 25 }, 'les 25 plus peuplées', 'the 25 most populous'],
  [{ top: 1, departments: ['29'] }, 'département Finistère · la plus peuplée', 'department Finistère · the most populous'],
  [{ departments: ['29', '999'] }, 'départements Finistère, 999', 'departments Finistère, 999'],
  [
    { regions: ['53'], strata: ['over-200000'], codes: ['29019', '35238'] },
    'région Bretagne · strate plus de 200 000 · liste de 2 communes',
    'region Bretagne · stratum over 200,000 · a list of 2 towns',
  ],
  [{ epcis: ['242900314'] }, 'intercommunalité Brest Métropole', 'intercommunal body Brest Métropole'],
])('says how the towns of %j were chosen', (rule, fr, en) => {
  expect(ruleWords(rule, { ...TERMINAL_MESSAGES.fr, ...MESSAGES.fr }).replace(/[\u00a0\u202f]/g, ' ')).toBe(fr);
  expect(ruleWords(rule, { ...TERMINAL_MESSAGES.en, ...MESSAGES.en })).toBe(en);
});
