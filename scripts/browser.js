// `npm run browser`: says which browser pages drawn by scripts will be read with; on Debian and its kin, root gets one installed.
import './on-node-24.js';
import { aptInstall, mayInstall } from './apt-install.js';

const { BrowserRefusal, findBrowser } = await import('@beffroi/capture');

const named = process.env['BEFFROI_CHROMIUM'] ?? '';
let found = await find();
// Who names one in the environment, or says `none`, has decided: nothing is installed behind their back.
const isShell = () => found?.endsWith('headless-shell') === true;
if (!isShell() && named === '' && mayInstall()) {
  // Without a window it takes half the processor. Not every system has it: then Chromium as people use it.
  console.log('No browser without a window is here: installing one with apt-get.');
  if (!aptInstall(['chromium-headless-shell']) && found === null) aptInstall(['chromium']);
  found = await find();
}
if (found === null) {
  console.error(
    named === ''
      ? 'No browser was found: install Chromium (Debian: "apt-get install chromium"), or name one in the variable BEFFROI_CHROMIUM, and start again.'
      : `The variable BEFFROI_CHROMIUM says "${named}", and that is no browser that could be started: name another, or unset it.`,
  );
  process.exitCode = 1;
} else {
  console.log(`Browser: ${found}`);
}

/** @returns {Promise<string | null>} its path; `null` when there is none, or when the one that was named cannot be started */
async function find() {
  try {
    return await findBrowser(process.env);
  } catch (error) {
    if (!(error instanceof BrowserRefusal)) throw error;
    return null;
  }
}
