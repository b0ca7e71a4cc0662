import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { COLLECT_DEFAULTS, viaSource } from '@beffroi/capture';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillCalendar } from './host.ts';
import { type LittleWeb, startLittleWeb } from './server.ts';

const files: Record<string, string | Buffer> = {
  'www.a.fr/index.html': '<h1>A</h1>',
  'www.a.fr/latin.html': Buffer.from([0x3c, 0x70, 0x3e, 0xe9]),
  'www.a.fr/plan.pdf': '%PDF-1.4',
  'www.a.fr/page@x=1.html': 'x',
  'www.a.fr/mur.html': 'mur',
  'www.a.fr/agenda.template.html': '{{previous}} {{month}} {{next}}',
  'www.a.fr/.host.json': JSON.stringify({
    html: 'text/html; charset=utf-8',
    routes: [
      { match: '^/ancien/(.*)$', status: 301, location: 'https://www.b.fr/$1' },
      { match: '^/agenda$', calendar: 'agenda.template.html', parameter: 'mois' },
      { match: '^/mur', status: 403, file: 'mur.html', headers: { 'X-Mur': '1' } },
    ],
  }),
  'soft.fr/index.html': 'soft',
  'soft.fr/rien.html': 'rien',
  'soft.fr/.host.json': JSON.stringify({ missing: { status: 200, file: 'rien.html' } }),
  'down.fr/.host.json': JSON.stringify({ down: 'refused' }),
  'silent.fr/.host.json': JSON.stringify({ down: 'silent' }),
  'broken.fr/.host.json': JSON.stringify({ down: '503' }),
};

let root: string;
let web: LittleWeb;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'littleweb-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), content);
  }
  web = await startLittleWeb({ root });
});
afterAll(async () => {
  await web.close();
  await rm(root, { recursive: true });
});

async function ask(url: string, method: 'GET' | 'HEAD' = 'GET') {
  const source = viaSource(web.address);
  const answer = await source.ask({ url, method, headers: {}, limits: { ...COLLECT_DEFAULTS.limits, milliseconds: 500 } });
  await source.close();
  if (answer.kind === 'obstacle') return answer.cause;
  const type = answer.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  return [answer.status, type, Buffer.from(answer.body).toString('latin1')];
}

describe('the little web', () => {
  test.each([
    ['https://www.a.fr/', 'text/html; charset=utf-8', '<h1>A</h1>'],
    ['https://www.a.fr/latin', 'text/html; charset=utf-8', '<p>\u00e9'],
    ['https://www.a.fr/page?x=1', 'text/html; charset=utf-8', 'x'],
    ['https://www.a.fr/plan.pdf', 'application/pdf', '%PDF-1.4'],
    ['https://www.a.fr/agenda?mois=2027-01', 'text/html; charset=utf-8', '2026-12 2027-01 2027-02'],
    ['https://soft.fr/nulle-part', 'text/html', 'rien'],
  ])('answers %s with its bytes', async (url, type, body) => {
    expect(await ask(url)).toEqual([200, type, body]);
  });

  test('answers HEAD with the head of GET', async () => {
    expect(await ask('https://www.a.fr/plan.pdf', 'HEAD')).toEqual([200, 'application/pdf', '']);
  });

  test('answers 404 where no file is, and for hidden files and ways out', async () => {
    for (const path of ['rien', '.host.json', 'page']) expect((await ask(`https://www.a.fr/${path}`))[0]).toBe(404);
    const [host, port] = web.address.split(':') as [string, string];
    const status = await new Promise((resolve) => {
      request({ host, port, path: '/../soft.fr/index.html', headers: { host: 'www.a.fr' } }, (response) =>
        resolve(response.resume().statusCode),
      ).end();
    });
    expect(status).toBe(404);
  });

  test('does as its host file says', async () => {
    expect((await ask('https://www.a.fr/ancien/x?y=1'))[0]).toBe(301);
    expect(await ask('https://www.a.fr/mur/x')).toEqual([403, 'text/html; charset=utf-8', 'mur']);
    expect(await ask('https://down.fr/')).toBe('name');
    expect(await ask('https://silent.fr/')).toBe('timeout');
    expect((await ask('https://broken.fr/x'))[0]).toBe(503);
  });

  test('closes the connection for a host that it does not have', async () => {
    expect(await ask('https://autre.fr/')).toBe('name');
    expect(await ask('https://..a.fr/').catch(() => 'name')).toBe('name');
  });

  test('remembers what it was asked', async () => {
    const before = web.requests().length;
    await ask('https://www.a.fr/page?x=1');
    expect(web.requests().slice(before)).toEqual([{ host: 'www.a.fr', method: 'GET', target: '/page?x=1', userAgent: '' }]);
  });
});

describe('the little web with layers', () => {
  test('changes at its address when others are laid over it', async () => {
    const layer = await mkdtemp(join(tmpdir(), 'littleweb-layer-'));
    const write = async (name: string, content: string) => {
      await mkdir(dirname(join(layer, name)), { recursive: true });
      await writeFile(join(layer, name), content);
    };
    await write('www.a.fr/index.html', '<h1>A, plus tard</h1>');
    await write('www.a.fr/plan.pdf.gone', '');
    await write('www.a.fr/.host.json', JSON.stringify({ routes: [{ match: '^/mur', status: 451, file: 'mur.html' }] }));
    await write('silent.fr/.gone', '');
    await write('down.fr/.host.json.gone', '');
    await write('down.fr/index.html', 'de retour');
    const brief = async (url: string) => {
      const answer = await ask(url);
      return typeof answer === 'string' ? answer : [answer[0], answer[2]];
    };
    const look = async () => [
      await brief('https://www.a.fr/'),
      await brief('https://www.a.fr/latin'),
      (await ask('https://www.a.fr/plan.pdf'))[0],
      await brief('https://www.a.fr/mur'),
      await brief('https://down.fr/'),
    ];
    const before = await look();
    await web.lay([layer]);
    expect(await look()).toEqual([[200, '<h1>A, plus tard</h1>'], [200, '<p>\u00e9'], 404, [451, 'mur'], [200, 'de retour']]);
    expect(await ask('https://silent.fr/')).toBe('name');
    await web.lay([]);
    expect(await look()).toEqual(before);
    await rm(layer, { recursive: true });
  });

  test('starts again at the same port, and refuses a port that is taken or a layer that is not there', async () => {
    const first = await startLittleWeb({ root });
    const port = Number(first.address.split(':')[1]);
    await expect(startLittleWeb({ root, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await first.close();
    const second = await startLittleWeb({ root, port, layers: [root] });
    expect(second.address).toBe(first.address);
    await expect(second.lay([join(root, 'nothing')])).rejects.toMatchObject({ code: 'ENOENT' });
    await second.close();
    await expect(startLittleWeb({ root, layers: [join(root, 'nothing')] })).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

test.each([
  ['2026-01', '2025-12|2026-01|2026-02'],
  ['2026-12', '2026-11|2026-12|2027-01'],
  ['nonsense', '2026-10|2026-11|2026-12'],
  [null, '2026-10|2026-11|2026-12'],
])('a calendar for %s shows %s', (month, shown) => {
  expect(fillCalendar('{{previous}}|{{month}}|{{next}}', month)).toBe(shown);
});
