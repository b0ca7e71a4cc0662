// A page of a sheet while 500 people answer: a page takes each of them a minute, so that eight forms a second come in. Beside it a bare page of the same site, in the same run.
//
//   node packages/instruments/levers/bench/form-under-load.ts URL SLUG < FILE OF TOKENS, one a line
import { text } from 'node:stream/consumers';

const PEOPLE = 500;
/** Milliseconds between two pages of one person: a page of three questions takes more than a minute to read. */
const THINKING = 60_000;
/** How long is measured, in milliseconds. */
const LONG = 30_000;

const [url, slug] = process.argv.slice(2);
if (url === undefined || slug === undefined) throw new Error('usage: URL SLUG < TOKENS');
const tokens = (await text(process.stdin)).split(/\s+/).filter((one) => one !== '');
const hidden = (html: string, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
const post = async (action: string, fields: Record<string, string>): Promise<string> => {
  const answer = await fetch(`${url}/repondre/${slug}?/${action}`, {
    method: 'POST',
    headers: { origin: 'null', accept: 'text/html' },
    body: new URLSearchParams(fields),
  });
  const html = await answer.text();
  if (answer.status !== 200) throw new Error(`${action}: ${answer.status}`);
  return html;
};

const people: { code: string; version: string; at: number }[] = [];
for (const token of tokens.slice(0, PEOPLE)) {
  const code = hidden(await (await fetch(`${url}/repondre/${slug}/${token}`)).text(), 'code');
  people.push({ code, version: hidden(await post('commencer', { lien: token, code }), 'version'), at: 0 });
}
const forms: number[] = [];
const bare: number[] = [];
const timed = async (into: number[], work: () => Promise<unknown>): Promise<void> => {
  const from = performance.now();
  await work();
  into.push(performance.now() - from);
};
const end = performance.now() + LONG;
await Promise.all(
  people.map(async (person, n) => {
    await new Promise((resolve) => setTimeout(resolve, (n / people.length) * THINKING));
    while (performance.now() < end) {
      await timed(forms, async () => {
        const answers = person.at === 0 ? { 'reponse-elected-lead': '3', 'reponse-communication-animates': '2' } : {};
        const html = await post('page', { code: person.code, version: person.version, page: String(person.at), vers: 'suite', ...answers });
        person.version = hidden(html, 'version');
        person.at = (person.at + 1) % 6;
      });
      if (n % 5 === 0) await timed(bare, async () => (await fetch(`${url}/repondre`)).text());
      await new Promise((resolve) => setTimeout(resolve, THINKING));
    }
  }),
);
const at = (some: readonly number[], share: number): number =>
  some.toSorted((one, other) => one - other)[Math.floor(some.length * share)] ?? Number.NaN;
const told = (name: string, some: readonly number[]): void =>
  console.log(`${name.padEnd(12)} n = ${some.length}, median ${at(some, 0.5).toFixed(1)} ms, 95 % under ${at(some, 0.95).toFixed(1)} ms`);
told('a form page', forms);
told('a bare page', bare);
console.log(`ratio of medians ${(at(forms, 0.5) / at(bare, 0.5)).toFixed(1)} (to reach: a form page under 50 ms)`);
if (at(forms, 0.5) >= 50) process.exitCode = 1;
