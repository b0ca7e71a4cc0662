import type { AccountRefusalReason } from '@beffroi/voice/gather';
import type { Network, PostProblem, SignatureKind } from '@beffroi/voice/judge';
import { enSiteWords } from '@beffroi/words';
import type { CommandWords } from './commands.ts';

const KIND = {
  none: 'nobody',
  initials: 'initials',
  'first-name': 'a first name',
  'full-name': 'a full name',
  role: 'a function',
  'hashtag-speaker': 'a hashtag or a heading',
  persona: 'a character or a machine',
  'takeover-announcement': 'a shift that begins or ends',
  team: 'a team, a service',
} as const satisfies Record<SignatureKind, string>;

const PROBLEM = {
  'not-json': 'the line is not JSON',
  'no-object': 'the line is not a JSON object',
  'no-id': '“id” is missing, or is neither a text nor a number',
  'no-text': '“text” is missing, or is not a text',
} as const satisfies Record<PostProblem, string>;

const NETWORK = {
  mastodon: 'Mastodon',
  activitypub: 'ActivityPub',
  atproto: 'Bluesky (AT Protocol)',
  feed: 'a feed',
  'x-archive': 'an X archive',
  file: 'a file',
} as const satisfies Record<Network, string>;

const REMEDY = {
  'name-the-account-columns':
    'Name the columns in the first line, for instance: code_insee;network;handle;address;account_name;state;files',
  'give-the-account': 'Give the address of the account, its handle, or a file of its posts.',
  'correct-the-network': 'Say: mastodon, activitypub, bluesky, feed, x archive, file; or leave the cell empty where the address says so.',
  'correct-the-address': 'Correct the address, or leave the cell empty.',
  'correct-the-account-state': 'Say: found, none, withdrawn; or leave the cell empty.',
  'correct-the-file': 'Give a path from the folder of the register.',
  'keep-one-line': 'Keep one line an account.',
} as const;

/** Why a line of a register was not taken. */
function accountRefusal(reason: AccountRefusalReason): string {
  switch (reason.code) {
    case 'no-account-column':
      return `No column gives the accounts: ${reason.columns.join(', ') || 'nothing'}.`;
    case 'no-account':
      return 'The account is missing.';
    case 'bad-network':
      return `“${reason.given}” does not say how the account is read.`;
    case 'bad-address':
      return `“${reason.given}” is not the address of an account.`;
    case 'bad-account-state':
      return `“${reason.given}” does not say what is known of the account.`;
    case 'bad-file':
      return `“${reason.given}” is not a file beside this register.`;
    case 'two-accounts':
      return `The account ${reason.given} stands in line ${reason.other} already.`;
    default:
      return enSiteWords.refusalReason(reason);
  }
}

const counted = (n: number, one: string, many: string): string => (n === 1 ? `1 ${one}` : `${NUMBER.format(n)} ${many}`);

const PERCENT = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 });
const NUMBER = new Intl.NumberFormat('en');
const lines = (n: number): string => (n === 1 ? '1 line' : `${NUMBER.format(n)} lines`);

