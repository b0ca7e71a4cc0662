import type { Options } from '@beffroi/terminal';

/** How the site is served. */
export const SITE = {
  port: { type: 'string' },
  host: { type: 'string' },
  url: { type: 'string' },
  workers: { type: 'string' },
} as const satisfies Options;
