import { readFileSync } from 'node:fs';
import { HabitsOfAccounts, postOf, readingOf, whoSpeaks } from '../judge/index.ts';

// How long 50,000 posts of one account take, against JSON.parse of the same lines: `node packages/instruments/voice/bench/read-posts.ts [posts]`. Posts are those
// of the labelled fixtures, over and over, each with a number of its own before it and with what an archive of posts carries beside the text.
const size = Number(process.argv[2] ?? 50_000);
const texts = ['first', 'second']
  .flatMap((name) =>
    readFileSync(new URL(`../test/posts/${name}.jsonl`, import.meta.url), 'utf8')
      .trim()
      .split('\n'),
  )
  .map((line) => (JSON.parse(line) as { readonly text: string }).text);
const lines = Array.from({ length: size }, (_, at) =>
  JSON.stringify({
    id: `17000000000${at}`,
    account: 'ligne-tamaris',
    text: `${at} ${texts[at % texts.length]!}`,
    at: new Date(1_500_000_000_000 + at * 60_000).toISOString(),
    reply: at % 3 === 0 ? { id: `16900000000${at}`, account: `passager${at % 977}` } : null,
    counts: { likes: at % 7, shares: at % 3, replies: at % 5, views: at % 1013 },
    source: 'an archive of one account, as it was handed over by whoever keeps it',
    lang: 'und',
    media: [],
    edits: [{ id: `17000000000${at}`, state: 'published' }],
  }),
);
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

function timed(name: string, work: () => number): number {
  // Time of the processor: others may be at work on the machine.
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  console.log(`${name}: ${seconds.toFixed(2)} s (${result})`);
  return seconds;
}

const parse = (): number => {
  let read = 0;
  for (const line of lines) read += (JSON.parse(line) as { text: string }).text.length > 0 ? 1 : 0;
  return read;
};
const read = (): number => {
  const habits = new HabitsOfAccounts();
  let signed = 0;
  const held = lines.map((line) => {
    const one = postOf(line);
    const found = 'post' in one ? whoSpeaks(one.post.text, one.post.reply) : null;
    if ('post' in one) habits.learn(one.post, found);
    return { one, found };
  });
  for (const { one, found } of held) {
    if (!('post' in one)) continue;
    if (readingOf(one.post, found ?? habits.find(one.post)).signed) signed++;
  }
  return signed;
};

console.log(`${size} posts, ${megabytes(lines.reduce((sum, line) => sum + line.length + 1, 0))} million characters`);
parse();
whoSpeaks(texts[0]!);
const parsed = Math.min(timed('JSON.parse', parse), timed('JSON.parse again', parse));
const reading = Math.min(timed('read', read), timed('read again', read));
console.log(`ratio ${(reading / parsed).toFixed(1)}; memory at its peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
