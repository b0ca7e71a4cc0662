import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '@beffroi/documents';
import { readLists } from '@beffroi/programmes/gather';
import { THEME_IDS } from '@beffroi/programmes/judge';
import { describe, expect, it } from 'vitest';
import { HOUSE, textOf, written } from './support/house.ts';

interface Source {
  readonly id: string;
  readonly territory: string;
  readonly year: number;
  readonly round: number;
  readonly list: string;
  readonly head: string;
  readonly label: string;
  readonly writer: string;
  readonly format: string;
}

interface Label {
  readonly id: string;
  readonly readable: boolean;
  readonly mentionsDigital: boolean;
  readonly themes: readonly string[];
  readonly statements: readonly { readonly quote: string; readonly themes: readonly string[]; readonly commitment: number }[];
  readonly negatives: readonly { readonly quote: string; readonly why: string }[];
}

const FOLDER = 'fixtures/programmes';
const SITES: Readonly<Record<string, string>> = { 'rivebelle-2026-les-quartiers-d-abord': 'www.lesquartiersdabord-rivebelle.fr' };

/** Sentences that the reader of documents still tears, by programme: less is welcome, more is a fault of the reader. */
const TORN: Readonly<Record<string, number>> = {
  // Kept apart: nobody has looked why.
  'port-lavigne-2026-une-nouvelle-energie': 2,
};

const ids = written(`${FOLDER}/sources`).map((path) => path.slice(`${FOLDER}/sources/`.length, -'.md'.length));
const sources = new Map(ids.map((id) => [id, sourceOf(id)]));
const labels = new Map(ids.map((id) => [id, JSON.parse(textOf(`${FOLDER}/labels/${id}.json`)) as Label]));
const documents = written(`${FOLDER}/documents`);
const documentById = new Map(documents.map((path) => [path.slice(`${FOLDER}/documents/`.length).replace(/\.[a-z]+$/, ''), path]));
const file = await readLists(readFileSync(join(HOUSE, FOLDER, 'register.csv')), { known: townsOfTheWeb() });

