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
}
