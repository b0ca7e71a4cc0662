import {
  type Arguments,
  type Command,
  chaptersOf,
  commandHelpOf,
  commandsBehind,
  EXIT,
  groupHelpOf,
  helpOf,
  Refusal,
} from '@beffroi/terminal';
import type { Context } from '../context.ts';
import { configPlaces } from '../settings/config-file.ts';
import { settingsText } from '../settings/settings.ts';

/** Says what all commands do, or one of them, or those behind one word. @param commands all that there are */
export function helpCommand(commands: readonly Command[]): (args: Arguments, context: Context) => Promise<number> {
  return async (args, context) => {
    context.screen.out(helpText(args.words, args.flag('all'), commands, context));
    return EXIT.done;
  };
}

/** @throws Refusal where there is no such command */
export function helpText(words: readonly string[], whole: boolean, commands: readonly Command[], context: Context): string {
  const { language, messages, env } = context;
  const name = words.join(' ');
  if (name === '') return whole ? wholeHelp(commands, context) : overview(commands, context);
  if (/^(?:settings|r[ée]glages)$/.test(name)) return settingsText(language, configPlaces(env));
  if (name === 'codes') return messages.helpCodes;
  const command = commands.find((one) => one.name === name);
  if (command !== undefined) return commandHelpOf(command, language, { whole });
  if (words.length > 1 || commandsBehind(name, commands).length === 0) throw new Refusal(messages.unknownCommand(name, null, ''));
  return groupHelpOf(name, commands, language);
}

function overview(commands: readonly Command[], { language, messages }: Context): string {
  return [messages.helpHead, helpOf(commands, language), messages.helpTail].join('\n');
}

/** Every command, one after the other. */
function wholeHelp(commands: readonly Command[], { language }: Context): string {
  return chaptersOf(commands, language)
    .flatMap(({ entries }) => entries.flatMap((entry) => entry.commands))
    .map((command) => commandHelpOf(command, language, { whole: true }))
    .join(`\n\n${'─'.repeat(72)}\n\n`);
}
