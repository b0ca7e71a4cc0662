import { openStore, replaceText, type Store, type TextPlace, textPlaces } from '@beffroi/store';
import { Parser } from 'htmlparser2';
import { expect, inject, it } from 'vitest';
import { deskData } from './desk-data.ts';
import { demoData, startSite } from './site.ts';

// What strangers and colleagues can write is planted with a text that tries everything: no view, export or feed may hand it on as markup, as a formula or as an address that runs.

/** Breaks out of a text, of an attribute in either quotes, of a script and of a comment; begins as a formula. */
const HOSTILE = `=zzqq("1)'--><img src=x onerror=zzqq()><script>zzqq()</script></textarea></title><a href='javascript:zzqq()'>`;
/** Tables of what people write: at the desk, in surveys, plans, ideas, contests, news, declarations. */
const WRITTEN =
  /^(?:channel|agent|message|conversation|conversation_note|post|post_|draft|saved_reply|shift|meeting|note|survey|survey_text|plan|plan_|charge|idea|idea_|contest|adjudication|declaration|attestation|account|objection|checkup|follower)/;
/** Columns in which a code of ours stands, though no rule of the database says so. */
const CODES = /^(?:slug|zone|language|reference|network|server|remote_id|handle|email|url|link|version|questionnaire|state|style|colour)$/;
const PAGES = 400;
const ALIKE = 2;

/** @returns places that took it */
async function plant(store: Store): Promise<readonly string[]> {
  const places: TextPlace[] = [];
  for await (const place of textPlaces(store.db, '.')) {
    if (WRITTEN.test(place.table) && !CODES.test(place.column) && place.type === 'text') places.push(place);
  }
  const planted = new Set<string>();
  for (const place of places) {
    await store.db
      .transaction()
      .execute((trx) => replaceText(trx, place, `${HOSTILE} ${String(place.value)}`))
      .then(
        () => planted.add(`${place.table}.${place.column}`),
        () => undefined,
      );
  }
  return [...planted].sort();
}

/** What of the planted text a browser would run. */
function runs(html: string): readonly string[] {
  const found: string[] = [];
  let script = false;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      script = name === 'script';
      for (const [attribute, value] of Object.entries(attributes)) {
        if (/^on|zzqq/i.test(attribute)) found.push(`<${name} ${attribute}>`);
        if (/^\s*javascript:/i.test(value)) found.push(`<${name} ${attribute}="${value.slice(0, 30)}">`);
      }
    },
    ontext: (text) => {
      if (script && text.includes('zzqq')) found.push(`script: ${text.slice(0, 60)}`);
    },
    onclosetag: () => {
      script = false;
    },
  });
  parser.end(html);
  return found;
}

/** What a table or a calendar would do with it. */
function saysWrong(type: string, text: string): readonly string[] {
  if (/csv/.test(type)) return text.split(/\r?\n/).filter((line) => /(?:^|[,;"])=zzqq/.test(line));
  if (/xml/.test(type)) return /<img src=x|<script>zzqq/.test(text.replaceAll(/<!\[CDATA\[[\s\S]*?\]\]>/g, '')) ? ['markup in XML'] : [];
  return [];
}

async function walk(url: string, secret: string, from: readonly string[]) {
  const [wrong, seen, kinds, queue] = [[] as string[], new Set(from), new Map<string, number>(), [...from]];
  let carried = 0;
  for (let path = queue.pop(); path !== undefined && seen.size < PAGES * 10; path = queue.pop()) {
    const response = await fetch(url + path, { headers: { cookie: `beffroi=${secret}` }, redirect: 'manual' });
    const type = response.headers.get('content-type') ?? '';
    const next = response.headers.get('location');
    const text = /text|json|xml/.test(type) ? await response.text() : '';
    if (text.includes('zzqq')) carried++;
    if (response.status >= 500) wrong.push(`${path}: ${response.status}`);
    wrong.push(...(type.startsWith('text/html') ? runs(text) : saysWrong(type, text)).map((one) => `${path}: ${one}`));
    const links = [...text.matchAll(/\s(?:href|src)="(\/[^"#]*)/g)].map(([, link]) => link!.replaceAll('&amp;', '&'));
    for (const link of next === null ? links : [...links, next]) {
      const plain = link.replace(url, '');
      const kind = plain.replace(/\?.*/, '?').replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\d+|[A-Z]{4}-[A-Z]{4}/g, 'N');
      const n = kinds.get(kind) ?? 0;
      if (
        seen.has(plain) ||
        !plain.startsWith('/') ||
        n >= ALIKE ||
        /^\/(?:_app|api|assistant)|deconnexion|\.(?:png|pdf|jpg|parquet|xlsx|js|css|woff2)/.test(plain)
      )
        continue;
      kinds.set(kind, n + 1);
      seen.add(plain);
      if (seen.size < PAGES) queue.push(plain);
    }
  }
  return { wrong, pages: seen.size, carried };
}

it('what a browser would run is seen where a text is handed on as it was written', () => {
  for (const broken of [`<p>${HOSTILE}</p>`, `<a title="${HOSTILE}">`, `<a title='${HOSTILE}'>`]) expect(runs(broken)).not.toEqual([]);
  expect(saysWrong('text/csv', `a;${HOSTILE}`)).not.toEqual([]);
  expect(saysWrong('application/xml', `<a>${HOSTILE}</a>`)).not.toEqual([]);
});

/** It starts a site of its own and asks for hundreds of pages: at length alone. */
if (inject('deep'))
  it('no view, export or feed hands on what a stranger wrote as anything but text', async () => {
    const data = await demoData();
    const store = await openStore({ kind: 'folder', path: data });
    const { people } = await deskData(store, new Date());
    const planted = await plant(store);
    await store.close();
    expect(planted.length).toBeGreaterThan(20);
    await using site = await startSite({ data, env: { BEFFROI_DESK_KEY: Buffer.alloc(32, 7).toString('base64') } });
    const roots = [
      '/',
      '/en',
      '/idees',
      '/reponses',
      '/qui-parle',
      '/plans/99001',
      '/villes/99009',
      '/atelier',
      '/atelier/accueil',
      '/atelier/idees',
      '/atelier/plan',
    ];
    const found = await walk(site.url, people.alix.secret, roots);
    expect(found.wrong).toEqual([]);
    expect(found.carried).toBeGreaterThan(20);
  });
