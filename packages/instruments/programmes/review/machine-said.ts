import type { Statement, TownProgrammes } from '@beffroi/programmes/judge';

/** Finds what the machine says of a sentence; `null` where it says nothing. */
export type MachineSaid = (list: string, document: string, sentence: number, words: string) => Statement | null;

/**
 * @param findings the text of a town's judgement
 * @param moved whether another reading may have numbered the sentences anew: then the same words in the same document are the same sentence
 */
export function machineSaid(findings: string, moved = false): MachineSaid {
  const { lists } = JSON.parse(findings) as TownProgrammes;
  const byPlace = new Map<string, Statement[]>();
  const byDocument = new Map<string, Statement[]>();
  for (const { key, documents, verdict } of lists) {
    const legible = documents.filter(({ unreadable }) => unreadable === null);
    for (const statement of verdict?.statements ?? []) {
      // An assessor counts the documents that it read, a list all that it has: the quote tells whose the statement is.
      for (const digest of new Set([documents[statement.document]?.digest, legible[statement.document]?.digest])) {
        if (digest === undefined) continue;
        const document = `${key}\n${digest}`;
        const place = `${document}\n${statement.sentence}`;
        byPlace.set(place, [...(byPlace.get(place) ?? []), statement]);
        byDocument.set(document, [...(byDocument.get(document) ?? []), statement]);
      }
    }
  }
  return (list, digest, sentence, words) => {
    const document = `${list}\n${digest}`;
    const there = byPlace.get(`${document}\n${sentence}`) ?? [];
    return [...there, ...(moved ? (byDocument.get(document) ?? []) : [])].find(({ quote }) => isQuoteOf(quote, words)) ?? null;
  };
}

/** A quote that was cut is the beginning of its sentence. */
function isQuoteOf(quote: string, words: string): boolean {
  return quote === words || (quote.length >= 300 && words.startsWith(quote.replace(/\s*…$/, '')));
}
