/** What somebody typed on several lines, without signs that nobody sees and without space around it. */
export function typedText(written: string): string {
  return written
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[^\P{C}\n]/gu, '')
    .trim();
}

/** The same on one line, however many there were, with one space where there is any: also where a sign that nobody sees stood between two. */
export const typedLine = (written: string): string => typedText(written.replace(/\s+/g, ' ')).replace(/ {2,}/g, ' ');
