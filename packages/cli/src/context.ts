import type { Language } from '@beffroi/domain';
import type { Messages } from './messages/messages.ts';
import type { Screen } from './screen.ts';

/** What a command is given beside its arguments. */
export interface Context {
  readonly screen: Screen;
  readonly messages: Messages;
  readonly language: Language;
  readonly env: NodeJS.ProcessEnv;
  /** Aborted when the caller wants to stop. */
  readonly signal: AbortSignal;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
