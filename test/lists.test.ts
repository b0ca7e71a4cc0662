import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { COMMAND_PAGES } from '../scripts/lists/commands.js';
import { HOUSE_LISTS } from '../scripts/lists/house.js';
import { LISTS, writtenList } from '../scripts/lists/lists.js';
import { ROOMS, writtenRooms } from '../scripts/lists/rooms.js';

const PACKAGES = new URL('../packages/', import.meta.url).pathname;

it.each(LISTS.map((list) => [list.file.pathname.slice(PACKAGES.length), list] as const))(
  'the list %s names every file of its folder: if not, run `npm run lists`',
  (_name, list) => {
    expect(readFileSync(list.file, 'utf8')).toBe(writtenList(list));
  },
);

it('knows the lists of rules, of their wordings and of versions of a rubric', () => {
  expect(LISTS.map(({ name }) => name)).toEqual(expect.arrayContaining(['RULES', 'RULE_WORDINGS', 'VERSIONS']));
});

it.each(HOUSE_LISTS.map((list) => [list.name, list] as const))(
  'the list %s names every instrument of the folder: if not, run `npm run lists`',
  (_name, { file, text }) => {
    expect(readFileSync(file, 'utf8')).toBe(text());
  },
);

it('the picture of the rooms shows the arrows of today: if not, run `npm run lists`', () => {
  expect(readFileSync(ROOMS, 'utf8')).toBe(writtenRooms());
});

it.each(COMMAND_PAGES.map((list) => [list.name, list] as const))(
  'the reference of commands (%s) says what the help says: if not, run `npm run lists`',
  (_name, { file, text }) => {
    expect(readFileSync(file, 'utf8')).toBe(text());
  },
);
