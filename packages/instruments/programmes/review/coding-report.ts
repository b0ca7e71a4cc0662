import { createHash } from 'node:crypto';
import { type CodingAgreement, codingAgreement, type DoubleCoded } from '@beffroi/programmes/judge';
import { type ItemFile, itemFiles } from '@beffroi/review';
import { findingsOf, type SeriesRow, type Store } from '@beffroi/store';
import { type Coded, readCoded } from './coded.ts';
import { type MachineSaid, machineSaid } from './machine-said.ts';
import { type CodingSubject, type MachineScore, machineScores, type ScoredSentence } from './machine-score.ts';
import { readSentence, type Sentence } from './sentence.ts';

/** How far people agree on the sentences of a wave, and the machine with them. */
export interface CodingReport {
  readonly seriesId: number;
  /** Sentences drawn; those that one person has coded, and two; those on which two agree, differ, and that are settled. */
  readonly drawn: number;
  readonly once: number;
  readonly twice: number;
  readonly agreed: number;
  readonly differ: number;
  readonly settled: number;
  /** Different people who have coded. */
  readonly coders: number;
  /** Between two people, over the sentences that both coded. */
  readonly people: CodingAgreement;
  /** The machine's mention and themes, weighted by what each sentence stands for. */
  readonly machine: readonly MachineScore[];
  /** The ladder, machine and people, over the sentences on which people have said all, without weights. */
  readonly ladder: CodingAgreement['commitment'];
}

const MOST_KEPT = 16;
const kept = new Map<string, CodingReport>();
const AT_ONCE = 20;

/**
 * The agreement on a series of programmes. What people say is found by wave, and what the machine says in this series' judgements: a later series of the
 * same archives is measured by the same answers. Made anew when somebody has answered since.
 *
 * @param series a closed one
 */
export async function codingReport(store: Store, series: Pick<SeriesRow, 'id' | 'wave_id'>): Promise<CodingReport> {
  const files = (await itemFiles(store, { id: 'sentence' }, series.wave_id)).map(codedSentence);
  const key = createHash('sha256')
    .update(JSON.stringify([series.id, files]))
    .digest('hex');
  const known = kept.get(key);
  if (known !== undefined) return known;
  const territories = [...new Set(files.map(({ item }) => item.territory))].sort();
  const said = new Map<string, string>();
  for (let from = 0; from < territories.length; from += AT_ONCE)
    for (const [territory, text] of await findingsOf(store.db, series.id, territories.slice(from, from + AT_ONCE)))
      said.set(territory, text);
  const report = reportOn(series.id, files, said);
  kept.set(key, report);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
  return report;
}

/** A sentence with all that people said of it. */
interface CodedSentence extends Pick<ItemFile, 'item' | 'state'> {
  readonly subject: Sentence;
  readonly codings: readonly (Coded & { readonly coder: number })[];
  readonly decision: Coded | null;
}

function codedSentence({ item, state, reviews, adjudication }: ItemFile): CodedSentence {
  return {
    item,
    state,
    subject: readSentence(item.subject),
    codings: reviews.map(({ answer, coder }) => ({ ...readCoded(answer), coder })),
    decision: adjudication && readCoded(adjudication.answer),
  };
}

function reportOn(seriesId: number, files: readonly CodedSentence[], findings: ReadonlyMap<string, string>): CodingReport {
  const finders = new Map<string, MachineSaid>();
  const machineOf = ({ item, subject }: CodedSentence): Coded => {
    const name = `${item.territory}\n${item.series_id}`;
    const find = finders.get(name) ?? machineSaid(findings.get(item.territory) ?? '{"lists":[]}', item.series_id !== seriesId);
    finders.set(name, find);
    const statement = find(subject.list, subject.document, subject.sentence, subject.words);
    return statement === null
      ? { digital: false, themes: [], commitment: null }
      : { digital: true, themes: statement.themes, commitment: statement.commitment };
  };
  const documentOf = ({ item, subject }: CodedSentence): string => `${item.territory}\n${subject.list}\n${subject.document}`;
  const twice = files.filter(({ item, codings }) => codings.length >= item.coders && codings.length > 1);
  const whole = files.flatMap((file): DoubleCoded[] => {
    const people = file.decision ?? (file.state === 'agreed' ? file.codings[0]! : null);
    return people === null ? [] : [{ document: documentOf(file), first: people, second: machineOf(file) }];
  });
  return {
    seriesId,
    drawn: files.length,
    once: files.filter(({ codings }) => codings.length === 1).length,
    twice: twice.length,
    agreed: files.filter(({ state }) => state === 'agreed').length,
    differ: files.filter(({ state }) => state === 'differ').length,
    settled: files.filter(({ state }) => state === 'settled').length,
    coders: new Set(files.flatMap(({ codings }) => codings.map(({ coder }) => coder))).size,
    people: codingAgreement(twice.map((file) => ({ document: documentOf(file), first: file.codings[0]!, second: file.codings[1]! }))),
    machine: machineScores(
      files.map(
        (file): ScoredSentence => ({
          document: documentOf(file),
          stratum: `${file.item.why} ${file.item.stratum}`,
          weight: file.item.weight,
          machine: machineOf(file),
          people: (subject) => peoplesAnswer(file, subject),
        }),
      ),
    ),
    ladder: codingAgreement(whole).commitment,
  };
}

/** What was settled; else what two people say alike of it, whatever else they differ on. */
function peoplesAnswer({ item, codings, decision }: CodedSentence, subject: CodingSubject): boolean | null {
  const says = ({ digital, themes }: Coded): boolean => (subject === 'mention' ? digital : (themes as readonly string[]).includes(subject));
  if (decision !== null) return says(decision);
  if (codings.length < item.coders) return null;
  const first = says(codings[0]!);
  return codings.every((one) => says(one) === first) ? first : null;
}
