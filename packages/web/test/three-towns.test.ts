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

it('say where their chain stops, to programs and to spreadsheets', async () => {
  const { url } = await sharedSite();
  const answer = await fetch(`${url}/api/v1/towns/99012/chain`, { headers: { 'accept-language': 'fr' } });
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await answer.json()).toMatchObject({ code: '99012', mandate: 2026, town: { break: { code: 'unsigned', at: 'spoken' } } });
  const table = await (await fetch(`${url}/villes/99012/mandat/2026/chaine.csv`)).text();
  expect(table).toMatch(/^code,mandate,.*\r\n99012,2026,,,,unsigned,breaks,spoken,/);
  // A town without a plan: nobody knows who is in charge.
  const unseen = await (await fetch(`${url}/villes/99001/mandat/2026/chaine.csv`)).text();
  expect(unseen).toMatch(/\r\n99001,2026,,,,plan-unseen,unseen,organised,/);
  expect((await fetch(`${url}/villes/99012/mandat/2025`)).status).toBe(404);
});
