import type { Abilities } from '@beffroi/networks';
import { textOf } from '@beffroi/ui/server/refused.ts';

/** Who is to see a post, as a form says; the first that the network knows where it says nothing that is known there. */
export function visibilityIn(form: FormData, all: Abilities['visibilities']): Abilities['visibilities'][number] {
  return all.find((one) => one === textOf(form, 'visibility')) ?? all[0] ?? 'public';
}
