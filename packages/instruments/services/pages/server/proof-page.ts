import { archivedPage } from '@beffroi/observatory';
import { findingEntry } from '@beffroi/services/gather';
import { RULES } from '@beffroi/services/judge';
import { judgedMark, proof, recomputation } from '@beffroi/services/views';
import { hrefIn } from '@beffroi/ui/language.ts';
import { archivedDocument } from '@beffroi/ui/server/archived-document.ts';
import { peopleSaid } from '@beffroi/ui/server/contests.ts';
import { numberedEvidence } from '@beffroi/ui/server/numbered-evidence.ts';
import { archived } from '@beffroi/ui/words/archived.ts';
import { typographic } from '@beffroi/words';
import { error } from '@sveltejs/kit';
import { type ProofAddress, proofPath } from '#pages/proof-place.ts';
import { proof as messages } from '#words/proof.ts';

const placeOf = ({ wave, code, service }: ProofAddress) => ({ wave, territory: code, service });

/** What the page of a proof shows. @throws 404 where there is no such mark */
export async function loadProof({ house, language }: App.Locals, address: ProofAddress) {
  const found = await proof(house, placeOf(address));
  if (found === null) error(404);
  const { finding } = found;
  const entry = finding === null ? null : findingEntry(finding, language);
  // What is contested is the mark that is shown today, even from the page of an earlier one.
  const today = found.wave.shown ? finding : (await judgedMark(house.store, placeOf({ ...address, wave: null })))?.finding;
  return {
    address,
    proof: found,
    contestable: today != null,
    because: entry === null ? null : language === 'fr' ? typographic(entry.because) : entry.because,
    people: await peopleSaid(
      house,
      { instrument: 'services', wave: found.wave.name, territory: address.code, indicator: found.service, machine: finding },
      language,
    ),
    rules: Object.fromEntries(found.evidence.map(({ evidence: { rule } }) => [rule, ruleSentence(rule, language)])),
  };
}

/** What a rule says in one sentence; empty where it is not known. */
export function ruleSentence(name: string, language: App.Locals['language']): string {
  const rule = RULES.find((one) => one.name === name);
  if (rule === undefined) return messages[language].rules[name] ?? '';
  return language === 'fr' ? typographic(rule.fr) : rule.en;
}

/** The archived page of one piece of evidence, with its quote marked. @throws 404 where there is no such evidence */
export async function evidencePage({ house, language }: App.Locals, address: ProofAddress, number: string): Promise<Response> {
  const mark = await judgedMark(house.store, placeOf(address));
  const evidence = numberedEvidence(mark?.evidence, number);
  if (mark == null || evidence === null) error(404);
  const { published, capture, town } = mark;
  const page = await archivedPage(
    house,
    {
      waveId: published.wave.id,
      territory: town.code,
      page: evidence.digest,
      ...(capture === null || capture.archive === null ? {} : { archive: capture.archive }),
    },
    [evidence],
    archived[language].standing,
  );
  return archivedDocument(page, { language, back: hrefIn(language, proofPath(address)), quoted: true });
}

/** What the page of a recomputation shows before anything is computed. @throws 404 where there is no such mark */
export async function loadRecomputation({ house }: App.Locals, address: ProofAddress) {
  const mark = await judgedMark(house.store, placeOf(address));
  if (mark === null) error(404);
  return { address, town: mark.town, archive: mark.capture?.archive?.replace(/^.*\//, '') ?? null, service: mark.service };
}

/** Computes a mark again. @throws 404 where there is no such mark */
export async function recompute({ house, language }: App.Locals, address: ProofAddress) {
  const result = await recomputation(house, placeOf(address));
  if (result === null) error(404);
  if (result.kind !== 'recomputed') return { result };
  const because = (finding: typeof result.now): string => {
    const sentence = findingEntry(finding, language).because;
    return language === 'fr' ? typographic(sentence) : sentence;
  };
  return { result, reasons: { published: because(result.published), now: because(result.now) } };
}
