import { SOFTWARE } from '@beffroi/capture';
import { viaOf } from './via.ts';

/** Nobody · whoever has an account · everybody. */
export type WhoMayAsk = 'off' | 'agents' | 'public';

/** How this house measures on request. */
export interface CheckupSettings {
  readonly who: WhoMayAsk;
  /** Whom a town can write to; `null` where the house does not say, and then the live web is not read. */
  readonly contact: string | null;
  /** Domains whose keepers have asked not to be read. */
  readonly never: readonly string[];
  /** A demonstration's web on this machine; `null` for the live one. */
  readonly via: string | null;
}

/**
 * What the environment says: `BEFFROI_CHECKUPS` (`off`, `agents`, `public`; agents unless said), `BEFFROI_CHECKUPS_NEVER` (domains, by commas), `BEFFROI_CONTACT`. What is no such word counts as the most
 * careful: `off`.
 */
export function checkupSettings(env: Readonly<Record<string, string | undefined>>): CheckupSettings {
  const said = env['BEFFROI_CHECKUPS'] || 'agents';
  return {
    who: said === 'public' || said === 'agents' ? said : 'off',
    contact: (env['BEFFROI_CONTACT'] ?? '').replace(/[^\x20-\x7e]+/g, ' ').trim() || null,
    never: (env['BEFFROI_CHECKUPS_NEVER'] ?? '')
      .toLowerCase()
      .split(/[\s,]+/)
      .filter(Boolean),
    via: viaOf(env),
  };
}

/** Who asks, as towns see it in their logs. */
export const userAgentOf = ({ contact }: CheckupSettings): string => (contact === null ? SOFTWARE : `${SOFTWARE} (+${contact})`);
