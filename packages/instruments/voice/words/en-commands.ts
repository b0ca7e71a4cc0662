import type { PostProblem, SignatureKind } from '@beffroi/voice/judge';
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
};
