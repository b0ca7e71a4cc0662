const NUMBER = new Intl.NumberFormat('fr-FR');

/** A whole number as it is written in French. */
export const frNumber = (n: number): string => NUMBER.format(n);

/** A number with its noun: below two the French noun stays singular. */
export const frPlural = (n: number, one: string, many: string): string => `${NUMBER.format(n)} ${n < 2 ? one : many}`;
