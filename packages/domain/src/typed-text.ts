/** What somebody typed on several lines, without signs that nobody sees and without space around it. */
export function typedText(written: string): string {
  return written
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[^\P{C}\n]/gu, '')
    .trim();
}

/** The same on one line, however many there were. */
export const typedLine = (written: string): string => typedText(written.replace(/\s+/g, ' '));
