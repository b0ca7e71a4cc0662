/** What a UTF-16 unit is, for those that most texts are made of. */
export const OTHER = 0;
export const SMALL_LETTER = 1;
export const CAPITAL_LETTER = 2;
/** A letter without size. */
export const LETTER = 3;
export const DIGIT = 4;
/** A space of a kind, or what shows nothing. */
export const BLANK = 5;
/** A mark that begins nothing longer than itself. */
export const MARK = 6;

/** Units below this are in the table. */
export const TABLED = 0x250;

const CLASSES = new Uint8Array(TABLED);
for (let code = 0; code < TABLED; code++) {
  const one = String.fromCharCode(code);
  if (/\p{Lu}/u.test(one)) CLASSES[code] = CAPITAL_LETTER;
  else if (/\p{Ll}/u.test(one)) CLASSES[code] = SMALL_LETTER;
  else if (/\p{L}/u.test(one)) CLASSES[code] = LETTER;
  else if (/[0-9]/u.test(one)) CLASSES[code] = DIGIT;
  else if (/[\p{Zs}\t\u00ad]/u.test(one)) CLASSES[code] = BLANK;
  else if (/[.,!'?"()\-/*+%_[\]{}|~$\\«»·°§¿¡]/u.test(one)) CLASSES[code] = MARK;
}

/** The class of a unit; `OTHER` for those that are not in the table. */
export const classOf = (code: number): number => (code < TABLED ? CLASSES[code]! : OTHER);

/** A letter of the table, whatever its size. */
export const isTabledLetter = (code: number): boolean => code < TABLED && CLASSES[code]! >= SMALL_LETTER && CLASSES[code]! <= LETTER;

/** Dashes, quotation marks, points of a list, an ellipsis: marks that are not in the table, and begin nothing longer than themselves. */
export const isPunctuation = (code: number): boolean => code >= 0x2010 && code <= 0x2027;
