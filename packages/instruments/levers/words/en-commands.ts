import type { CommandWords } from './commands.ts';

export const enCommands: CommandWords = {
  badStart: (text) => `“${text}” is not the address of a site. For instance: https://www.ma-commune.fr/`,
  observedHeadline: (name, seen) => `${name}: ${seen} of 20 ${seen === 1 ? 'levers is' : 'levers are'} seen from outside`,
  observedFrom: (pages, version) => `${pages} ${pages === 1 ? 'page' : 'pages'} read, rubric levers@${version}`,
  silenceIsNoZero: () => '·: nothing public shows it. ?: the page could not be read. Neither is a zero.',
  demoLevers: (name, towns) =>
    `Wave ${name} of levers: what is seen of ${towns} invented towns, beside what they say and what is lived there.`,
  demoAnswered: (survey, people, together) =>
    together
      ? `“${survey}”: ${people} invented people answer together, on one sheet.`
      : `“${survey}”: ${people} invented people answer, page by page.`,
  demoLeads: (town, url) =>
    `To lead the surveys of ${town} about its twenty levers (town and agents are invented; the link works once): ${url}`,
  demoAnswers: (town, url) => `To answer as an agent of ${town}, by a link as they are given on paper (it works once): ${url}`,
  notInWave: (town, wave) => `The wave “${wave}” is not published, or does not hold the town ${town}.`,
  summary: (levers, said, lived, seen) => `Of ${levers} levers: ${said} said, ${lived} lived, ${seen} seen.`,
  asOf: (day, wave) =>
    wave === null
      ? `Said and lived as of ${day}; nobody has looked from outside yet.`
      : `Said and lived as of ${day}, seen by the wave ${wave}.`,
  ofPriority: () => 'Lived of it as a whole:',
  noRanks: () => 'No authority has a rank. What is not said, not lived or not seen is no zero.',
  quoted: (quote) => `“${quote}”`,
};
