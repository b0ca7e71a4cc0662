// What a page of words costs to read and to judge, by megabyte: soup of words that rules look for, in few blocks, in many, in sentences, in links. A page must not be able to
// take the time of other towns. The median of some pages, each of other words, and what the first of its kind costs, while the machine learns the code.
import type { Digest } from '@beffroi/domain';
import { read } from '@beffroi/reading';
import { assess } from '@beffroi/services/judge';
import { INSTANT } from './lib/towns.ts';

const URL_OF_IT = 'https://www.valdor.fr/';
const DIGEST = `sha256:${'0'.repeat(64)}` as Digest;
const WORDS =
  'la cantine scolaire inscription en ligne mairie dossier quotient enfants repas facture portail famille rendez-vous acte naissance justificatif domicile carte crèche stationnement encombrants bibliothèque signaler voirie'.split(
    ' ',
  );

/** Between one word and the next. */
const KINDS: Readonly<Record<string, (word: string, at: number) => string>> = {
  'few blocks': (word) => `${word} `,
  sentences: (word, at) => (at % 10 === 0 ? `${word}. La ` : `${word} `),
  paragraphs: (word, at) => (at % 12 === 0 ? `${word}</p><p>` : `${word} `),
  links: (word, at) => `<a href="/p${at}">${word} ${drawn()}</a> `,
};

const spent = <T>(work: () => T): [T, number] => {
  const before = process.cpuUsage();
  const made = work();
  const { user, system } = process.cpuUsage(before);
  return [made, (user + system) / 1000];
};

/** Words drawn anew for each page: texts that were judged before would be remembered. */
let state = 1;
const drawn = (): string => {
  state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
  return WORDS[(state >> 8) % WORDS.length]!;
};

function pageOf(next: (word: string, at: number) => string, megabytes: number): Buffer {
  const parts: string[] = [];
  for (let at = 0, size = 0; size < megabytes * 1_000_000; at++) {
    const part = next(drawn(), at);
    parts.push(part);
    size += part.length;
  }
  return Buffer.from(`<!doctype html><html lang="fr"><title>Mairie de Valdor</title><h1>Cantine</h1><p>${parts.join('')}</p></html>`);
}

/** What reading and judging a page cost, in milliseconds of processor a megabyte. */
function costs(next: (word: string, at: number) => string, megabytes: number): readonly [reading: number, judging: number] {
  const body = pageOf(next, megabytes);
  const [result, reading] = spent(() => read(body, { url: URL_OF_IT, contentType: 'text/html; charset=utf-8' }));
  const page = { url: URL_OF_IT, digest: DIGEST, reach: 'town', rendered: false, result } as const;
  const [, judging] = spent(() =>
    assess({ instant: INSTANT, start: URL_OF_IT, home: URL_OF_IT, town: 'Valdor', visits: [], pages: [page], unasked: [] }),
  );
  return [reading / megabytes, judging / megabytes];
}

const ROUNDS = 9;
const rounded = (all: readonly number[], at: number): number => Math.round(all.toSorted((a, b) => a - b)[at]!);

// A page of more than half a megabyte of text is not judged in a town (`gather/text-budget.ts`): larger ones show that the cost grows no faster than the page.
const rows: Record<string, string | number>[] = [];
for (const [kind, next] of Object.entries(KINDS)) {
  for (const megabytes of [0.5, 2]) {
    const first = costs(next, megabytes);
    const rounds = Array.from({ length: ROUNDS }, () => costs(next, megabytes));
    const judging = rounds.map(([, cost]) => cost);
    rows.push({
      kind,
      MB: megabytes,
      'read, ms a MB': rounded(
        rounds.map(([cost]) => cost),
        ROUNDS >> 1,
      ),
      'judge, ms a MB': rounded(judging, ROUNDS >> 1),
      best: rounded(judging, 0),
      'first of its kind': Math.round(first[1]),
    });
  }
}
console.table(rows);
