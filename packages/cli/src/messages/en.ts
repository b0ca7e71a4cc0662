import { enAccounts } from './en-accounts.ts';
import { enDesk } from './en-desk.ts';
import { enMail } from './en-mail.ts';
import { enPanel } from './en-panel.ts';
import { enPublish } from './en-publish.ts';
import { enServe } from './en-serve.ts';
import { enWaves } from './en-waves.ts';
import type { OwnMessages } from './messages.ts';

/** What the command line itself says, in English. */
export const en: OwnMessages = {
  // -- Refusals
  badLanguage: () => '--lang: “fr” or “en”.',
  unknownCommand: (name, near, word) =>
    `There is no command “${name}”.${near === null ? '' : ` Did you mean “${near}”?`} “beffroi ${word === '' ? 'help' : word}” lists them all.`,
  noConfig: (path) => `The configuration file “${path}” cannot be read. Check --config or BEFFROI_CONFIG.`,
  badConfig: (path, line, what) => `${path}, line ${line}: ${what}`,
  configSyntax: (line) => `“${line}” cannot be read. Write: name = "value", or [command]; a text stands between straight quotes.`,
  configSetting: (key, near) =>
    `“${key}” is no setting.${near === null ? '' : ` Did you mean “${near}”?`} “beffroi help settings” lists them all.`,
  configCommand: (name) => `“${name}” is no command: [serve], [wave.open]… “beffroi help” lists them all.`,
  configOption: (key, command) => `“beffroi ${command}” has no option “${key}”. “beffroi help ${command} --all” lists them all.`,
  configValue: (key) => `“${key}” wants a text between quotes, or a number.`,
  configSwitch: (key) => `“${key}” is true or false: ${key} = true, or false.`,
  badShell: (name) => `“${name}” is no shell that is known here: bash, zsh or fish.`,
  noTownArchive: (path) => `“${path}” has no ledger: it is not an archive of Beffroi.`,
  noFixtures: (path) =>
    `There is no little web in “${path}”: the demonstration needs its invented towns (they come with the package, and with the repository).`,

  // -- Faults and stops
  fault: (message) => `Beffroi is at fault, not you: ${message}. Start again with --debug and report what is shown.`,
  interrupted: () => 'Interrupted. Nothing was kept of what was not finished.',

  // -- Ledger
  ledgerTitle: (start, moment) => `Requests made for ${start}, measurement of ${moment}`,
  robotsWord: { allowed: 'allowed', disallowed: 'disallowed', unasked: '–' },

  ...enAccounts,
  ...enDesk,
  ...enMail,
  ...enPanel,
  ...enPublish,
  ...enServe,
  ...enWaves,

  version: (software, rubric, digest, node) => `${software} · rubric ${rubric} (${digest}) · Node ${node}`,
  helpHead: `Beffroi reads a town’s website and says, for eighteen services, how far the
procedure can be done online.

Usage: beffroi COMMAND …
`,
  helpTail: `
“beffroi COMMAND --help” says all of a command; “beffroi wave”, the verbs of a
group; “beffroi help --all”, everything.
“beffroi help settings”: variables and configuration file; “beffroi help codes”:
exit codes. Language: --lang fr|en.`,
  helpCodes: `Exit codes:
  0    done
  1    nothing could be observed
  2    the command is badly written, or what it names is not there
  3    the proof that was computed again differs
  70   fault of Beffroi
  130  interrupted`,
};
