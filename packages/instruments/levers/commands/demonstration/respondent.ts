import type { AnswersTo } from './drawn-answers.ts';

/** Somebody with a link on paper. */
export interface Respondent {
  /** The survey's part of the address, and what brings them in. */
  readonly slug: string;
  readonly token: string;
  readonly answers: AnswersTo;
  /** In their own words; may be empty. */
  readonly said: string;
  /** How many sit together; left out where somebody answers alone. */
  readonly present?: number;
}

/** The levers that each page of a sheet asks, in the order of its pages, without the last page, which asks none. */
export type SheetCourse = readonly (readonly string[])[];

type Fields = Readonly<Record<string, string>>;

/** The pages of a sheet are never more than this. */
const PAGES_MOST = 12;

/** A code, as it is set for people. */
const CODE = /[A-Z]{5}-[A-Z]{5}-[A-Z]{5}/;

/**
 * Answers a survey as a browser without script does: opens the link, begins, and goes from page to page until the sheet is handed in.
 *
 * @param site where the site is
 * @returns what was asked on which page
 * @throws Error where a page is not as it has to be
 */
export async function walkThrough(site: string, { slug, token, ...person }: Respondent): Promise<SheetCourse> {
  const address = `${site}/repondre/${slug}`;
  const welcome = await bodyOf(fetch(`${address}/${token}`));
  const send = (action: string, fields: Fields): Promise<string> => sent(`${address}?/${action}`, fields, 'text/html');
  let page = await send('commencer', { lien: fieldIn(welcome, 'lien'), code: fieldIn(welcome, 'code') });
  const course: string[][] = [];
  while (course.length < PAGES_MOST) {
    const keys = { code: fieldIn(page, 'code'), version: fieldIn(page, 'version'), page: fieldIn(page, 'page') };
    if (page.includes(' name="said"')) {
      await send('page', { ...keys, ...lastFields(person) });
      return course;
    }
    const levers = leversIn(page);
    course.push(levers);
    page = await send('page', { ...keys, ...answersTo(levers, person) });
  }
  throw new Error(`The sheet of ${slug} has no end.`);
}

/**
 * Sends the same forms to the same pages, for somebody of the same group as one who walked through, and takes what comes back as data, so that no page is drawn that nobody looks at.
 *
 * @param course what is asked on which page
 * @throws Error where a form is not taken
 */
export async function sendForms(site: string, { slug, token, ...person }: Respondent, course: SheetCourse): Promise<void> {
  const address = `${site}/repondre/${slug}`;
  const code = CODE.exec(await bodyOf(fetch(`${address}/${token}/__data.json`)))?.[0] ?? '';
  const send = async (action: string, fields: Fields): Promise<void> => {
    const told = await sent(`${address}?/${action}`, { code, ...fields }, 'application/json');
    if (!told.startsWith('{"type":"success"')) throw new Error(`A form of ${slug} was not taken: ${told.slice(0, 200)}`);
  };
  await send('commencer', { lien: token });
  const pages = [...course.map((levers) => answersTo(levers, person)), lastFields(person)];
  for (const [at, fields] of pages.entries()) await send('page', { version: String(at), page: String(at), ...fields });
}

const lastFields = ({ said, present }: Pick<Respondent, 'said' | 'present'>): Fields => ({
  ...{ said, vers: 'remettre' },
  ...(present === undefined ? {} : { present: String(present), agreed: 'oui' }),
});

/** The levers that a page asks. */
function leversIn(page: string): string[] {
  const levers = [...new Set(Array.from(page.matchAll(/ name="reponse-([a-z-]+)"/g), ([, lever]) => lever!))];
  if (levers.length === 0) throw new Error('A page of a sheet asks nothing.');
  return levers;
}

function answersTo(levers: readonly string[], { answers }: Pick<Respondent, 'answers'>): Fields {
  const given = levers.flatMap((lever) => {
    const answer = answers(lever);
    return answer === null ? [] : [[`reponse-${lever}`, String(answer)]];
  });
  return { ...Object.fromEntries(given), vers: 'suite' };
}

/** What a field of a form holds that nobody sees. */
function fieldIn(page: string, name: string): string {
  const found = new RegExp(` name="${name}" value="([^"]*)"`).exec(page)?.[1];
  if (found === undefined) throw new Error(`The page has no field ${name}.`);
  return found;
}

function sent(address: string, fields: Fields, accept: string): Promise<string> {
  const headers = { origin: new URL(address).origin, accept };
  return bodyOf(fetch(address, { method: 'POST', body: new URLSearchParams(fields), headers }));
}

async function bodyOf(answer: Promise<Response>): Promise<string> {
  const response = await answer;
  const body = await response.text();
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}.`);
  return body;
}
