import { type Hostility, readHostility } from '@beffroi/speaking';

/** The worst that a text says against a person; `null` when it attacks nobody, however rough its tone. */
export const worstOf = (text: string): Hostility | null => readHostility(text).against;
