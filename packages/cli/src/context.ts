import type { Context as TerminalContext } from '@beffroi/terminal';
import type { Messages } from './messages/messages.ts';

export type Context = TerminalContext<Messages>;
