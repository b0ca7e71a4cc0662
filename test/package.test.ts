import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TERMINAL_MESSAGES } from '@beffroi/terminal';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ALL } from '../packages/cli/src/commands.ts';
import { MESSAGES } from '../packages/cli/src/messages/messages.ts';
import { configurationIn } from '../packages/cli/src/settings/config-file.ts';
import { plainScript } from '../scripts/package/plain.js';
import { allRooms, HOUSE } from '../scripts/package/rooms.js';
import { stage } from '../scripts/package/stage.js';
import { notesOf, withRelease, withVersion } from '../scripts/package/version.js';

// What a package is made of, without the registry: `npm run pack -- --try` installs it as a stranger would.

const data = mkdtempSync(join(tmpdir(), 'beffroi-package-'));
/** Below the house, so that packages from outside are found; rooms must not be needed by their names. */
const folder = join(HOUSE, 'build', `package-${process.pid}`);

beforeAll(() => {
  stage(folder, { site: false, types: false });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(data, { recursive: true, force: true });
});

/** Runs a script of the package with no help of the tests' own. */
function ran(...args: readonly string[]): { readonly status: number | null; readonly out: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    cwd: data,
    env: { PATH: process.env['PATH'], BEFFROI_CHROMIUM: 'none' },
  });
  return { status, out: stdout + stderr };
}

