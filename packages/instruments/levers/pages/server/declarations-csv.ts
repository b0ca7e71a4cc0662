import type { Declaration, Proof } from '@beffroi/declarations';
import { LEVERS } from '@beffroi/levers/judge';
import { csvLine } from '@beffroi/table-formats';

/** Columns of the file; their names are those of the open data of a wave where they say the same. */
const COLUMNS = [
  'territory',
  'lever',
  'title',
  'level',
  'statement',
  'declared_on',
  'proof_kind',
  'proof_title',
  'proof_dated',
  'proof_at',
  'proof_answer',
];

/**
 * What an authority says of itself, as a file (RFC 4180, UTF-8): one line a proof, one without for what has none, in the order of the levers. No text of it is a formula to a spreadsheet (`csvLine`): titles and statements are
 * what somebody typed.
 */
export function declarationsCsv(declared: readonly Declaration[]): string {
  const lines = LEVERS.flatMap(({ id, title }) =>
    declared.filter(({ indicator }) => indicator === id).flatMap((one) => linesOf(one, title.fr)),
  );
  return csvLine(COLUMNS) + lines.join('');
}

function linesOf({ territory, indicator, level, statement, dated, proofs }: Declaration, title: string): readonly string[] {
  const said = [territory, indicator, title, level === 'not-concerned' ? null : level, statement, dated];
  if (proofs.length === 0) return [csvLine([...said, null, null, null, null, null])];
  return proofs.map((proof) =>
    csvLine([...said, proof.kind, proof.title, proof.dated, placeOf(proof), proof.kind === 'link' ? proof.answer : null]),
  );
}

const placeOf = (proof: Proof): string => (proof.kind === 'link' ? proof.url : proof.kind === 'file' ? proof.digest : proof.number);
