import { BREAK_CODES, type ChainCells } from '@beffroi/chain';
import { expect, it } from 'vitest';
import { sharedSite } from './site.ts';

// What the demonstration's three towns say, live and show, in waves of 2026 and 2027 here. Answers are told with noise, which is another each time: only what cannot differ is looked at.

async function mainOf(path: string): Promise<string> {
  const response = await fetch(`${(await sharedSite()).url}${path}`);
  expect(response.status, path).toBe(200);
  const html = await response.text();
  return html
    .slice(html.indexOf('<main'), html.indexOf('</main>'))
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

it('are in the panel of levers', async () => {
  const panel = await mainOf('/leviers');
  expect(panel).toMatch(/Montfaye/);
  expect(panel).toMatch(/Saint-Aubert-des-Vignes/);
  expect(panel).toMatch(/Kerguidic/);
});

it('have what six agents said together, exactly, since they agreed to it', async () => {
  expect(await mainOf('/leviers/communes/99022')).toMatch(/5 personnes/);
});

it('show more in the second year where the town changed', async () => {
  const after = await mainOf('/leviers/communes/99012');
  expect(after).toMatch(/rattaché à la direction générale/);
  expect(after).toMatch(/Farid Mansouri/);
  expect(await mainOf('/leviers/vagues/leviers-2026/communes/99012')).not.toMatch(/Farid Mansouri/);
});

it('break each link of the chain somewhere, with the towns around them', async () => {
  const { url } = await sharedSite();
  const seen = new Map<string, string>();
  const paths = Array.from({ length: 25 }, (_, at) => `/api/v1/towns/${99001 + at}/chain`);
  for (const path of [...paths, '/api/v1/towns/99001/chain?mandate=2020']) {
    const answer = await fetch(`${url}${path}`, { headers: { 'accept-language': 'fr' } });
    if (answer.status === 404) continue;
    const { code, town, services } = (await answer.json()) as ChainCells;
    for (const row of [town, ...services]) seen.set(row.break.code, `${code} ${row.indicator ?? ''} ${row.sentence}`);
  }
  expect(BREAK_CODES.filter((code) => !seen.has(code))).toEqual([]);
});
