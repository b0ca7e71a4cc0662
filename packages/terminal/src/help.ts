import type { Language } from '@beffroi/domain';
import { CHAPTERS, type Command } from './command.ts';

/** What the help says of commands, chapter by chapter. */
export function helpOf(commands: readonly Command[], language: Language): string {
  return CHAPTERS.flatMap((chapter) => commands.filter(({ help }) => help.chapter === chapter && help[language] !== ''))
    .map(({ help }) => help[language])
    .join('\n');
}
