import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { madeWave } from '@beffroi/services/testing';
import { openStore } from '@beffroi/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSite, type TrialSite } from '../packages/web/test/site.ts';

/** Of more units than these in two waves together a comparison is worked out by `serve`, beside its answers; here nobody does it. */
const MANY = 401;
const PATH = '/graphiques/avant-et-apres';

let site: TrialSite;

beforeAll(async () => {
  const data = await mkdtemp(join(tmpdir(), 'beffroi-pending-'));
  const store = await openStore({ kind: 'folder', path: data });
  try {
    const towns = Array.from({ length: MANY }, (_, at) => ({
      code: String(29_000 + at),
      name: `Ville ${at}`,
      strip: at < 30 ? '3' : null,
    }));
    await madeWave(store, '2025', towns);
    await madeWave(store, '2026', towns);
  } finally {
    await store.close();
  }
  site = await startSite({ data });
});
afterAll(() => site?.[Symbol.asyncDispose]());

describe('a picture that is still being worked out', () => {
  it.each([
    ['', 'text/html', /Pas encore prêt.*en cours de calcul/s],
    ['/integrer', 'text/html', /<h1>D’une mesure à l’autre<\/h1>.*en cours de calcul.*Source/s],
    ['/image.svg', 'image/svg+xml', /D’une mesure à l’autre.*en cours de calcul.*Source/s],
    ['/image-sombre.svg', 'image/svg+xml', /D’une mesure à l’autre.*en cours de calcul.*Source/s],
    ['/donnees.csv', 'text/plain', /^Ce que montre cette image est en cours de calcul[^\n]*\n$/],
  ])('says so in a sentence at …%s, when to ask again, and that nobody may keep it', async (file, type, said) => {
    const answer = await fetch(`${site.url}${PATH}${file}`, { headers: { accept: '*/*' } });
    expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('cache-control')]).toEqual([503, '30', 'no-store']);
    expect(answer.headers.get('content-type')).toContain(type);
    expect((await answer.text()).replace(/<\/text><text[^>]*>/g, ' ')).toMatch(said);
  });

  it.each(['image.png', 'partage.png'])('is a picture of that sentence as %s, for who embeds it shows what comes', async (file) => {
    const answer = await fetch(`${site.url}${PATH}/${file}`);
    expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('content-type')]).toEqual([503, '30', 'image/png']);
    const png = Buffer.from(await answer.arrayBuffer());
    expect([png.toString('latin1', 1, 4), png.readUInt32BE(16)]).toEqual(['PNG', 1200]);
  });

  it('is English where the address is', async () => {
    const answer = await fetch(`${site.url}/en${PATH}/donnees.csv`);
    expect([answer.status, await answer.text()]).toEqual([
      503,
      'What this picture shows is being worked out: come back in some minutes.\n',
    ]);
  });

  it('does not hold up those that are there, and what is no picture is not there', async () => {
    const [there, none] = [
      await fetch(`${site.url}/graphiques/demarche-par-demarche/image.svg`),
      await fetch(`${site.url}/graphiques/rien`),
    ];
    expect([there.status, there.headers.get('retry-after'), none.status, none.headers.get('retry-after')]).toEqual([200, null, 404, null]);
  });
});
