import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerLink, invite } from '@beffroi/accounts';
import { TERMINAL } from '@beffroi/acts';
import { insertPanel, openStore } from '@beffroi/store';
import { startSite, type TrialSite } from '../../packages/web/test/site.ts';

/** Two invented towns, and who leads surveys there: a town with departments, and one of six agents. */
export const TOWNS = { large: '99001', small: '99002' } as const;

/** A running site, and what a browser knows who leads surveys there by. */
export interface SurveySite {
  readonly site: TrialSite;
  readonly lead: string;
  readonly small: string;
}

/** Starts a site on an empty house with two facilitators. Mail is written and waits: nobody hands it on. */
export async function startSurveySite(): Promise<SurveySite> {
  const data = await mkdtemp(join(tmpdir(), 'beffroi-surveys-'));
  const store = await openStore({ kind: 'folder', path: data });
  const now = new Date();
  const of = { department: '99', region: '99', epci: null, stratum: 'under-50000' };
  const members = [
    { territory: TOWNS.large, name: 'Rivebelle', population: 12_000, ...of },
    { territory: TOWNS.small, name: 'Brézan', population: 900, ...of },
  ];
  await insertPanel(store.db, { name: 'surveys', rule: {}, vintage: 2026, createdAt: now, members });
  const facilitator = async (name: string, email: string, territory: string): Promise<string> => {
    const link = await invite(store, TERMINAL, { email, name, roles: ['facilitator'], territories: [territory] }, now);
    const answer = { email: null, name: null, password: 'Quatre hiboux sous le vieux tilleul' };
    return (await answerLink(store, link, answer, { address: null, agent: null }, now)).secret;
  };
  const lead = await facilitator('Alix Morel', 'alix@rivebelle.example', TOWNS.large);
  const small = await facilitator('Nina Roux', 'nina@brezan.example', TOWNS.small);
  await store.close();
  const env = {
    BEFFROI_DESK_KEY: Buffer.alloc(32, 7).toString('base64'),
    BEFFROI_SMTP: 'smtp://127.0.0.1:9',
    BEFFROI_MAIL_FROM: 'Rivebelle <enquetes@rivebelle.example>',
  };
  return { site: await startSite({ data, env }), lead, small };
}

/** A form sent as a browser sends it from a page that tells nobody where it came from. @returns the page that answers */
export async function send(
  url: string,
  fields: Readonly<Record<string, string>>,
): Promise<{ readonly status: number; readonly html: string }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { origin: 'null', accept: 'text/html' },
    body: new URLSearchParams(fields),
  });
  return { status: response.status, html: await response.text() };
}

/** The value of a hidden field. */
export const hiddenIn = (html: string, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

/** Answers a survey by its forms, the first page and the last. @returns the code of the sheet */
export async function answerByForms(url: string, slug: string, token: string, level: string, said: string): Promise<string> {
  const first = await (await fetch(`${url}/repondre/${slug}/${token}`)).text();
  const code = hiddenIn(first, 'code');
  const page = await send(`${url}/repondre/${slug}?/commencer`, { lien: token, code });
  const asked = [...new Set([...page.html.matchAll(/name="(reponse-[^"]+)"/g)].map(([, name]) => name!))];
  const answers = Object.fromEntries(asked.map((name) => [name, level]));
  const next = await send(`${url}/repondre/${slug}?/page`, {
    code,
    version: hiddenIn(page.html, 'version'),
    page: '0',
    vers: 'page-6',
    ...answers,
  });
  const last = { code, version: hiddenIn(next.html, 'version'), page: hiddenIn(next.html, 'page'), said, vers: 'remettre' };
  const done = await send(`${url}/repondre/${slug}?/page`, last);
  if (done.status !== 200) throw new Error(`The sheet was not handed in: ${done.status}`);
  return code;
}
