import { COMMON, EXIT } from '@beffroi/terminal';
import { describe, expect, it } from 'vitest';
import { ALL, COMMANDS } from '../packages/cli/src/commands.ts';
import { textOf } from './support/house.ts';
import { tablesUnder } from './support/markdown.ts';

const readme = textOf('README.md');

describe('what the README says of the command line', () => {
  const examples = [
    ...readme.matchAll(/`beffroi ((?:panel |wave |account |mail |review |desk |programmes |voice |levers )?[a-z]+)([^`]*)`/g),
  ].map((match) => ({
    name: match[1]!,
    rest: match[2]!,
  }));

  it('shows commands that there are', () => {
    const known = ALL.map(({ name }) => name);
    expect(examples.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
    expect(examples.length).toBeGreaterThan(0);
  });

  it.each(['commands.md', 'commandes.md'])('leads to docs/%s, which tells of every command', (page) => {
    const headings = [...textOf(`docs/${page}`).matchAll(/^### beffroi (.+)$/gm)].map((match) => match[1]!);
    expect(headings.sort()).toEqual(ALL.map(({ name }) => name).sort());
    if (page === 'commands.md') expect(readme).toContain('](docs/commands.md)');
  });

  it.each(examples.map(({ name, rest }) => [`beffroi ${name}${rest}`, name, rest] as const))(
    '%s takes the options that it shows',
    (_, name, rest) => {
      const options = { ...COMMON, ...COMMANDS.find((command) => command.name === name)?.options };
      expect([...rest.matchAll(/--([a-z-]+)/g)].map((match) => match[1]!).filter((option) => !(option in options))).toEqual([]);
    },
  );

  it('speaks of no option that no command takes', () => {
    const known = new Set([...Object.keys(COMMON), ...COMMANDS.flatMap(({ options }) => Object.keys(options))]);
    const spoken = [...readme.matchAll(/`--([a-z-]+)/g)].map((match) => match[1]!);
    expect(spoken.filter((option) => !known.has(option))).toEqual([]);
  });

  it('lists the exit codes in the reference', () => {
    const codes = tablesUnder(textOf('docs/commands.md'), 'Exit codes')[0]!.map((row) => Number(row[0]));
    expect(codes).toEqual(Object.values(EXIT));
  });

  it('promises the two commands first', () => {
    expect(readme.indexOf('npm ci && npm start')).toBeGreaterThan(0);
    expect(readme).toContain('`npm ci && npm test`');
  });
});
