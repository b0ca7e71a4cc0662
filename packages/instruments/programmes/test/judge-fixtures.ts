import { join } from 'node:path';
import { type Judged, judgeLabelled } from './labelled.ts';

/** The labelled programmes of the fixtures. */
export const LABELLED = join(import.meta.dirname, '..', '..', '..', '..', 'fixtures', 'programmes');

/** What is found in all fixtures: what is said of each programme, and of each of its statements. */
export async function judgeFixtures(): Promise<ReadonlyMap<string, string>> {
  return findingsOf(await judgeLabelled(LABELLED));
}

/** Verdicts as the record of the fixtures has them. What is kept apart is measured and not shown: nobody is to write rules by it. */
export function findingsOf(judged: readonly Judged[]): ReadonlyMap<string, string> {
  const findings = new Map<string, string>();
  for (const { label, result, verdict } of judged) {
    if (label.part === 'kept') continue;
    if (verdict === null) {
      findings.set(label.id, result.kind === 'unreadable' ? result.because : 'not judged');
      continue;
    }
    const fields = Object.entries(verdict.fields).map(([field, sentences]) => `${field} ${sentences}`);
    findings.set(
      label.id,
      `${verdict.mentionsDigital ? 'mention' : 'no mention'}; ${verdict.words} words, ${verdict.sentences} sentences; fields ${fields.join(', ')}`,
    );
    for (const { sentence, quote, themes, commitment, rule, services, because } of verdict.statements) {
      const words = because.map(({ cue, words: seen, weight }) => `${cue} «${seen}» ${weight}`).join(', ');
      findings.set(
        `${label.id} ${sentence} «${quote.replace(/(?<=^.{60}).+/u, '…')}»`,
        `rung ${commitment}, ${rule}; themes ${themes.join(' ') || '–'}; services ${services.join(' ') || '–'}; ${words}`,
      );
    }
  }
  return findings;
}
