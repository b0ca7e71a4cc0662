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

/** The pages of a sheet are never more than this. */
const PAGES_MOST = 12;

/**
 * Answers a survey as a browser without script does: opens the link, begins, and goes from page to page until the sheet is handed in.
 *
 * @param site where the site is
 * @throws Error where a page is not as it has to be
 */
export async function answerAll(site: string, { slug, token, ...person }: Respondent): Promise<void> {
  const address = `${site}/repondre/${slug}`;
  const welcome = await pageOf(fetch(`${address}/${token}`));
  const begin = { lien: fieldIn(welcome, 'lien'), code: fieldIn(welcome, 'code') };
  let page = await sent(site, `${address}?/commencer`, begin);
  for (let at = 0; at < PAGES_MOST; at++) {
    const last = page.includes('name="said"');
    page = await sent(site, `${address}?/page`, { ...keysIn(page), ...(last ? lastFields(person) : answersIn(page, person)) });
    if (last) return;
  }
  throw new Error(`The sheet of ${slug} has no end.`);
}

const keysIn = (page: string) => ({ code: fieldIn(page, 'code'), version: fieldIn(page, 'version'), page: fieldIn(page, 'page') });

function lastFields({ said, present }: Pick<Respondent, 'said' | 'present'>): Readonly<Record<string, string>> {
  return { said, vers: 'remettre', ...(present === undefined ? {} : { present: String(present), agreed: 'oui' }) };
}

/** An answer to each question that the page asks. */
function answersIn(page: string, { answers }: Pick<Respondent, 'answers'>): Readonly<Record<string, string>> {
  const asked = new Set(Array.from(page.matchAll(/ name="reponse-([a-z-]+)"/g), ([, lever]) => lever!));
  if (asked.size === 0) throw new Error('A page of a sheet asks nothing.');
  const given = [...asked].flatMap((lever) => {
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

function sent(site: string, address: string, fields: Readonly<Record<string, string>>): Promise<string> {
  return pageOf(fetch(address, { method: 'POST', body: new URLSearchParams(fields), headers: { origin: site, accept: 'text/html' } }));
}

async function pageOf(answer: Promise<Response>): Promise<string> {
  const { status, url, ...response } = await answer.then(async (one) => ({ status: one.status, url: one.url, text: await one.text() }));
  if (status !== 200) throw new Error(`${url} answered ${status}.`);
  return response.text;
}
