import { findingEntry } from '@beffroi/services/gather';
import { type TownProofs, townProofs } from '@beffroi/services/views';
import { typographic } from '@beffroi/words';
import { error } from '@sveltejs/kit';
import { ruleSentence } from './proof-page.ts';

/** What the page of all proofs of a town shows. @throws 404 where the newest wave does not hold it */
export async function loadTownProofs({ house, language }: App.Locals, code: string) {
  const proofs = await townProofs(house.store, code);
  if (proofs === null) error(404);
  return { ...proofs, findings: proofs.findings.map((one) => shown(one, language)) };
}

/** A finding in words, with what each rule of its evidence says. */
function shown({ finding, evidence }: TownProofs['findings'][number], language: App.Locals['language']) {
  const { because } = findingEntry(finding, language);
  return {
    finding,
    because: language === 'fr' ? typographic(because) : because,
    evidence: evidence.map((one) => ({ ...one, said: ruleSentence(one.rule, language) })),
  };
}
