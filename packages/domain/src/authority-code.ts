import { parseInseeCode } from './insee-code.ts';

/**
 * The code of an authority: a commune's INSEE code, or the SIREN of a body of several communes. A SIREN may be written in groups of three; its last digit checks
 * the others (Luhn's sum, as INSEE gives them), so that one that was typed wrong is none.
 *
 * @returns the code without spaces; `null` for anything else
 */
export function parseAuthorityCode(text: string): string | null {
  return parseInseeCode(text) ?? parseSiren(text);
}

/** Whether a code has the shape of a SIREN: a body of several communes rather than one. */
export const isSiren = (code: string): boolean => parseSiren(code) !== null;

function parseSiren(text: string): string | null {
  const digits = text.trim().replace(/(?<=\d)\s(?=\d)/g, '');
  if (!/^\d{9}$/.test(digits)) return null;
  const sum = [...digits].reduce((total, digit, at) => total + weighed(Number(digit), at), 0);
  return sum % 10 === 0 ? digits : null;
}

/** Each second digit counts twice, as the sum of its digits. */
function weighed(digit: number, at: number): number {
  const doubled = at % 2 === 1 ? digit * 2 : digit;
  return doubled > 9 ? doubled - 9 : doubled;
}
