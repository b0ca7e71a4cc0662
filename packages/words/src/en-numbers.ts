const NUMBER = new Intl.NumberFormat('en-GB');

/** A whole number as it is written in English. */
export const enNumber = (n: number): string => NUMBER.format(n);

/** A number with its noun: only one is singular. */
export const enPlural = (n: number, one: string, many: string): string => `${NUMBER.format(n)} ${n === 1 ? one : many}`;
