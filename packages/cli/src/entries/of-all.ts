import { type Command, saying } from '@beffroi/terminal';
import { t } from '@beffroi/words';
import { MESSAGES } from '../messages/messages.ts';

/** Commands that tell of all commands. @param all those that there are, themselves among them */
export function commandsOfAll(all: () => readonly Command[]): readonly Command[] {
  return [
    {
      name: 'completion',
      options: {},
      least: 1,
      most: 1,
      missing: {
        fr: t`Il manque le nom du shell : « beffroi completion bash », zsh ou fish.`,
        en: 'The name of the shell is missing: “beffroi completion bash”, zsh or fish.',
      },
      help: {
        chapter: 'program',
        words: { fr: 'bash|zsh|fish', en: 'bash|zsh|fish' },
        fr: t`écrit de quoi compléter les commandes d’une touche`,
        en: 'writes what completes commands by a key',
        examples: [
          'beffroi completion bash > ~/.local/share/bash-completion/completions/beffroi',
          'beffroi completion zsh > /usr/local/share/zsh/site-functions/_beffroi',
          'beffroi completion fish > ~/.config/fish/completions/beffroi.fish',
        ],
        completes: [['bash', 'zsh', 'fish']],
      },
      run: async () => saying(MESSAGES, (await import('../commands/completion.ts')).completionCommand(all())),
    },
    {
      name: 'help',
      options: { all: { type: 'boolean', says: { fr: 'tout, même ce qui sert rarement', en: 'everything, also what few need' } } },
      least: 0,
      most: 2,
      help: {
        chapter: 'program',
        words: { fr: '[COMMANDE | settings | codes]', en: '[COMMAND | settings | codes]' },
        fr: t`cette aide, ou celle d’une commande`,
        en: 'this help, or that of a command',
        completes: ['command', 'command'],
      },
      run: async () => saying(MESSAGES, (await import('../commands/help.ts')).helpCommand(all())),
    },
  ];
}
