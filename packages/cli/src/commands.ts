import { COMMANDS as COMMAND_LINES } from '@beffroi/house/commands';
import type { Command } from '@beffroi/terminal';
import { ACCOUNT_COMMANDS } from './entries/account.ts';
import { BACKUP_COMMANDS } from './entries/backup.ts';
import { DESK_COMMANDS } from './entries/desk.ts';
import { MAIL_COMMANDS } from './entries/mail.ts';
import { commandsOfAll } from './entries/of-all.ts';
import { PANEL_COMMANDS } from './entries/panel.ts';
import { PROGRAM_COMMANDS } from './entries/program.ts';
import { SITE_COMMANDS } from './entries/site.ts';
import { WAVE_COMMANDS } from './entries/wave.ts';
import { WORK_COMMANDS } from './entries/work.ts';

/** All commands: those of the house's instruments, then the command line's own; the help shows them chapter by chapter in this order. */
export const COMMANDS: readonly Command[] = [
  ...COMMAND_LINES.flatMap(({ commands }) => commands),
  ...PROGRAM_COMMANDS,
  ...SITE_COMMANDS,
  ...PANEL_COMMANDS,
  ...WAVE_COMMANDS,
  ...WORK_COMMANDS,
  ...ACCOUNT_COMMANDS,
  ...BACKUP_COMMANDS,
  ...DESK_COMMANDS,
  ...MAIL_COMMANDS,
];

/** All that can be typed. */
export const ALL: readonly Command[] = [...COMMANDS, ...commandsOfAll(() => ALL)];
