/**
 * Whether mail can be sent there: one address and nothing else, so that no header or second recipient can be slipped in. Signs that RFC 5322 would have quoted are
 * not taken: nobody who has an account here has them.
 */
export function isAddress(text: string): boolean {
  return (
    text.length <= 254 && /^[^\s\p{Cc}@<>()[\]\\,;:"]{1,64}@[^\s\p{Cc}@<>()[\]\\,;:".]+(?:\.[^\s\p{Cc}@<>()[\]\\,;:".]+)+$/u.test(text)
  );
}

/** What a server said, on one line, without any address in it: it is kept when the address is not. */
export function withoutAddresses(said: string): string {
  return said
    .replace(/[^\s<>()"',;:]*@[^\s<>()"',;]*/gu, '…')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 200);
}
