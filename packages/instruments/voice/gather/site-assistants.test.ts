import { join } from 'node:path';
import { createArchive, digestOf, readArchive, SOFTWARE } from '@beffroi/capture';
import { scratch } from '@beffroi/terminal/testing';
import { expect, it } from 'vitest';
import { assessTown } from '../judge/assess-town.ts';
import { madeAccount } from '../test/made-account.ts';
import { siteAssistantsOf } from './site-assistants.ts';
import { MEASURED } from './testing.ts';

async function assistantsOn(pages: Readonly<Record<string, string>>) {
  await using folder = await scratch();
  const path = join(folder.path, 'site.warc.gz');
  const writer = await createArchive(path, {
    ...{ software: SOFTWARE, rubric: { version: '1.0.0', digest: `sha256:${'0'.repeat(64)}` }, start: 'https://www.brezan.example/' },
    ...{ territory: '99001', town: 'Brezan', instant: MEASURED, source: 'test', robots: 'obeyed' },
  });
  for (const [url, html] of Object.entries(pages))
    await writer.keep({ type: 'resource', url, instant: MEASURED, contentType: 'text/html; charset=utf-8', body: Buffer.from(html) });
  await writer.finish({ home: null, visits: [], unasked: [], ended: 'done' });
  const archive = await readArchive(path);
  try {
    return await siteAssistantsOf(archive);
  } finally {
    await archive.close();
  }
}

const HOME = 'https://www.brezan.example/';

it.each([
  ['in its words', '<main><p>Lisa, votre assistante virtuelle, répond à toute heure.</p></main>'],
  ['in what a button is called', '<main><p>Bienvenue</p><button aria-label="Lisa, assistante virtuelle">?</button></main>'],
  ['in what a frame is called', '<main><p>Bienvenue</p><iframe title="Lisa est un chatbot" src="/c"></iframe></main>'],
])('finds an assistant that a page names %s, with its page and digest', async (_, html) => {
  const page = `<!doctype html><html lang="fr"><title>Brezan</title>${html}</html>`;
  expect(await assistantsOn({ [HOME]: page })).toEqual([
    { name: 'Lisa', nature: 'machine', quote: expect.stringContaining('Lisa'), page: HOME, digest: digestOf(Buffer.from(page)) },
  ]);
});

it.each([
  ['somebody with a job', '<main><p>Lisa Martin, assistante de direction, vous reçoit le mardi.</p></main>'],
  ['a machine without a name', '<main><p>Un chatbot répond à vos questions.</p></main>'],
  ['that there is none', '<main><p>Pas de chatbot ici : Lisa vous répond.</p></main>'],
  ['a digital adviser of flesh and blood', '<main><p>Le conseiller numérique reçoit à la médiathèque.</p></main>'],
])('takes no assistant for %s', async (_, html) => {
  expect(await assistantsOn({ [HOME]: `<!doctype html><html lang="fr"><title>x</title>${html}</html>` })).toEqual([]);
});

const LISA = { name: 'Lisa', nature: 'machine', quote: 'Lisa, votre assistante virtuelle', page: HOME, digest: null } as const;
const answers = (sign: string) =>
  Array.from({ length: 12 }, (_, at) => ({
    id: `p${at}`,
    at: at * 86_400_000,
    text: `Bonjour, c’est transmis. Bonne journée, ${sign}`,
    replyTo: `q${at}`,
  }));

function voiceOf(assistants: readonly (typeof LISA)[] | null, bio = '', sign = 'Lisa') {
  const account = { ...madeAccount({ profile: { bio }, posts: answers(sign) }), assistants };
  return assessTown({ state: 'found', clock: { zone: 'Europe/Paris', hours: [] }, accounts: [account] }).accounts[0]!;
}

it('says that a declared character is on the site too, that it is not, and that nobody knows', () => {
  const bio = 'Lisa, assistante virtuelle de la ville';
  expect(voiceOf([LISA], bio).onSite).toMatchObject({ state: 'found', name: 'Lisa', page: HOME });
  expect(voiceOf([], bio).onSite).toEqual({ state: 'not-found' });
  expect(voiceOf(null, bio).onSite).toEqual({ state: 'unobserved' });
  expect(voiceOf([LISA], '', 'Karim').onSite).toEqual({ state: 'no-persona' });
});

it('takes a name that the site declares invented for nobody, where the account itself does not say so', () => {
  const [before, after] = [voiceOf(null), voiceOf([LISA])];
  expect([before.voices.persons, after.voices.persons]).toEqual([1, 0]);
  expect(after.voices.speakers).toMatchObject([{ name: 'Lisa', nature: 'machine' }]);
  expect(after.voices.practices.find(({ voice }) => voice === 'persona')).toMatchObject({ practised: true, rules: ['site-assistant'] });
  expect(after.voices.signals.map(({ rule, url }) => [rule, url])).toEqual([['site-assistant', HOME]]);
});
