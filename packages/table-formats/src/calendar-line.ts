/** Octets of a line without its end (RFC 5545, 3.1). */
const MOST_OCTETS = 75;

/** Text as the value of a property: what separates values is escaped, other control characters are left out (RFC 5545, 3.3.11). */
export function calendarText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\p{Cc}]/gu, (sign) => (sign === '\n' ? sign : ''))
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

/** One line of a calendar, folded where it is too long: never within a character. @param value already escaped where it is text */
export function contentLine(name: string, value: string): string {
  const parts = [''];
  let octets = 0;
  for (const sign of `${name}:${value}`) {
    const more = Buffer.byteLength(sign, 'utf8');
    if (octets + more > MOST_OCTETS) {
      parts.push('');
      // The space that a continued line begins with counts.
      octets = 1;
    }
    parts[parts.length - 1] += sign;
    octets += more;
  }
  return `${parts.join('\r\n ')}\r\n`;
}
