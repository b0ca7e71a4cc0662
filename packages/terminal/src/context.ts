import type { Language } from '@beffroi/domain';
import type { Instrument } from '@beffroi/instrument';
import type { House } from './house/house.ts';
import type { TerminalMessages } from './messages/messages.ts';
import type { Screen } from './screen.ts';

/** What a command is given beside its arguments. */
export interface Context<Messages extends TerminalMessages = TerminalMessages> {
  readonly screen: Screen;
  readonly messages: Messages;
  readonly language: Language;
  readonly env: NodeJS.ProcessEnv;
  /** Aborted when the caller wants to stop. */
  readonly signal: AbortSignal;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** All instruments that this program measures and judges with, in a house that is open. */
  readonly instruments: (house: House) => Promise<readonly Instrument[]>;
  /** What they say of the archive of a town's site, beside who measured it; nobody where it is left out. */
  readonly siteReports?: () => Promise<readonly SiteReport[]>;
}

/** The archive of a town's site that was just measured. */
export interface ArchivedSite {
  /** Its file. */
  readonly archive: string;
  /** INSEE code, where it is known. */
  readonly territory: string | null;
}

/** What an instrument has to say of a town's site that another one measured: lines for a person. */
export type SiteReport = (site: ArchivedSite, context: Context) => Promise<readonly string[]>;