/** The same in English. */
export const enCommands: CommandWords = {
  kind: 'who says so',
  posts: 'posts',
  share: 'share',
  whoSigns: 'signature',
  kindName: (kind) => KIND[kind],
  problem: (problem) => PROBLEM[problem],
  number: (n) => NUMBER.format(n),
  percent: (share) => PERCENT.format(share),
  signedPosts: (signed, posts) =>
    `${posts === 1 ? '1 post' : `${NUMBER.format(posts)} posts`}; in ${NUMBER.format(signed)} somebody says who speaks (${PERCENT.format(signed / posts)}).`,
  othersSign: (n) => `and ${n === 1 ? '1 other signature' : `${NUMBER.format(n)} other signatures`}`,
  unreadLines: (n) => `${lines(n)} could not be read.`,
  noPost: (n) => (n === 0 ? 'No post.' : `No post: ${lines(n)} could not be read.`),

  network: (network) => NETWORK[network],
  accountRefusal,
  accountRemedy: (remedy) =>
    Object.hasOwn(REMEDY, remedy)
      ? REMEDY[remedy as keyof typeof REMEDY]
      : enSiteWords.remedies[remedy as keyof typeof enSiteWords.remedies],
  takingFiles: (done, all) => `Posts of ${NUMBER.format(done)} of ${counted(all, 'account', 'accounts')}`,
  noAccounts: () => 'The file gives no account: there is nothing to import.',
  accountsImported: (n, file, added, changed, same) =>
    `${counted(n, 'account', 'accounts')} from ${file}: ${NUMBER.format(added)} new, ${NUMBER.format(changed)} changed, ${NUMBER.format(same)} known already.`,
  townsWithout: (n) => `${counted(n, 'town', 'towns')} of which no account was found.`,
  filesAdded: (n) => `${counted(n, 'file', 'files')} added.`,
  postFileMissing: (line, path) => `line ${line} · “${path}” is not there: the account is noted without it.`,
  postFileRefused: (name, why) => `“${name}” was not taken: ${why}. Nothing was noted.`,
  fileRead: (name, posts, why) => `${name}: ${counted(posts, 'post', 'posts')}${why.length === 0 ? '' : `; ${why.join('; ')}`}.`,
  addTown: () => 'Say the town: --town 35238.',
  addNothing: () => 'Give the address or the handle of an account, or files of its posts; or say that the town has none: --none-found.',
  noneAndAccount: () => '--none-found says that no account was found: no account beside it.',
  oneAccount: () => 'One account at a time: an address or a handle, and the files of its posts.',
  badAccount: (text) => `“${text}” is neither the address nor the handle of an account.`,
  unknownNetwork: (text, known) => `How “${text}” is read is not known: say it with --network (${known}).`,
  badNetwork: (text, known) => `--network: ${known}, and not “${text}”.`,
  unknownTown: (code) => `--town: “${code}” is the code of no town, nor of one of your panels.`,
  noneNoted: (code) => `Town ${code}: no account found.`,
  accountNoted: (account, network, what) =>
    `${account} (${network}): ${{ added: 'noted', changed: 'changed', same: 'known already, nothing new' }[what]}.`,
  filesTaken: (account, added, all) =>
    added === 0
      ? `${account}: ${counted(all, 'file', 'files')} there already, nothing new.`
      : `${account}: ${counted(added, 'file', 'files')} added${all > added ? ` of ${NUMBER.format(all)}` : ''}.`,
  tokenKept: (date) =>
    `Access kept, sealed, until ${date}: waves until then read all public mentions of this account. To erase it: --drop-token.`,
  tokenDropped: (was) => (was ? 'Access erased here. Revoke it on the network that gave it, too.' : 'No access was kept for this account.'),
  tokenOrDrop: () => '--token-file and --token-days give an access, --drop-token erases it: one or the other.',
  tokenDaysAlone: () => '--token-days says how long an access is kept: give it with --token-file.',
  accessRefused: (code) =>
    ({
      'no-key': 'BEFFROI_DESK_KEY holds no key to seal the access with: “beffroi desk key” writes one. Nothing was kept.',
      'wrong-key': 'Something is sealed with a key that BEFFROI_DESK_KEY does not hold.',
      'unknown-account': 'This account is not noted for this town.',
      'no-such-access': 'An access is given for Mastodon or Bluesky (AT Protocol), and not for files or a feed.',
      'no-server': 'Neither address nor handle of this account name its server.',
      'no-token': 'This file holds no token: one word of 8 to 4,000 signs.',
      'no-app-password': 'This is no app password (xxxx-xxxx-xxxx-xxxx): never give the password of the account.',
      'bad-end': 'An access is kept for 1 to 366 days.',
    })[code],
  keptIn: (archive) => `Archive: ${archive}`,
  missingVoicePanel: () => 'The panel is missing: “beffroi voice wave NAME --panel PANEL”.',
  waveNotOfVoices: (name) => `The wave “${name}” is no wave of voices.`,
  waveOtherPanel: (name, panel) => `The wave “${name}” is there already, for another panel (“${panel}”).`,
  demoAccounts: (n, files) => `${counted(n, 'invented account', 'invented accounts')}, ${counted(files, 'file', 'files')} of posts.`,
  townNotInWave: (town, wave) => `The town ${town} is not in the wave “${wave}”, or was not measured yet.`,
  proposed: (n) => `Public accounts that its pages lead to (${NUMBER.format(n)}); whose they are is for somebody to say:`,
  proposedOn: (network, pages) => `${network}, ${pages === 1 ? '1 page leads there' : `${NUMBER.format(pages)} pages lead there`}`,
  closedNetwork: (on, reason) =>
    reason === 'export-only' ? `${on}: can only be read in an archive of its owner` : `${on}: cannot be read without an account`,
  proposedHint: (account, code) => `To note one: beffroi voice add ${account} --town ${code}`,
};
