import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HOUSE, manifestOf, rooms, textOf, written } from './support/house.ts';
import { anchorsOf, codeIn, linksIn, tablesUnder } from './support/markdown.ts';

// Pages of the little web and texts of campaigns are no documentation.
const pages = written().filter((path) => path.endsWith('.md') && !/^fixtures\/(?:web|programmes\/sources)\//.test(path));

describe('the documentation', () => {
  it('has the pages that a stranger looks for', () => {
    for (const path of [
      'README.md',
      'CONTRIBUTING.md',
      'CHANGELOG.md',
      'LICENCE',
      'docs/words.md',
      'docs/dependencies.md',
      'docs/method/services.md',
    ]) {
      expect(existsSync(join(HOUSE, path)), path).toBe(true);
    }
  });

  it.each(pages.map((path) => [path] as const))('%s has a title and links that lead somewhere', (path) => {
    const text = textOf(path);
    // A fragment becomes a line of the changelog: it has no title.
    if (!/^changes\.d\/(?!README)/.test(path)) expect(text).toMatch(/^# \S/m);
    const lost = linksIn(text)
      .filter((link) => !/^(?:https?:|mailto:)/.test(link))
      .filter((link) => {
        const [file, anchor] = link.split('#') as [string, string | undefined];
        const target = file === '' ? path : normalize(join(dirname(path), decodeURI(file)));
        if (!existsSync(join(HOUSE, target))) return true;
        return anchor !== undefined && target.endsWith('.md') && !anchorsOf(textOf(target)).has(anchor);
      });
    expect(lost).toEqual([]);
  });

  it('decisions are numbered without gaps, with a date, a state and alternatives', () => {
    const decisions = written('docs/adr').filter((path) => /\/\d{4}-[a-z0-9-]+\.md$/.test(path));
    expect(decisions.map((path) => path.slice('docs/adr/'.length, 'docs/adr/'.length + 4))).toEqual(
      decisions.map((_, i) => String(i + 1).padStart(4, '0')),
    );
    for (const path of decisions) {
      expect(textOf(path)).toMatch(/^Date: \d{4}-\d{2}-\d{2}\. State: \w/m);
      for (const chapter of ['## Why', '## What', '## Set aside']) expect(textOf(path), path).toContain(`\n${chapter}\n`);
    }
  });

  it('list each decision once, in their order', () => {
    const decisions = written('docs/adr').filter((path) => /\/\d{4}-[a-z0-9-]+\.md$/.test(path));
    const listed = [...textOf('docs/adr/README.md').matchAll(/^\| \[\d{4}\]\(([^)]+)\)/gm)].map(([, file]) => `docs/adr/${file}`);
    expect(listed).toEqual(decisions);
  });

  it('gives a reason for each dependency, and for none that is gone', () => {
    const named = ['At run time', 'To build and check'].flatMap((heading) =>
      tablesUnder(textOf('docs/dependencies.md'), heading).flatMap((table) => table.flatMap((row) => codeIn(row[0]!))),
    );
    const ours = new Set(rooms().map((room) => manifestOf(room).name));
    const used = ['', ...rooms()].flatMap((folder) => {
      const manifest = manifestOf(folder);
      return Object.keys({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies });
    });
    expect([...new Set(named)].sort()).toEqual([...new Set(used)].filter((name) => !ours.has(name)).sort());
  });

  it('names only commands that exist', () => {
    const scripts = manifestOf('').scripts!;
    const missing = pages.flatMap((path) =>
      [...textOf(path).matchAll(/\bnpm run ([a-z][\w-]*)/g)]
        .filter((match) => !(match[1]! in scripts))
        .map((match) => `${path}: ${match[0]}`),
    );
    expect(missing).toEqual([]);
  });
});
