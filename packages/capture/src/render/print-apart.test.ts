import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pdfUaFaults } from '../../test/pdf-ua-faults.ts';
import { findBrowser } from './find-browser.ts';
import type { Printer, PrintOptions } from './print.ts';
import { openPrinterApart } from './print-apart.ts';

describe('a printer in a process of its own', () => {
  let server: Server;
  let printer: Printer;
  let place: string;
  const asked: Pick<IncomingMessage, 'url' | 'headers'>[] = [];
  const options = (path: string, more: Partial<PrintOptions> = {}): PrintOptions => ({
    ...{ url: `https://beffroi.example${path}`, place, foot: 'beffroi.example', numbered: '{page} / {pages}', language: 'fr' },
    ...more,
  });

  beforeAll(async () => {
    const path = await findBrowser(process.env);
    if (path === null)
      throw new Error('These tests need a browser of the Chromium family: install chromium, or name one in BEFFROI_CHROMIUM.');
    server = createServer(({ url, headers }, response) => {
      asked.push({ url: url!, headers });
      if (url === '/lent') return;
      if (url === '/rien') return void response.writeHead(404).end();
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end('<!doctype html><html lang="fr"><title>Rivebelle</title><h1>Rivebelle</h1><p>Une démarche en ligne.</p>');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    place = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    printer = openPrinterApart(path, { waiting: 1 });
  });
  afterAll(async () => {
    await printer?.close();
    server.closeAllConnections();
    server.close();
  });

  test('asks for the page where the site listens, with what its asker is known by, and gives the same PDF', async () => {
    const bytes = await printer.print(options('/villes/99001?a=b', { cookie: 'beffroi=x' }));
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/^%PDF-.*\/Title \(Rivebelle\)/s);
    expect(pdfUaFaults(bytes)).toEqual([]);
    expect(asked).toMatchObject([{ url: '/villes/99001?a=b', headers: { 'user-agent': 'beffroi-printer', cookie: 'beffroi=x' } }]);
  });

  test('prints nothing of which nobody says where it lies, or that is not there', async () => {
    await expect(printer.print(options('/rien'))).rejects.toMatchObject({ code: 'failed' });
    await expect(printer.print(options('/villes/99001', { place: null }))).rejects.toMatchObject({ code: 'failed' });
    expect(asked.map(({ url }) => url).slice(1)).toEqual(['/rien']);
  });

  test('lets so many wait as it was told, and refuses all whose process is gone: the next is printed by another', async () => {
    const [first, second, third] = [1, 2, 3].map(() => printer.print(options('/lent')));
    await expect(third).rejects.toMatchObject({ code: 'busy' });
    const [before] = await processesThatPrint();
    process.kill(before!, 'SIGKILL');
    for (const one of [first, second]) await expect(one).rejects.toMatchObject({ code: 'failed' });
    expect((await printer.print(options('/villes/99001'))).byteLength).toBeGreaterThan(1000);
    const after = await processesThatPrint();
    expect(after).toHaveLength(1);
    expect(after).not.toContain(before);
  });

  test('ends with who opened it, and begins anew when it is asked', async () => {
    await printer.close();
    expect(await processesThatPrint()).toEqual([]);
    expect((await printer.print(options('/villes/99001'))).byteLength).toBeGreaterThan(1000);
  });

  test('tells a browser that cannot be started from a page that cannot be printed', async () => {
    const none = openPrinterApart('/nowhere/chromium');
    try {
      await expect(none.print(options('/villes/99001'))).rejects.toThrow(/nothing could be printed: .*\/nowhere\/chromium/);
    } finally {
      await none.close();
    }
  });
});

/** Children of this process that print. */
async function processesThatPrint(): Promise<readonly number[]> {
  const threads = await readdir('/proc/self/task');
  const children = await Promise.all(threads.map((thread) => readFile(`/proc/self/task/${thread}/children`, 'utf8').catch(() => '')));
  const pids = children.join(' ').split(/\s+/).filter(Boolean).map(Number);
  const lines = await Promise.all(pids.map(async (pid) => [pid, await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')] as const));
  return lines.flatMap(([pid, line]) => (line.includes('print-process') ? [pid] : []));
}
