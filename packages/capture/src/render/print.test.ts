import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pdfUaFaults } from '../../test/pdf-ua-faults.ts';
import { findBrowser } from './find-browser.ts';
import { openPrinter, type Printer, type PrintOptions, PrintRefusal, type PrintSource } from './print.ts';

const HOME = 'http://127.0.0.1:9/villes/99001';
const text = (body: string, type = 'text/html; charset=utf-8', status = 200) => ({
  status,
  headers: { 'content-type': type },
  body: new TextEncoder().encode(body),
});
const options = (url: string): PrintOptions => ({
  url,
  foot: 'https://beffroi.example/villes/99001 <imprimé>',
  numbered: '{page} / {pages}',
  language: 'fr',
});

describe('a printer', () => {
  let path: string;
  let printer: Printer;
  const asked: string[] = [];
  const pages: Record<string, () => ReturnType<typeof text>> = {
    [HOME]: () =>
      text(`<!doctype html><html lang="fr"><title>Rivebelle</title><link rel="stylesheet" href="/style.css"><img src="http://ailleurs.example/pixel.png" alt="">
        <script>document.title = 'script'</script><h1>Rivebelle</h1><a href="https://www.rivebelle.fr/(a)" aria-label="Preuve : Cantine">Preuve</a><h2 style="border: 1px solid">Étapes</h2><p><strong>Fort</strong>, <em>doux</em></p><table><tr><th scope="col">Titre</th></tr><tr><td>Cellule</td></tr></table><img alt="Un beffroi" src="data:image/gif;base64,R0lGODlhAQABAIAAAAUEBAAAACwAAAAAAQABAAACAkQBADs=">${'<p>Une démarche en ligne.</p>'.repeat(120)}`),
    'http://127.0.0.1:9/style.css': () => text('p { break-inside: avoid }', 'text/css'),
  };
  const source: PrintSource = async (url) => {
    asked.push(url);
    return pages[url]?.() ?? null;
  };

  beforeAll(async () => {
    const found = await findBrowser(process.env);
    if (found === null)
      throw new Error('These tests need a browser of the Chromium family: install chromium, or name one in BEFFROI_CHROMIUM.');
    path = found;
    printer = openPrinter(path, source);
  });
  afterAll(() => printer?.close());

  test('gives a tagged PDF of several A4 pages with language, title and outline, and asks the source alone', async () => {
    const bytes = await printer.print(options(HOME));
    const pdf = Buffer.from(bytes).toString('latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toMatch(/\/Lang \(fr\)/);
    expect(pdf).toContain('/Outlines');
    expect(pdf).toMatch(/\/Title \(Rivebelle\)/);
    // PDF/UA-1 wants its name in the metadata, and links named by their words.
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf).toMatch(/\/DisplayDocTitle true/);
    const name = [...Buffer.from('Preuve : Cantine', 'utf16le').swap16()].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    expect(pdf).toContain(`/Contents <FEFF${name}>`);
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\]/);
    expect((pdf.match(/\/Type \/Page\b(?!s)/g) ?? []).length).toBeGreaterThan(1);
    expect(asked).toEqual([HOME, 'http://127.0.0.1:9/style.css']);
    expect(pdfUaFaults(bytes)).toEqual([]);
  });

  test('refuses a page that is not there', async () => {
    await expect(printer.print(options('http://127.0.0.1:9/rien'))).rejects.toMatchObject({ code: 'failed' });
  });

  test('gives up on a page that does not come, and prints the next one', async () => {
    const slow = openPrinter(
      path,
      (url, signal) =>
        url.endsWith('/lent') ? new Promise((_, no) => signal.addEventListener('abort', no)) : source(url, signal, null, null),
      {
        // Also for the next one, which starts a browser anew.
        milliseconds: 8000,
      },
    );
    try {
      await expect(slow.print(options('http://127.0.0.1:9/lent'))).rejects.toMatchObject({ code: 'failed' });
      expect((await slow.print(options(HOME))).byteLength).toBeGreaterThan(1000);
    } finally {
      await slow.close();
    }
  });

  test('refuses who comes when too many wait', async () => {
    const narrow = openPrinter(path, source, { waiting: 0 });
    try {
      const first = narrow.print(options(HOME));
      await expect(narrow.print(options(HOME))).rejects.toEqual(new PrintRefusal('busy', '1 documents wait'));
      await first;
    } finally {
      await narrow.close();
    }
  });
});
