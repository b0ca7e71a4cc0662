import type { Declaration } from '@beffroi/declarations';
import { expect, it } from 'vitest';
import { declarationsCsv } from './declarations-csv.ts';

const said = (indicator: string, statement: string, proofs: Declaration['proofs'] = []): Declaration => ({
  ...{ id: 1, territory: '98001', indicator, level: 4, statement, dated: '2026-11-01', proofs },
});

it('tells each lever in the manifesto’s order, one line a proof, and nothing that a spreadsheet runs', () => {
  const deliberation = {
    id: 1,
    title: '=HYPERLINK("https://x.example")',
    dated: '2026-10-01',
    kind: 'deliberation',
    number: '@2026-12',
  } as const;
  const csv = declarationsCsv([said('saas-flexibility', '+1 portail'), said('elected-lead', '=1+1', [deliberation])]);
  const [head, first, second, ...more] = csv.trimEnd().split('\r\n');
  expect(head).toBe('territory,lever,title,level,statement,declared_on,proof_kind,proof_title,proof_dated,proof_at,proof_answer');
  expect(first).toContain(`elected-lead`);
  expect(first).toContain(`4,'=1+1,2026-11-01,deliberation,"'=HYPERLINK(""https://x.example"")",2026-10-01,'@2026-12,`);
  expect(second).toMatch(/^98001,saas-flexibility,.*,4,'\+1 portail,2026-11-01,,,,,$/);
  expect(more).toEqual([]);
});
