// What a page of words costs to read and to judge, by megabyte: soup of words that rules look for, in few blocks, in many, in sentences, in links. A page must not be able to
// take the time of other towns.
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
  links: (word, at) => `<a href="/p${at}">${word} ${WORDS[(at * 7) % WORDS.length]}</a> `,
};

const spent = <T>(work: () => T): [T, number] => {
  const before = process.cpuUsage();
  const made = work();
  const { user, system } = process.cpuUsage(before);
  return [made, (user + system) / 1000];
};

const rows: Record<string, string | number>[] = [];
for (const [kind, next] of Object.entries(KINDS)) {
  for (const megabytes of [1, 2, 4]) {
    const parts: string[] = [];
    for (let at = 0, size = 0; size < megabytes * 1_000_000; at++) {
      const part = next(WORDS[(at * 11 + (at >> 3)) % WORDS.length]!, at);
      parts.push(part);
      size += part.length;
    }
    const body = Buffer.from(
      `<!doctype html><html lang="fr"><title>Mairie de Valdor</title><h1>Cantine</h1><p>${parts.join('')}</p></html>`,
    );
    const [result, reading] = spent(() => read(body, { url: URL_OF_IT, contentType: 'text/html; charset=utf-8' }));
    const page = { url: URL_OF_IT, digest: DIGEST, reach: 'town', rendered: false, result } as const;
    const [, judging] = spent(() =>
      assess({ instant: INSTANT, start: URL_OF_IT, home: URL_OF_IT, town: 'Valdor', visits: [], pages: [page], unasked: [] }),
    );
    rows.push({ kind, MB: megabytes, 'read, ms a MB': Math.round(reading / megabytes), 'judge, ms a MB': Math.round(judging / megabytes) });
  }
}
console.table(rows);
