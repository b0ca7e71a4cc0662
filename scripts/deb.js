// `npm run deb`: a Debian package of all that runs, build/beffroi_VERSION_ARCH.deb, with its own Node, units of systemd, completion of shells and a page of the manual.
import './on-node-24.js';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const { HOUSE } = await import('./package/rooms.js');
const { manualPage } = await import('./package/manual.js');

const DEBIAN = join(HOUSE, 'scripts/package/debian');
const architecture = process.arch === 'x64' ? 'amd64' : process.arch === 'arm64' ? 'arm64' : null;
if (process.platform !== 'linux' || architecture === null) stop('A Debian package is made on Linux, for amd64 or arm64.');
if (spawnSync('dpkg-deb', ['--version']).error !== undefined) stop('dpkg-deb is missing: make the package on a Debian, or install dpkg.');

const packed = readdirSync(join(HOUSE, 'build')).find((name) => /^beffroi-\d[\w.+-]*\.tgz$/.test(name));
if (packed === undefined) stop('First: npm run pack');
const version = /^beffroi-(.*)\.tgz$/.exec(packed ?? '')?.[1] ?? '';

const root = mkdtempSync(join(tmpdir(), 'beffroi-deb-'));
try {
  layProgram();
  laySystem();
  layControl();
  const file = `beffroi_${version}_${architecture}.deb`;
  execFileSync('dpkg-deb', ['--build', '--root-owner-group', '-Zzstd', root, join(HOUSE, 'build', file)], { stdio: 'ignore' });
  console.log(`build/${file}: ${(statSync(join(HOUSE, 'build', file)).size / 1e6).toFixed(1)} MB`);
} finally {
  rmSync(root, { recursive: true, force: true });
}

/** The package of npm with what it needs, and the Node that it runs on. */
function layProgram() {
  const lib = join(root, 'usr/lib/beffroi');
  write('usr/lib/beffroi/package.json', `${JSON.stringify({ name: 'beffroi-installed', version, private: true })}\n`);
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--no-package-lock', join(HOUSE, 'build', packed ?? '')], {
    cwd: lib,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PATH: `${dirname(process.execPath)}:${process.env['PATH']}` },
  });
  // By its version, and not by the place where it was made.
  write(
    'usr/lib/beffroi/package.json',
    `${JSON.stringify({ name: 'beffroi-installed', version, private: true, dependencies: { beffroi: version } })}\n`,
  );
  layList(lib);
  mkdirSync(join(lib, 'bin'), { recursive: true });
  cpSync(process.execPath, join(lib, 'bin/node'), { dereference: true });
  chmodSync(join(lib, 'bin/node'), 0o755);
}

/** What is in it, package by package (CycloneDX). @param {string} lib */
function layList(lib) {
  const list = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'], {
    cwd: lib,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  write('usr/share/doc/beffroi/beffroi.cdx.json', list);
  writeFileSync(join(HOUSE, 'build', `beffroi-${version}.cdx.json`), list);
}

/** The command, units, completion, manual, settings. */
function laySystem() {
  write('usr/bin/beffroi', readFileSync(join(DEBIAN, 'beffroi.sh'), 'utf8'), 0o755);
  write('usr/lib/beffroi/back-up', readFileSync(join(DEBIAN, 'back-up.sh'), 'utf8'), 0o755);
  for (const unit of readdirSync(DEBIAN).filter((name) => /\.(?:service|timer)$/.test(name)))
    write(`usr/lib/systemd/system/${unit}`, readFileSync(join(DEBIAN, unit), 'utf8'));
  write('etc/beffroi/beffroi.toml', readFileSync(join(DEBIAN, 'beffroi.toml'), 'utf8'), 0o640);
  const beffroi = join(root, 'usr/lib/beffroi/node_modules/beffroi/packages/cli/bin/beffroi.js');
  const completion = (/** @type {string} */ shell) => execFileSync(process.execPath, [beffroi, 'completion', shell], { encoding: 'utf8' });
  write('usr/share/bash-completion/completions/beffroi', completion('bash'));
  write('usr/share/zsh/vendor-completions/_beffroi', completion('zsh'));
  write('usr/share/fish/vendor_completions.d/beffroi.fish', completion('fish'));
  write('usr/share/man/man1/beffroi.1', manualPage('en', version));
  write('usr/share/man/fr/man1/beffroi.1', manualPage('fr', version));
  write('usr/share/doc/beffroi/copyright', copyright());
  write('usr/share/doc/beffroi/install.md', readFileSync(join(HOUSE, 'docs/install.md'), 'utf8'));
  // What the completion above left beside the program was compiled here.
  rmSync(join(root, 'usr/lib/beffroi/node_modules/beffroi/build'), { recursive: true, force: true });
}

function layControl() {
  const kilobytes = Number(execFileSync('du', ['-sk', root], { encoding: 'utf8' }).split('\t')[0]);
  const control = readFileSync(join(DEBIAN, 'control'), 'utf8')
    .replace('@VERSION@', version.replace(/-/g, '~'))
    .replace('@ARCHITECTURE@', `${architecture}`)
    .replace('@SIZE@', String(kilobytes));
  write('DEBIAN/control', control);
  write('DEBIAN/conffiles', '/etc/beffroi/beffroi.toml\n');
  for (const script of ['preinst', 'postinst', 'prerm', 'postrm'])
    write(`DEBIAN/${script}`, readFileSync(join(DEBIAN, script), 'utf8'), 0o755);
}

function copyright() {
  return `Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Beffroi

Files: *
Copyright: the authors of Beffroi
License: EUPL-1.2

Files: usr/lib/beffroi/bin/node
Copyright: Node.js contributors
License: MIT and others, see https://github.com/nodejs/node/blob/main/LICENSE

Files: usr/lib/beffroi/node_modules/*
Copyright: their authors
License: each package holds its own

${readFileSync(join(HOUSE, 'LICENCE'), 'utf8')}`;
}

/**
 * @param {string} path
 * @param {string} text
 * @param {number} [mode]
 */
function write(path, text, mode = 0o644) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  chmodSync(join(root, path), mode);
}

/**
 * @param {string} why
 * @returns {never}
 */
function stop(why) {
  console.error(why);
  process.exit(1);
}
