import type { Transport } from '@sveltejs/kit/hooks';

/** What SvelteKit would write into a page for scripts that draw it again. */
const isForScripts = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'data' && 'data' in value && 'uses' in value;

/**
 * No script draws our pages again (`csr` in `routes/+layout.ts`). SvelteKit writes out what they were drawn of all the same, and throws that away: a twentieth of what drawing a sheet
 * takes. Here it is spared, in one word for all of it.
 */
export const transport: Transport = { unsent: { encode: isForScripts, decode: () => null } };
