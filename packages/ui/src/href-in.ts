import type { Language } from '@beffroi/domain';

/** @param path address of a page in French, from `/` · @returns its address in a language */
export const hrefIn = (one: Language, path: string): string => (one === 'en' ? (path === '/' ? '/en' : `/en${path}`) : path);
