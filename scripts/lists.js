// `npm run lists`: writes the lists of the folders that grow by files. A house test says when one is stale.
import './on-node-24.js';
import { writeFileSync } from 'node:fs';
import { HOUSE_LISTS } from './lists/house.js';
import { LISTS, writtenList } from './lists/lists.js';
import { WORDS, writtenWords } from './lists/nouns.js';
import { ROOMS, writtenRooms } from './lists/rooms.js';

const lists = [
  ...LISTS.map((list) => ({ file: list.file, text: () => writtenList(list) })),
  ...HOUSE_LISTS,
  { file: WORDS, text: writtenWords },
  { file: ROOMS, text: writtenRooms },
];
for (const list of lists) write(list);
// Taken in last: the commands are those of the lists above, and an older Node cannot read them.
const { COMMAND_PAGES } = await import('./lists/commands.js');
for (const list of COMMAND_PAGES) write(list);

/** @param {{ readonly file: URL, readonly text: () => string }} list */
function write({ file, text }) {
  writeFileSync(file, text());
  console.log(file.pathname.slice(new URL('..', import.meta.url).pathname.length));
}
