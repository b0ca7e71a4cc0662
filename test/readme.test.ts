import { COMMON, EXIT } from '@beffroi/terminal';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../packages/cli/src/commands.ts';
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

  it('shows every command but the version', () => {
    expect([...new Set(examples.map(({ name }) => name))].sort()).toEqual(
      [...COMMANDS.map(({ name }) => name), 'help'].filter((name) => name !== 'version').sort(),
    );
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

  it('lists the exit codes', () => {
    const codes = tablesUnder(readme, 'Exit codes')[0]!.map((row) => Number(row[0]));
    expect(codes).toEqual(Object.values(EXIT));
  });

  it('promises the two commands first', () => {
    expect(readme.indexOf('npm ci && npm start')).toBeGreaterThan(0);
    expect(readme).toContain('`npm ci && npm test`');
  });
});
