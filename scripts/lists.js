// `npm run lists`: writes the lists of the folders that grow by files. A house test says when one is stale.
import './on-node-24.js';
import { writeFileSync } from 'node:fs';
import { LISTS, writtenList } from './lists/lists.js';

for (const list of LISTS) {
  writeFileSync(list.file, writtenList(list));
  console.log(list.file.pathname.slice(new URL('..', import.meta.url).pathname.length));
}
