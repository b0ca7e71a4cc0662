import { type Hostility, readHostility } from '@beffroi/speaking';

/** The worst that a text says against who reads it, by rules that anybody can follow; `null`: nobody is attacked. */
export function worstOf(text: string): Hostility | null {
  return readHostility(text).against;
}
