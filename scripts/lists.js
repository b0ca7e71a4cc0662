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
for (const { file, text } of lists) {
  writeFileSync(file, text());
  console.log(file.pathname.slice(new URL('..', import.meta.url).pathname.length));
}
