import { get } from 'node:http';
import { folderArchiveStore } from '@beffroi/archive-store';
import { openStore } from '@beffroi/store';
import { serveSite } from '../packages/web/serve/index.ts';
const data = process.argv[2]!;
const store = await openStore({ kind: 'folder', path: data });
const site = await serveSite({ house: { store, archiveStore: folderArchiveStore(data + '/archives'), data }, pagesKept: Number(process.argv[4] ?? 0) });
const ask = (path: string) => new Promise<number>((r) => get({ host: '127.0.0.1', port: site.port, path, headers: { 'accept-encoding': 'br' } }, (res) => { res.resume(); res.on('end', () => r(res.statusCode!)); }));
const { rows } = await store.executeSql('select territory from unit where wave_id = (select max(id) from wave) order by territory');
const codes = (rows as { territory: string }[]).map((r) => r.territory);
const kinds = [(c: string) => `/villes/${c}`, (c: string) => `/en/villes/${c}`, (c: string) => `/villes/${c}/fiche`, (c: string) => `/villes/${c}/school-canteen`, (c: string) => `/comparer/${c}/75056`, (c: string) => `/villes/${c}/mandat`];
const MB = (n: number) => (n / 2 ** 20).toFixed(0);
const codesSeen: Record<number, number> = {};
for (let n = 0; n < Number(process.argv[3]); n++) {
  const s = await ask(kinds[n % kinds.length]!(codes[(n * 7) % codes.length]!));
  codesSeen[s] = (codesSeen[s] ?? 0) + 1;
  if (n % 100 === 0) { (globalThis as any).gc(); const m = process.memoryUsage(); console.log(n, 'heap', MB(m.heapUsed), 'external', MB(m.external), 'buffers', MB(m.arrayBuffers), 'rss', MB(m.rss), JSON.stringify(codesSeen)); }
}
process.exit(0);
