/** The code that INSEE gives to a commune: five characters, department first (`2A`/`2B` in Corsica). */
export type InseeCode = string & { readonly __brand: 'InseeCode' };

const SHAPE = /^(?:\d{2}|2[AB])\d{3}$/;

/** Returns the code when `text` has the shape of an INSEE commune code, else `null`. */
export function parseInseeCode(text: string): InseeCode | null {
  const code = text.trim().toUpperCase();
  return SHAPE.test(code) ? (code as InseeCode) : null;
}
