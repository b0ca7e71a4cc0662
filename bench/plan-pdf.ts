// How long the manifesto of a plan and its poster take as PDF, for three towns (900 inhabitants, 180,000, and one with forty actions and very long words), beside the browser printing an
// empty page by the same printer. Each paper is asked for anew: the plan's words change in between, so that none is kept. It needs the built site (`npm run site`) and a browser.
import { folderArchiveStore } from '@beffroi/archive-store';
import { findBrowser, openPrinter } from '@beffroi/capture';
import { openStore } from '@beffroi/store';
import { serveSite } from '@beffroi/web';
import { layOut, TOWNS } from '../test/web/plan-outward-site.ts';
import { table } from './lib/samples.ts';
import { scratch } from './lib/scratch.ts';

const TIMES = 5;
const AIM_MS = 4000;
const EMPTY = 'http://127.0.0.1:9/';

await using folder = await scratch();
const store = await openStore({ kind: 'folder', path: folder.path });
const { plans } = await layOut(store);
const site = await serveSite({ house: { store, archiveStore: folderArchiveStore(`${folder.path}/archives`), data: folder.path } });
const empty = new TextEncoder().encode('<!doctype html><html lang="fr"><title>Vide</title><body></body></html>');
const printer = openPrinter((await findBrowser(process.env))!, async () => ({
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: empty,
}));
try {
  const emptyMs = await best(() => printer.print({ url: EMPTY, foot: 'Vide', numbered: '{page}', language: 'fr' }));
  const rows = [['', 'ms', 'times an empty page', '']];
  for (const [name, code] of Object.entries(TOWNS))
    for (const paper of ['manifeste', 'affiche']) {
      const ms = await best(async () => {
        // Another title, another paper.
        await store.db
          .updateTable('plan_action')
          .set({ title: `Action ${Math.random()}` })
          .where('plan_id', '=', plans[name as keyof typeof plans])
          .where('number', '=', 1)
          .execute();
        const answer = await fetch(`${site.url}/plans/${code}/${paper}.pdf`);
        if (answer.status !== 200) throw new Error(`${paper} of ${code}: ${answer.status}`);
        await answer.arrayBuffer();
      });
      rows.push([`${paper}, ${name}`, ms.toFixed(0), (ms / emptyMs).toFixed(2), ms > AIM_MS ? 'over' : '']);
    }
  console.log(table(rows));
  console.log(`an empty page: ${emptyMs.toFixed(0)} ms`);
} finally {
  await printer.close();
  await site.close();
  await store.close();
}

/** Milliseconds of the quickest of several: what else the machine does only adds. The first one, which starts the browser, is left out. */
async function best(work: () => Promise<unknown>): Promise<number> {
  await work();
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < TIMES; at++) {
    const begun = performance.now();
    await work();
    least = Math.min(least, performance.now() - begun);
  }
  return least;
}
