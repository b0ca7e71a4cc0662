import type { TypedSecret } from '@beffroi/sealing';

/** What brings somebody in, once: 24 letters by chance, 108 bits. */
export const TOKEN: TypedSecret = { label: 'survey token', letters: 25 };

/** What a person keeps, to go on with their own sheet: 14 letters by chance, 63 bits. */
export const CODE: TypedSecret = { label: 'survey code', letters: 15 };
