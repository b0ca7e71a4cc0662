import type { CommandWords } from './commands.ts';

export const enCommands: CommandWords = {
  badStart: (text) => `“${text}” is not the address of a site. For instance: https://www.ma-commune.fr/`,
  observedHeadline: (name, seen) => `${name}: ${seen} of 20 ${seen === 1 ? 'levers is' : 'levers are'} seen from outside`,
  observedFrom: (pages, version) => `${pages} ${pages === 1 ? 'page' : 'pages'} read, rubric levers@${version}`,
  silenceIsNoZero: () => '·: nothing public shows it. ?: the page could not be read. Neither is a zero.',
  quoted: (quote) => `“${quote}”`,
};
