import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ArchiveReader, COLLECT_DEFAULTS, collect, createArchive, folderSource, readArchive, SOFTWARE } from '@beffroi/capture';
import { line, madePdf } from '@beffroi/documents/testing';
import { tirelessPdf, unfoldingPdf } from '@beffroi/documents/testing/hostile';
import { parseInstant } from '@beffroi/domain';
import { observeLevers, RUBRIC, reasonWords } from '@beffroi/levers/judge';
import { expect, it, onTestFinished } from 'vitest';
import { leversCrawlStrategy } from './levers-crawl-strategy.ts';
import { materialOf } from './material.ts';

const START = 'https://www.ville-trame.fr/';
/** Far less than any honest document would be allowed, and more than minutes of one page take. */
const BRIEFLY = { processor: 600, megabytes: 120 };
const INSTANT = parseInstant('2026-11-24T12:00:00.000Z')!;
const MINUTES = [line(72, 760, 'Conseil municipal'), line(72, 700, 'Anne Roy, 2e adjointe : finances, numérique.')].join('\n');

/** The archive of a walk through a site that links to these documents, four a page, the newest first. */
async function walked(documents: ReadonlyMap<string, Uint8Array>): Promise<ArchiveReader> {
  const folder = await mkdtemp(join(tmpdir(), 'beffroi-levers-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const web = join(folder, 'web', 'www.ville-trame.fr');
  await mkdir(web, { recursive: true });
  const names = [...documents.keys()];
  const page = (title: string, links: readonly string[]): string =>
    `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${title} - Ville de Trame</title></head><body><main><h1>${title}</h1><p>La commune vous accueille.</p><ul>${links.map((link) => `<li><a href="/${link}">${link}</a></li>`).join('')}</ul></main></body></html>`;
  await writeFile(join(web, 'index.html'), page('Bienvenue', [...names.slice(0, 4), 'conseil.html']));
  await writeFile(join(web, 'conseil.html'), page('Conseils', names.slice(4)));
  for (const [name, bytes] of documents) await writeFile(join(web, name), bytes);
  const source = folderSource(join(folder, 'web'));
  const path = join(folder, 'town.warc.gz');
  const site = { start: START, townWords: ['trame'], sharedDomains: [] };
  const head = {
    software: SOFTWARE,
    rubric: RUBRIC,
    territory: null,
    town: 'Trame',
    instant: INSTANT,
    source: source.name,
    robots: 'obeyed',
  } as const;
  const writer = await createArchive(path, { ...head, start: START, sharedDomains: [] });
  const crawlStrategy = leversCrawlStrategy({ ...site, render: 'never', year: 2026 });
  const ended = await collect(source, writer, {
    ...COLLECT_DEFAULTS,
    ...site,
    crawlStrategy,
    budget: 20,
    interval: 0,
    userAgent: SOFTWARE,
  });
  await writer.finish(ended);
  await source.close();
  const archive = await readArchive(path);
  onTestFinished(() => archive.close());
  return archive;
}

it('ends the reading of hostile documents by its limits, says so, and reads the next', async () => {
  const archive = await walked(
    new Map([
      ['pv-2026-tireless.pdf', tirelessPdf()],
      ['pv-2026-unfolding.pdf', unfoldingPdf(250)],
      ['pv-2025-minutes.pdf', madePdf([MINUTES])],
    ]),
  );
  const material = await materialOf(archive, undefined, BRIEFLY);
  expect(material.givenUp.toSorted()).toEqual([`${START}pv-2026-tireless.pdf`, `${START}pv-2026-unfolding.pdf`]);
  const minutes = material.pages.find(({ url }) => url === `${START}pv-2025-minutes.pdf`);
  expect(minutes?.result.kind === 'reading' && minutes.result.reading.blocks.map(({ text }) => text)).toContain(
    'Anne Roy, 2e adjointe : finances, numérique.',
  );
  const silent = observeLevers(material).find(({ indicator }) => indicator === 'modern-equipment')!;
  expect(silent).toMatchObject({ kind: 'abstained', because: { code: 'silent-given-up', values: { documents: 2 } } });
  expect(reasonWords(silent.because).fr).toContain('documents dont la lecture, trop coûteuse, a été abandonnée : 2');
});

it('tells the same of the same archive each time', async () => {
  const archive = await walked(new Map([['pv-2026-tireless.pdf', tirelessPdf()]]));
  const [once, again] = [await materialOf(archive, undefined, BRIEFLY), await materialOf(archive, undefined, BRIEFLY)];
  expect(observeLevers(again)).toEqual(observeLevers(once));
  expect(once.givenUp).toEqual([`${START}pv-2026-tireless.pdf`]);
});

it('reads no more of an archive of which three documents were given up, and tells of the others too', async () => {
  const hostile = Array.from({ length: 4 }, (_, n) => [`pv-2026-${n}.pdf`, tirelessPdf(8 + n)] as const);
  const archive = await walked(new Map([...hostile, ['pv-2025-minutes.pdf', madePdf([MINUTES])]]));
  const { givenUp, pages } = await materialOf(archive, undefined, { ...BRIEFLY, processor: 100 });
  expect(givenUp).toHaveLength(5);
  expect(pages.map(({ url }) => url).filter((url) => url.endsWith('.pdf'))).toEqual([]);
});
