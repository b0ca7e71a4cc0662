// Installs a package into an empty folder as a stranger would, and tries what it promises.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { HOUSE } from './rooms.js';

const LIBRARY = `import { audit, explain, readProgramme } from 'beffroi';
const { findings } = await audit('https://www.kerguidic.bzh/', { fromFolder: process.argv[2], data: 'library', render: 'never', at: new Date('2026-11-24T12:00:00Z') });
const { topics } = explain('<title>Cantine</title><h1>Cantine</h1>', { url: 'https://www.ma-commune.fr/cantine' });
const { themes } = await readProgramme(new TextEncoder().encode('Nous ouvrirons les données publiques de la ville.'), { name: 'p.txt', contentType: 'text/plain', ocr: false });
console.log(JSON.stringify([findings.length, topics, themes]));
`;

const TYPED = `import { type AuditDocument, audit, explain, readProgramme } from 'beffroi';
const found: AuditDocument = await audit('https://www.ma-commune.fr/', { contact: 'a@example.org' });
export const level: number | null = found.findings[0]!.level;
export const quote: string | undefined = explain('', { url: 'https://www.ma-commune.fr/' }).signals[0]?.quote;
export const page: number | undefined = (await readProgramme('programme.pdf')).statements[0]?.page;
// @ts-expect-error no such option
await audit('https://www.ma-commune.fr/', { contatc: 'a@example.org' });
`;

/**
 * @param {string} tarball
 * @throws Error with what went wrong
 */
export async function tryPackage(tarball) {
  const folder = mkdtempSync(join(tmpdir(), 'beffroi-package-'));
  // The Node that runs this, and nothing else of the house.
  const PATH = [dirname(process.execPath), process.env['PATH']].join(delimiter);
  const env = { PATH, HOME: folder, BEFFROI_CHROMIUM: 'none' };
  try {
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
    // npm alone knows how this machine reaches the registry.
    said('installed', run({ ...process.env, PATH }, folder, 'npm', ['install', '--no-audit', '--no-fund', tarball]));
    said('npx beffroi help', run(env, folder, 'npx', ['beffroi', 'help']), 'Usage');
    const web = join(HOUSE, 'fixtures', 'web');
    const audit = [
      'beffroi',
      'audit',
      'https://www.kerguidic.bzh/',
      '--from-dir',
      web,
      '--town',
      '99022',
      '--at',
      '2026-11-24',
      '--quiet',
      '--out',
      'kerguidic.json',
    ];
    said('an audit', run(env, folder, 'npx', audit), '18');
    said('the demonstration, from the package alone', run(env, folder, 'npx', ['beffroi', 'demo', '--once', '--quiet']), 'Rivebelle');
    said('a proof, computed again', run(env, folder, 'npx', ['beffroi', 'proof', 'kerguidic.json', 'cantine']), 'au bit près');
    writeFileSync(join(folder, 'library.js'), LIBRARY);
    said('the library', run(env, folder, process.execPath, ['library.js', web]), '[18,["school-canteen"],["open-data"]]');
    writeFileSync(join(folder, 'typed.mts'), TYPED);
    const tsc = join(HOUSE, 'node_modules/@typescript/native/bin/tsc');
    const options = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--target', 'es2024', '--types', '', 'typed.mts'];
    said('its types', run(env, folder, process.execPath, [tsc, ...options]));
    await trySite(env, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} cwd
 */
async function trySite(env, cwd) {
  const bin = join(cwd, 'node_modules/beffroi/packages/cli/bin/beffroi.js');
  const child = spawn(process.execPath, [bin, 'serve', '--port', '0', '--workers', '0', '--quiet'], {
    env,
    cwd,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const url = await new Promise((resolve, reject) => {
      child.stdout.setEncoding('utf8').on('data', (text) => {
        const found = /https?:\/\/\S+/.exec(text);
        if (found !== null) resolve(found[0].replace(/\/+$/, ''));
      });
      child.once('exit', (code) => reject(new Error(`the site ended with ${code}`)));
    });
    for (const path of ['/', '/methode']) {
      const answer = await fetch(`${url}${path}`);
      const text = await answer.text();
      if (!answer.ok || !text.includes('</html>')) throw new Error(`${path} answers ${answer.status}`);
      said(`the site: ${path}`, text);
    }
  } finally {
    child.kill();
  }
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} cwd
 * @param {string} program
 * @param {readonly string[]} args
 */
function run(env, cwd, program, args) {
  const { status, stdout, stderr } = spawnSync(program, [...args], { env, cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}\n${stdout}${stderr}`);
  return stdout;
}

/**
 * @param {string} what
 * @param {string} text
 * @param {string} [wanted]
 */
function said(what, text, wanted = '') {
  if (!text.includes(wanted)) throw new Error(`${what}: no “${wanted}” in\n${text}`);
  console.log(`ok  ${what}`);
}
