import { openStore } from '@beffroi/store';
import { dataFolder } from '@beffroi/store/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startSite, type TrialSite } from './site.ts';
import { letIn, measureByToy, TOY } from './toy-wave.ts';

// The reading room of an instrument that the site has never heard of: everything is made of its catalogue, its scale and its archives.

const NOW = new Date('2027-06-01T08:00:00Z');

let site: TrialSite;
const secrets = new Map<string, string>();

beforeAll(async () => {
  const { path: data } = await dataFolder();
  const store = await openStore({ kind: 'folder', path: data });
  await measureByToy(store, data, ['29001', '29002', '29003', '29004'], NOW);
  for (const [name, role] of [
    ['Alix', 'administrator'],
    ['Ada', 'coder'],
    ['Ben', 'coder'],
    ['Judith', 'adjudicator'],
  ] as const)
    secrets.set(name, await letIn(store, name, role));
  await store.close();
  site = await startSite({ data, env: { BEFFROI_INSTRUMENTS: TOY } });
});

afterAll(() => site?.[Symbol.asyncDispose]());

/** Asks for a page as somebody, or sends its form. */
async function ask(who: string, path: string, form?: Readonly<Record<string, string>>) {
  const sent = form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) };
  const headers = { cookie: `beffroi=${secrets.get(who)}`, origin: site.url, accept: 'text/html' };
  const response = await fetch(site.url + path, { headers, redirect: 'manual', ...sent });
  const html = await response.text();
  const text = html.replace(/<!--.*?-->|<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  return { status: response.status, to: response.headers.get('location') ?? '', html, text };
}

/** Address of the item that the first coder is given. */
let item = '';

it('gives a coder the page and the question, and not what the machine says', async () => {
  expect((await ask('Ada', '/atelier/relecture')).text).toContain('Vague places');
  item = (await ask('Ada', '/atelier/relecture?/next', { wave: 'places' })).to;
  expect(item).toMatch(/^\/atelier\/relecture\/constat\/\d+$/);
  const { html, text } = await ask('Ada', item);
  expect(text).toMatch(/(Bancs|Ombre|Fontaines) à Ville 2900\d/);
  expect(text).toContain('n : non observable dans ces pages');
  expect(text).not.toMatch(/La machine :|confiance|service/);
  const frame = /<iframe[^>]*src="([^"]+)"/.exec(html)![1]!;
  expect((await ask('Ada', frame)).text).toMatch(/Bancs : .*Ombre : .*Fontaines : /);
});

it('takes an answer of its scale with a proof or a word, and none else', async () => {
  for (const [form, words] of [
    [{}, 'Choisissez une réponse.'],
    [{ answer: '7' }, 'Choisissez une réponse.'],
    [{ answer: '3' }, 'Cette réponse demande une preuve'],
    [{ answer: '3', quote: 'Mille bancs' }, 'Dites dans quelle page'],
  ] as const) {
    const refused = await ask('Ada', `${item}?/save`, form);
    expect([form, refused.status, refused.text.includes(words)]).toEqual([form, 400, true]);
  }
  expect(await ask('Ada', `${item}?/save`, { answer: '0', remark: 'rien vu' })).toMatchObject({ status: 303 });
  expect(await ask('Ben', `${item}?/save`, { answer: '3', remark: 'compté' })).toMatchObject({ status: 303 });
});

it('tells agreement by its catalogue, in both languages', async () => {
  const { text } = await ask('Alix', '/atelier/relecture/places');
  expect(text).toContain('Accord par indicateur, vague places');
  expect(text).toMatch(/Tous les indicateurs deux personnes 1 0 %/);
  expect((await ask('Alix', '/en/atelier/relecture/places')).text).toContain('Agreement by indicator, wave places');
});

it('has somebody else settle what they differ on, who sees the evidence', async () => {
  expect((await ask('Ben', '/atelier/relecture/places/desaccords')).status).toBe(403);
  expect((await ask('Judith', '/atelier/relecture/places/desaccords')).text).toMatch(/Ada : niveau 0 Ben : niveau 3/);
  const decision = await ask('Judith', `${item}/decision`);
  expect(decision.text).toMatch(/La machine : .*« (Bancs|Ombre|Fontaines) : /);
  expect(await ask('Judith', `${item}/decision`, { answer: '2', reason: 'Six bancs.' })).toMatchObject({ status: 303 });
  expect((await ask('Judith', `${item}/decision`)).text).toMatch(/Tranché par Judith .* : niveau 2\. Six bancs\./);
});

it('leads nowhere from an address of another room', async () => {
  const id = item.split('/').at(-1);
  for (const path of [
    '/atelier/codage/places',
    `/atelier/codage/places/phrase/${id}`,
    `/atelier/relecture/autre/${id}`,
    '/atelier/nulle-part',
    `${item}0000`,
  ])
    expect([path, (await ask('Judith', path)).status]).toEqual([path, 404]);
});