describe('a package of all that runs', () => {
  it('holds scripts alone, which name no room and no source', () => {
    const files = readdirSync(join(folder, 'packages'), { recursive: true, encoding: 'utf8' });
    expect(files.filter((path) => /\.ts$|\.svelte$|\.test\.|(?:^|\/)test\//.test(path))).toEqual([]);
    const naming = files.filter((path) => {
      if (!path.endsWith('.js')) return false;
      const text = readFileSync(join(folder, 'packages', path), 'utf8');
      return /(?:from|import\()\s*['"](?:@beffroi\/|[.#][^'"]*\.ts['"])/.test(text);
    });
    expect(naming).toEqual([]);
    expect(files.length).toBeGreaterThan(1000);
  });

  it('pins what it needs from outside, and needs no builder', () => {
    const { dependencies, private: closed } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    expect(closed).toBeUndefined();
    expect(Object.keys(dependencies)).toEqual(expect.arrayContaining(['kysely', 'commander', 'svelte']));
    expect(Object.keys(dependencies).filter((name) => /^(?:vite|@beffroi\/.*|typescript)$/.test(name))).toEqual([]);
  });

  if (inject('all'))
    it('audits a town as the house does', () => {
      const bin = join(folder, 'packages/cli/bin/beffroi.js');
      const town = [
        'audit',
        'https://www.kerguidic.bzh/',
        '--from-dir',
        join(HOUSE, 'fixtures/web'),
        '--town',
        '99022',
        '--at',
        '2026-11-24',
      ];
      const sheet = join(data, 'fiche.html');
      // The package has its own copy of the invented towns: `beffroi demo` runs from it.
      const own = town.map((word) => word.replace(join(HOUSE, 'fixtures'), join(folder, 'fixtures')));
      const made = ran(bin, ...own, '--data', join(data, 'made'), '--json', '--quiet', '--html', sheet);
      const ours = ran(join(HOUSE, 'packages/cli/bin/beffroi.js'), ...town, '--data', join(data, 'ours'), '--json', '--quiet');
      const findings = (text: string): unknown => JSON.parse(text).findings;
      expect([made.status, ours.status]).toEqual([0, 0]);
      // Where the sheet was written stands after the document, on the error output.
      expect(findings(made.out.slice(0, made.out.lastIndexOf('}') + 1))).toEqual(findings(ours.out));
      expect(readFileSync(sheet, 'utf8')).toMatch(/<style>[^<]*--level-4[^<]*\.front-who/);
    });

  it('lets its services find each other, though each has a /tmp of its own', () => {
    for (const name of ['beffroi', 'beffroi-worker', 'beffroi-backup']) {
      const unit = readFileSync(join(HOUSE, `scripts/package/debian/${name}.service`), 'utf8');
      expect([name, /^PrivateTmp=yes$/m.test(unit), /^RuntimeDirectory=beffroi$/m.test(unit)]).toEqual([name, true, true]);
    }
  });

  if (inject('all'))
    it('gives its library', () => {
      const library = join(folder, 'packages/house/src/library.js');
      const script = `import { audit, explain, readProgramme } from ${JSON.stringify(library)};
const { topics } = explain('<title>Cantine</title><h1>Cantine</h1>', { url: 'https://www.ma-commune.fr/cantine' });
const text = new TextEncoder().encode('Nous ouvrirons les données publiques de la ville.');
const { themes } = await readProgramme(text, { name: 'p.txt', contentType: 'text/plain', ocr: false });
const refused = await audit('https://www.ma-commune.fr/').catch(({ code }) => code);
console.log(JSON.stringify([topics, themes, refused]));`;
      writeFileSync(join(data, 'library.mjs'), script);
      expect(ran('library.mjs')).toEqual({ status: 0, out: '[["school-canteen"],["open-data"],"no-contact"]\n' });
    });
});

describe('a source as a script', () => {
  const rooms = allRooms();
  const plain = (text: string): string => plainScript(text, 'packages/cli/src/site.ts', rooms);

  it('loses its types and keeps its lines', () => {
    const text = 'interface A {\n  b: string;\n}\nexport const c: A | null = null;\n';
    expect(plain(text).split('\n').length).toBe(text.split('\n').length);
    expect(plain(text)).not.toContain('interface');
  });

  it.each([
    [`import { t } from '@beffroi/words';`, `from '../../words/src/index.js'`],
    [`import { x } from '@beffroi/ui/api/operation.ts';`, `from '../../ui/src/api/operation.js'`],
    [`const { y } = await import('./commands/help.ts');`, `import('./commands/help.js')`],
    [`const z = new URL('./thread-entry.ts', import.meta.url);`, `new URL('./thread-entry.js', import.meta.url)`],
    [`export * from '#words/menu.ts';`, `from '#words/menu.js'`],
    [`import pg from 'pg';`, `from 'pg'`],
    [`const said = 'a page ends in .ts';`, `'a page ends in .ts'`],
  ])('%s', (text, wanted) => {
    expect(plain(text)).toContain(wanted);
  });

  it('is refused where it names a door that is not there', () => {
    expect(() => plain(`import { a } from '@beffroi/words/nowhere';`)).toThrow('no door');
  });
});

describe('a release', () => {
  it('has one version everywhere', () => {
    const text = '{ "name": "@beffroi/a", "version": "0.1.0", "dependencies": { "@beffroi/b": "0.1.0", "pg": "0.1.0" } }';
    expect(JSON.parse(withVersion(text, '0.2.0', ['@beffroi/a', '@beffroi/b']))).toEqual({
      name: '@beffroi/a',
      version: '0.2.0',
      dependencies: { '@beffroi/b': '0.2.0', pg: '0.1.0' },
    });
  });

  it('says what changed in the place of what was to come, above what was before', () => {
    const notes = notesOf(['One thing\nis new.\n', 'Another.']);
    const first = withRelease('# Changelog\n\nNewest first.\n\n## 0.1.0, unreleased\n\nFragments.\n', '0.1.0', '2026-12-01', notes);
    expect(first).toBe('# Changelog\n\nNewest first.\n\n## 0.1.0, 2026-12-01\n\n- One thing\n  is new.\n- Another.\n');
    const second = withRelease(first, '0.2.0', '2027-01-02', '- More.\n');
    expect(second).toBe(first.replace('## 0.1.0', '## 0.2.0, 2027-01-02\n\n- More.\n\n## 0.1.0'));
  });
});

it('containers and units name what a package holds', () => {
  const text = (path: string): string => readFileSync(join(HOUSE, path), 'utf8');
  const port = /USUAL_PORT = (\d+)/.exec(text('packages/cli/src/site.ts'))![1];
  expect(text('containers/Containerfile')).toContain(`EXPOSE ${port}`);
  expect(text('containers/compose.yaml')).toContain(`site:${port}`);
  const bin = /BIN = '(.*)'/.exec(text('scripts/package/stage.js'))![1];
  expect(text('scripts/package/debian/beffroi.sh')).toContain(`node_modules/beffroi/${bin}`);
  const commands = ['serve', 'worker', 'backup'];
  for (const unit of readdirSync(join(HOUSE, 'scripts/package/debian')).filter((name) => name.endsWith('.service'))) {
    const started = /ExecStart=(\S+) ?(\S*)/.exec(text(`scripts/package/debian/${unit}`))!;
    expect(started[1] === '/usr/bin/beffroi' ? commands : ['']).toContain(started[2]);
  }
});

it('the settings that Debian gets are settings', () => {
  const file = readFileSync(join(HOUSE, 'scripts/package/debian/beffroi.toml'), 'utf8').replace(/^# (\w+ = )/gm, '$1');
  const messages = { ...TERMINAL_MESSAGES.fr, ...MESSAGES.fr };
  expect(Object.fromEntries(configurationIn(file, 'beffroi.toml', ALL, messages).environment)).toMatchObject({
    ADDRESS_HEADER: 'x-forwarded-for',
  });
  for (const [, block = ''] of readFileSync(join(HOUSE, 'docs/install.md'), 'utf8').matchAll(/```toml\n([\s\S]*?)```/g))
    expect(() => configurationIn(block, 'docs/install.md', ALL, messages)).not.toThrow();
});
