import type { Digest, Evidence } from '@beffroi/domain';

/** A piece of evidence that an archive holds. */
export type HeldEvidence = Evidence & { readonly digest: Digest };

/** @param number from 1, as an address says it @returns `null` where there is none of that number, or it is a fact of the network */
export function numberedEvidence(all: readonly Evidence[] | undefined, number: string): HeldEvidence | null {
  const one = /^[1-9]\d{0,3}$/.test(number) ? all?.[Number(number) - 1] : undefined;
  return one === undefined || one.digest === null ? null : { ...one, digest: one.digest };
}
