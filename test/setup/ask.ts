import type {} from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Whether kills and properties run at length (`npm run test:deep`), not only as long as finds what they once found. */
    readonly deep: boolean;
    /** Whether every walk is gone (`npm run test:all`, and at length), not only those of a day (docs/adr/0083). */
    readonly all: boolean;
  }
}

/** Asks what the setup of the tests has made, or makes now. @param address its door, and what is asked for */
export async function askSetup(address: string): Promise<string> {
  for (;;) {
    // Not on a connection that may have been given up meanwhile.
    const response = await fetch(address, { headers: { connection: 'close' } });
    const text = await response.text();
    if (!response.ok) throw new Error(text);
    if (response.status !== 202) return text;
  }
}
