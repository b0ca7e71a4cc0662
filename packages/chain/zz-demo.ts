import { folderArchiveStore } from '@beffroi/archive-store';
import { instrumentsOf } from '@beffroi/house';
import { openStore } from '@beffroi/store';
import { chainOfTown } from './src/index.ts';
import { chainSentence } from './src/words/index.ts';

const data = process.argv[2]!;
const store = await openStore({ kind: 'folder', path: data });
const instruments = await instrumentsOf({ store, archiveStore: folderArchiveStore(data) }, { env: {} });
const now = new Date('2026-11-29T12:00:00Z');
for (let n = 1; n <= 25; n++) {
  const code = `990${String(n).padStart(2, '0')}`;
  const chain = await chainOfTown({ store, instruments }, code, now);
  if (chain === null) { console.log(code, 'nothing'); continue; }
  const { town, rows } = chain;
  console.log(`\n${code} ${chainSentence('fr', town.sentence)} [${town.sentence.broken.code}] voice ${town.spoken.state} ${JSON.stringify(town.promised.facts)} ${JSON.stringify(town.delivered.counts)} ways ${JSON.stringify(town.organised.ways?.facts)}`);
  for (const row of rows) console.log(`   ${row.subject!.indicator}: ${row.promised.state}/${row.delivered.state} ${row.delivered.from?.level}→${row.delivered.to?.level}  ${chainSentence('fr', row.sentence)}`);
}
if (process.argv[3]) for (const code of ['99022','99012','99003']) {
  const { chainMaterial } = await import('./src/index.ts');
  const m = await chainMaterial({ store, instruments }, code, now, {});
  for (const c of m.cells.filter((c) => c.link === 'delivered')) console.log(code, c.subject!.indicator, c.wave, (c as {level: unknown}).level, (c as {confidence: unknown}).confidence, c.gap);
}
await store.close();
