import type { Language } from '@beffroi/domain';

/** The language that an `Accept-Language` prefers of ours; French without. */
export function languageAccepted(header: string | null): Language {
  const wishes = (header ?? '').split(',').flatMap((part, at) => {
    const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
    const language = /^(fr|en)(?:-|$)/.exec(range)?.[1] ?? (range === '*' ? 'fr' : null);
    const weight = parameters.map((parameter) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(parameter)?.[1]).find((one) => one !== undefined);
    return language === null ? [] : [{ language: language as Language, weight: weight === undefined ? 1 : Number(weight), at }];
  });
  const liked = wishes.filter(({ weight }) => weight > 0).sort((one, other) => other.weight - one.weight || one.at - other.at);
  return liked[0]?.language ?? 'fr';
}
