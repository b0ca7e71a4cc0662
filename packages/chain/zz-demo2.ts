import { folderArchiveStore } from '@beffroi/archive-store';
import { instrumentsOf } from '@beffroi/house';
import { openStore } from '@beffroi/store';
import { chainMaterial, levelChange, wavesOfMandate, mandateFrom } from './src/index.ts';
const data = process.argv[2]!;
const store = await openStore({ kind: 'folder', path: data });
const instruments = await instrumentsOf({ store, archiveStore: folderArchiveStore(data) }, { env: {} });
const now = new Date('2026-11-29T12:00:00Z');
for (let n = 1; n <= 25; n++) {
  const code = `990${String(n).padStart(2, '0')}`;
  const m = await chainMaterial({ store, instruments }, code, now, {});
  const d = m.cells.filter((c) => c.link === 'delivered');
  const by = Map.groupBy(d, (c) => c.subject.indicator);
  const out: Record<string, string[]> = {};
  for (const [id, of] of by) { const c = levelChange(wavesOfMandate(mandateFrom(2026), of, '2026-11-29')); if (c.state !== 'same') (out[c.state] ??= []).push(`${id} ${c.from?.level ?? '–'}→${c.to?.level ?? '–'}`); }
  const p = m.cells.filter((c) => c.link === 'promised' && c.year === 2026 && c.subject !== null);
  const no = p.filter((c) => c.state === 'no').length, un = p.filter((c) => c.state === 'unobserved').length;
  console.log(code, JSON.stringify(out), 'promised yes', p.filter((c) => c.state === 'yes').map((c) => c.subject!.indicator).join(','), 'no', no, 'unobserved', un, 'voice', m.cells.find((c) => c.link === 'spoken')?.state);
}
await store.close();
