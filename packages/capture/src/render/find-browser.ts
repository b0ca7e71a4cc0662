import { constants } from 'node:fs';
import { access, readdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** The variables of the environment that say where a browser may be. */
export type BrowserEnvironment = Readonly<Record<string, string | undefined>>;

/** The caller named a browser that cannot be started. */
export class BrowserRefusal extends Error {
  readonly code = 'not-executable';
  constructor(path: string, options?: ErrorOptions) {
    super(`not-executable: ${path}`, options);
    this.name = 'BrowserRefusal';
  }
}

/**
 * Names of executables of the Chromium family, the freest first. The shell without a window draws the same pages with half the processor (24 pages looked at by axe: 11 s instead of 20).
 */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
];

/** Debian starts it by a script that waits for it: who ends the script would leave the browser. */
const WRAPPED = { script: '/usr/bin/chromium-headless-shell', program: '/usr/lib/chromium/chromium-headless-shell' } as const;

/**
 * Finds a browser of the Chromium family.
 *
 * @param env `BEFFROI_CHROMIUM` names one and is then the only one looked at; `none` means to do without. Else `PATH`, the
 *   usual places of the system and Playwright's own cache are looked through, in this order.
 * @returns the path of its executable; `null` when there is none: pages that scripts draw are then unreadable
 * @throws BrowserRefusal when `BEFFROI_CHROMIUM` names something that cannot be executed
 */
export async function findBrowser(env: BrowserEnvironment, platform: NodeJS.Platform = process.platform): Promise<string | null> {
  const { BEFFROI_CHROMIUM = '' } = env;
  const named = BEFFROI_CHROMIUM.trim();
  if (named === 'none') return null;
  if (named !== '') {
    if (await isExecutable(named)) return named;
    throw new BrowserRefusal(named);
  }
  for (const path of [...onPath(env, platform), ...usualPlaces(env, platform)])
    if (await isExecutable(path)) return path === WRAPPED.script && (await isExecutable(WRAPPED.program)) ? WRAPPED.program : path;
  return inPlaywrightCache(env, platform);
}

function onPath(env: BrowserEnvironment, platform: NodeJS.Platform): string[] {
  const suffix = platform === 'win32' ? '.exe' : '';
  const { PATH = '' } = env;
  const folders = PATH.split(delimiter).filter((folder) => folder !== '');
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
}

function usualPlaces(env: BrowserEnvironment, platform: NodeJS.Platform): string[] {
  const { HOME = '/', ProgramFiles, LOCALAPPDATA } = env;
  if (platform === 'darwin') {
    const apps = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
    const roots = ['/Applications', join(HOME, 'Applications')];
    return roots.flatMap((root) => apps.map((app) => join(root, `${app}.app`, 'Contents', 'MacOS', app)));
  }
  if (platform === 'win32') {
    const roots = [ProgramFiles, env['ProgramFiles(x86)'], LOCALAPPDATA].filter((root) => root !== undefined);
    const apps = [
      ['Chromium', 'Application', 'chrome.exe'],
      ['Google', 'Chrome', 'Application', 'chrome.exe'],
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
    ];
    return roots.flatMap((root) => apps.map((app) => join(root, ...app)));
  }
  return ['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((folder) => NAMES.map((name) => join(folder, name)));
}

/** Playwright keeps its browsers as `chromium-<revision>`; the latest is taken. */
async function inPlaywrightCache(env: BrowserEnvironment, platform: NodeJS.Platform): Promise<string | null> {
  const { HOME, USERPROFILE = '', LOCALAPPDATA, XDG_CACHE_HOME, PLAYWRIGHT_BROWSERS_PATH } = env;
  const home = HOME ?? USERPROFILE;
  const caches: Partial<Record<NodeJS.Platform, string>> = {
    darwin: join(home, 'Library', 'Caches'),
    win32: LOCALAPPDATA ?? home,
  };
  const cache = PLAYWRIGHT_BROWSERS_PATH ?? join(caches[platform] ?? XDG_CACHE_HOME ?? join(home, '.cache'), 'ms-playwright');
  const found = (await readdir(cache).catch(() => [])).filter((name) => /^chromium-\d+$/.test(name));
  found.sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)));
  for (const name of found) {
    for (const inside of [
      'chrome-linux/chrome',
      'chrome-linux64/chrome',
      'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
      'chrome-win/chrome.exe',
    ]) {
      const path = join(cache, name, ...inside.split('/'));
      if (await isExecutable(path)) return path;
    }
  }
  return null;
}

function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