describe('the fictional programmes', () => {
  it('are at least forty, of three elections, in all formats and by several writers', () => {
    const all = [...sources.values()].map(({ source }) => source);
    expect(all.length).toBeGreaterThanOrEqual(40);
    expect([...new Set(all.map(({ year }) => year))].sort()).toEqual([2014, 2020, 2026]);
    expect(new Set(all.map(({ writer }) => writer)).size).toBeGreaterThanOrEqual(3);
    const formats = [
      'docx',
      'encrypted',
      'html',
      'html-site',
      'odt',
      'pdf-columns',
      'pdf-latex-like',
      'pdf-leaflet',
      'pdf-plain',
      'scan',
      'text',
    ];
    expect([...new Set(all.map(({ format }) => format))].sort()).toEqual(formats);
  });

  it('have a label and a document each, and nothing is left alone', () => {
    expect(written(`${FOLDER}/labels`)).toEqual(ids.map((id) => `${FOLDER}/labels/${id}.json`));
    expect([...documentById.keys()].sort()).toEqual(ids.filter((id) => !(id in SITES)));
    const hosts = new Set(written(`${FOLDER}/web`).map((path) => path.split('/')[3]));
    expect([...hosts].sort()).toEqual(Object.values(SITES).sort());
  });

  it('speak of every theme, and one in five of nothing digital', () => {
    expect(new Set([...labels.values()].flatMap(({ themes }) => themes))).toEqual(new Set(THEME_IDS));
    const silent = [...labels.values()].filter(({ mentionsDigital }) => !mentionsDigital);
    expect(silent.length / labels.size).toBeGreaterThan(0.2);
    expect(silent.length / labels.size).toBeLessThan(0.5);
  });

  it('are small', () => {
    const sizes = documents.map((path) => [path, statSync(join(HOUSE, path)).size] as const);
    expect(sizes.filter(([, size]) => size > 400_000)).toEqual([]);
    expect(sizes.reduce((sum, [, size]) => sum + size, 0)).toBeLessThan(8_000_000);
  });

  it('say in no PDF where or when it was made', () => {
    for (const [id, path] of documentById) {
      if (!path.endsWith('.pdf') || sources.get(id)!.source.format === 'encrypted') continue;
      const bytes = readFileSync(join(HOUSE, path)).toString('latin1');
      const dates = [...bytes.matchAll(/\/(?:CreationDate|ModDate)\s*\(D:(\d{8})/g)].map(([, date]) => date);
      expect(new Set(dates), path).toEqual(new Set([`${sources.get(id)!.source.year}0217`]));
      expect(bytes, path).not.toMatch(/\/tmp\/|X11|\.fodt|\/(?:home|root)\//);
    }
  });
});

describe.each(ids)('%s', (id) => {
  const { source, sayings } = sources.get(id)!;
  const label = labels.get(id)!;
  const quotes = [...label.statements, ...label.negatives].map(({ quote }) => quote);

  it('is named after itself', () => {
    expect([source.id, label.id]).toEqual([id, id]);
    expect(id).toContain(`-${source.year}-`);
    expect(label.readable).toBe(source.format !== 'encrypted');
  });

  it('is quoted word by word, once each', () => {
    expect(quotes.filter((quote) => !sayings.some((saying) => saying.includes(quote)))).toEqual([]);
    expect(new Set(quotes).size).toBe(quotes.length);
  });

  it('has themes that are known, all of them in its statements', () => {
    expect(label.themes.filter((theme) => !(THEME_IDS as readonly string[]).includes(theme))).toEqual([]);
    expect(new Set(label.themes)).toEqual(new Set(label.statements.flatMap(({ themes }) => themes)));
    expect(new Set(label.themes).size).toBe(label.themes.length);
    for (const { commitment } of label.statements) expect([0, 1, 2, 3]).toContain(commitment);
  });

  it('speaks of digital matters by more than its cameras, or does not', () => {
    const beyond = label.statements.filter(({ themes }) => themes.length === 0 || themes.some((theme) => theme !== 'video-surveillance'));
    if (label.mentionsDigital) expect(beyond.length).toBeGreaterThan(0);
    else expect(label.themes.filter((theme) => theme !== 'video-surveillance')).toEqual([]);
  });

  it('reads as it was written', async () => {
    const read = await blocksOf(id, source);
    if (source.format === 'encrypted' || source.format === 'scan') {
      expect(read).toBe(source.format === 'scan' ? 'scanned' : 'encrypted');
      return;
    }
    expect(typeof read).not.toBe('string');
    // Each in one block: nothing is torn, and nothing stands in between.
    const said = (read as readonly string[]).map(folded);
    expect(quotes.filter((quote) => !said.some((text) => text.includes(folded(quote)))).length).toBeLessThanOrEqual(TORN[id] ?? 0);
  });
});

describe('the register', () => {
  const towns = new Set(townsOfTheWeb().map(({ territory }) => territory));

  it('is taken whole', () => {
    expect(file.refused).toEqual([]);
    expect(file.lists).toHaveLength(file.rows);
    expect(new Set(file.lists.map(({ territory }) => territory))).toEqual(towns);
  });

  it('has lists of which nothing was found, and lists that nobody looked for, in every year', () => {
    for (const [year, most] of [
      [2026, 100],
      [2020, 30],
      [2014, 20],
    ] as const) {
      const states: readonly unknown[] = file.lists.filter((list) => list.year === year).map(({ state }) => state);
      expect(states.length).toBeLessThan(most);
      expect(states).toEqual(expect.arrayContaining(['found', 'none-found', 'not-looked-for']));
    }
  });

  it('leads to every programme, and to none that is not there', () => {
    const named = file.lists.flatMap((list) => list.documents.map((path) => `${FOLDER}/${path}`));
    expect(named.sort()).toEqual([...documents]);
    const sites = file.lists.flatMap(({ site }) => (site === null ? [] : [new URL(site).hostname]));
    expect(sites.sort()).toEqual(Object.values(SITES).sort());
    for (const list of file.lists) {
      if (list.state === 'found') expect(list.documents.length + (list.site === null ? 0 : 1), list.name).toBe(1);
    }
  });

  it('says of a list what its programme says', () => {
    for (const [id, { source }] of sources) {
      const said = file.lists.find(
        ({ territory, year, name }) => territory === source.territory && year === source.year && name === source.list,
      );
      const { head, label, round, state } = said ?? {};
      expect({ head, label, round, state }, id).toEqual({
        head: source.head,
        label: source.label,
        round: source.round,
        state: source.format === 'encrypted' ? 'unreadable' : 'found',
      });
    }
  });
});

/** A source's description, and its lines without their marks. */
function sourceOf(id: string): { readonly source: Source; readonly sayings: readonly string[] } {
  const [, front, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(textOf(`${FOLDER}/sources/${id}.md`)) ?? [];
  const bare = (body ?? '').replaceAll('**', '').replace(/\[\^\w+\](?!:)/g, '');
  return { source: JSON.parse(front ?? '') as Source, sayings: bare.split('\n').map((line) => line.replace(/^(?:#{1,3}|[-*>]) /, '')) };
}

/** What the reader of documents makes of a programme: its blocks that have sentences, or why there are none. */
async function blocksOf(id: string, { format }: Source): Promise<readonly string[] | string> {
  const host = SITES[id];
  const paths = format === 'html-site' ? written(`${FOLDER}/web/${host}`) : [documentById.get(id)!];
  const texts: string[] = [];
  for (const path of paths) {
    const result = await readDocument(new Uint8Array(readFileSync(join(HOUSE, path))), { name: path });
    if (result.kind === 'unreadable') return result.because;
    const { blocks, sentences } = result.document;
    const spoken = new Set(sentences.map(({ block }) => block));
    texts.push(...blocks.filter((_, i) => spoken.has(i)).map(({ text }) => text));
  }
  return texts;
}

/** Letters and digits alone: how words are cut and spaced is the maker's. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The towns of the little web, which no official list has. */
function townsOfTheWeb(): readonly { readonly territory: string; readonly name: string; readonly department: string }[] {
  return written('fixtures/towns').map((path) => {
    const { code, name } = JSON.parse(textOf(path)) as { code: string; name: string };
    return { territory: code, name, department: '' };
  });
}
