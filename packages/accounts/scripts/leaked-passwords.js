// Makes `src/leaked-passwords.bloom` of a list of passwords, the most leaked first, as a JSON array: the first 20,000, and all others that are long enough to be chosen here.
//   npm pack @zxcvbn-ts/language-common && tar xzf zxcvbn-ts-language-common-*.tgz package/src/passwords.json
//   node packages/accounts/scripts/leaked-passwords.js package/src/passwords.json
// That list (MIT, 4.1.3, from public compilations of leaks) is not kept here: the filter tells of a text whether it was in it, and nothing of what was.
import { readFileSync, writeFileSync } from 'node:fs';
import { argv, stdout } from 'node:process';
import { placesOf } from '../src/leaked.ts';

const FIRST = 20_000;
const LONG = 12;
const BYTES = 50_000;

/** @type {readonly string[]} */
const list = JSON.parse(readFileSync(argv[2] ?? '', 'utf8'));
const kept = list.filter((password, at) => at < FIRST || [...password].length >= LONG);
const filter = Buffer.alloc(BYTES);
for (const password of kept) {
  const folded = password.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  for (const at of placesOf(folded, BYTES * 8)) filter[at >>> 3] = (filter[at >>> 3] ?? 0) | (1 << (at & 7));
}
writeFileSync(new URL('../src/leaked-passwords.bloom', import.meta.url), filter);
stdout.write(`${kept.length} passwords, ${BYTES} bytes\n`);
