import { enPlural, enWords } from '@beffroi/words';
import {
  conformityOf,
  type MissingFact,
  missingFacts,
  type NamedPlace,
  type Operator,
  securityContacts,
} from '../server/operator/operator.ts';
import { type Inline, type LegalAsk, type LegalPages, type LegalSection, type Line, linkIn } from './legal-text.ts';

const MISSING: Readonly<Record<MissingFact, string>> = {
  name: 'Who publishes this site is not said.',
  address: 'The publisher’s postal address is missing.',
  phone: 'The publisher’s telephone number is missing.',
  email: 'The publisher’s mail address is missing.',
  director: 'Who directs the publication is not said.',
  host: 'The host’s name, address or telephone number is missing.',
  audit: 'No audit of accessibility is declared.',
  security: 'The address to report a vulnerability to is missing.',
  reviewed: 'The day on which these pages were read over is not said.',
};

const day = (written: string): string => enWords.date(`${written}T12:00:00Z`);
const here = (path: string, text: string): Inline => linkIn('en', path, text);
const mail = (address: string): Inline => ({ text: address, href: `mailto:${address}` });
const said = (lines: readonly (Line | null)[]): readonly Line[] => lines.filter((line) => line !== null);
const missing = (operator: Operator, ...facts: readonly MissingFact[]): readonly string[] =>
  missingFacts(operator).flatMap((fact) => (facts.includes(fact) ? [MISSING[fact]] : []));
const nameOf = ({ name }: Operator): string => name ?? 'The publisher of this site';
const reviewed = ({ reviewed: on }: Operator): readonly Line[] => (on === null ? [] : [[`Page read over on ${day(on)}.`]]);

function placeLines({ name, address, phone, email }: NamedPlace): readonly Line[] {
  return said([
    [name],
    address.length === 0 ? null : [address.join(', ')],
    phone === null ? null : [`Telephone: ${phone}`],
    email === null ? null : [mail(email)],
  ]);
}

const NOT_SAID: readonly Line[] = [['This is not said: see what is missing, at the top of this page.']];

/** Who publishes. */
function notice({ operator, origin }: LegalAsk): ReturnType<LegalPages['notice']> {
  const { name, form, registration, address, phone, email, director, host } = operator;
  return {
    title: 'Legal notice',
    sentence: 'Who publishes this site, who answers for it and who hosts it.',
    missing: missing(operator, 'name', 'address', 'phone', 'email', 'director', 'host'),
    sections: [
      {
        heading: 'Publisher',
        lines:
          name === null
            ? NOT_SAID
            : [
                ...said([[form === null ? name : `${name} (${form})`], registration === null ? null : [registration]]),
                ...placeLines({ name: '', address, phone, email }).slice(1),
              ],
      },
      { heading: 'Director of the publication', lines: director === null ? NOT_SAID : [[director]] },
      { heading: 'Host', lines: host === null ? NOT_SAID : placeLines(host) },
      {
        heading: 'What may be reused',
        lines: [
          ['The data are under the French Open Licence 2.0: ', here('/donnees', 'all data'), '.'],
          [
            'The software, Beffroi, is free, under EUPL-1.2. Archived pages and quotations remain their authors’: they are shown as evidence.',
          ],
        ],
      },
      {
        heading: 'To contest what is written',
        lines: [
          ['Each level can be contested from the page that proves it; what came of it is public: ', here('/reponses', 'the answers'), '.'],
          ['Whoever is named or meant may ask for a right of reply: ', here('/contact', 'write to us'), '.'],
        ],
      },
      { heading: 'Address of the site', lines: [[origin], ...reviewed(operator)] },
    ],
  };
}

const CONFORMITY = { full: 'fully conformant', partial: 'partially conformant', none: 'not conformant' } as const;

/** The declaration of accessibility. The French page is the one that the law asks for. */
function accessibility({ operator, origin, checked }: LegalAsk): ReturnType<LegalPages['accessibility']> {
  const { accessibility: told, email, phone } = operator;
  const { audit } = told;
  const state = CONFORMITY[conformityOf(audit)];
  const contact = told.contact ?? email;
  const sections: LegalSection[] = [
    {
      heading: 'Commitment',
      lines: said([
        [
          `${nameOf(operator)} commits to make its websites accessible, in accordance with article 47 of the French law no. 2005-102 of 11 February 2005.`,
        ],
        told.scheme === null && told.plan === null ? null : ['To this end, the following strategy and actions are implemented:'],
        told.scheme === null ? null : [{ text: 'multi-year accessibility scheme', href: told.scheme }],
        told.plan === null ? null : [{ text: 'plan of action of the year', href: told.plan }],
        [`This declaration of accessibility applies to ${origin}.`],
      ]),
    },
    {
      heading: 'State of conformity',
      lines: [
        audit === null
          ? [`This site is ${state} with the French general accessibility framework (RGAA), version 4.1: it has not been audited yet.`]
          : [
              `This site is ${state} with the French general accessibility framework (RGAA), version 4.1${audit.faults.length + audit.exemptions.length > 0 ? ', because of the failures and exemptions listed below' : ''}.`,
            ],
      ],
    },
    {
      heading: 'Results',
      lines: [
        audit === null
          ? ['No rate can be given: it is computed from an audit made by people, and there was none.']
          : [
              `The audit made by ${audit.by} on ${day(audit.on)} shows that ${enWords.decimal(audit.rate, Number.isInteger(audit.rate) ? 0 : 1)}% of the criteria of the RGAA version 4.1 are met.`,
            ],
        [
          `At each change of the software, ${enPlural(checked.rules, 'rule', 'rules')} of a machine (${checked.tool}) are asked of ${enPlural(checked.pages, 'kind of pages', 'kinds of pages')}, and no fault is let through. Each looks at part of a criterion; together, ${checked.criteria.length} of the ${checked.all} criteria of the RGAA: ${checked.criteria.join(', ')}. No machine checks the others. This is no audit.`,
        ],
      ],
    },
    {
      heading: 'Content that is not accessible',
      lines: [
        [
          'Archived pages of towns are shown as they were, as evidence: they are neither ours nor under our control (content of third parties, not subject to the obligation). Beside each stands its quotation as text.',
        ],
        ...(audit === null ? [['Failures are not known, for want of an audit.']] : []),
      ],
      ...(audit !== null && {
        items: [
          ...audit.faults.map((fault) => [`Failure: ${fault}`]),
          ...audit.exemptions.map((one) => [`Exemption for disproportionate burden: ${one}`]),
        ],
      }),
    },
    {
      heading: 'How this declaration was made',
      lines: [
        [
          operator.reviewed === null
            ? 'The day on which this declaration was made is not said.'
            : `This declaration was made on ${day(operator.reviewed)}.`,
        ],
        ['Technologies: HTML5, CSS, SVG; no public page needs JavaScript.'],
        [`Tools: ${checked.tool} in Chromium, 390 and 1,280 pixels wide, by day and by night.`],
        audit === null || audit.pages.length === 0
          ? ['Pages checked by people: none.']
          : [`Pages that were checked: ${audit.pages.join('; ')}.`],
      ],
    },
    {
      heading: 'Feedback and contact',
      lines: said([
        [
          'If you cannot reach some content or service, you may write to who is responsible for this site, to be led to an accessible alternative or to be given the content in another form.',
        ],
        contact === null
          ? ['The address to write to is not said: see what is missing.']
          : [contact.includes('@') ? mail(contact) : contact.startsWith('https:') ? { text: contact, href: contact } : contact],
        phone === null ? null : [`Telephone: ${phone}`],
      ]),
    },
    {
      heading: 'Remedies',
      lines: [
        [
          'If a fault of accessibility keeps you from some content or function of the site, you tell us and get no answer, you are entitled to bring your complaint to the French Defender of Rights (Défenseur des droits). You may:',
        ],
      ],
      items: [
        [{ text: 'write a message to the Defender of Rights', href: 'https://formulaire.defenseurdesdroits.fr/' }],
        [
          {
            text: 'contact the delegate of the Defender of Rights in your region',
            href: 'https://www.defenseurdesdroits.fr/saisir/delegues',
          },
        ],
        ['send a letter (free, without a stamp): Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07'],
      ],
    },
  ];
  return {
    title: `Accessibility: ${state}`,
    sentence: `Declaration of accessibility: this site is ${state} with the RGAA; what was checked, and whom to tell when a page resists.`,
    missing: missing(operator, 'name', 'email', 'audit', 'reviewed'),
    sections,
  };
}

/** What becomes of personal data. */
function protection({ operator, addressDays }: LegalAsk): ReturnType<LegalPages['protection']> {
  const asked = operator.protection;
  return {
    title: 'Personal data',
    sentence: 'What this site knows of you: nothing if you read it; what is strictly needed if you work here or write to it.',
    missing: missing(operator, 'name', 'email'),
    sections: [
      {
        heading: 'If you read',
        lines: [
          [
            'Nothing is kept: no tracker, no audience measurement, no request to another site, no cookie. Beffroi writes no log of visits; the host or a relay may, which the publisher has to tell.',
          ],
        ],
      },
      {
        heading: 'If you contest, write or answer',
        lines: [],
        items: [
          ['A contest is public, with the name that you give; the mail address that you leave never is, and serves to answer you.'],
          [
            'A survey is answered without a name: no address, no hour, no tie to who answered; nothing is published that tells fewer than five people apart.',
          ],
          ['An idea is written without a name if you wish; nothing finer than the day is kept of it.'],
          [
            'A question asked of a town on a social network is kept for twelve months unless the town says otherwise, then deleted with names and addresses.',
          ],
          ['So that links are not guessed, a digest of the network address is kept for an hour.'],
        ],
      },
      {
        heading: 'If you work here',
        lines: [
          [
            'An account keeps a name, a mail address, a role, and the log of what was changed, by whom and when. Cookies that are needed, and no other: the session (two hours without use, twelve in all), the time of a sign-in, a form that was interrupted (a day), and what this browser is known by (half a year after the last sign-in), so that whoever guesses a password elsewhere does not lock you out.',
          ],
          [
            `The network address that an account acts from is kept for ${String(addressDays)} days in that log and in the list of its sessions, then deleted by itself; nobody but who administers this site, and you, is ever shown it.`,
          ],
        ],
      },
      {
        heading: 'If you get a mail',
        lines: [
          [
            'Address and text are encrypted, and deleted as soon as the letter has gone. A subscription begins only when it is confirmed; it ends with one click, and nothing remains of who has left.',
          ],
        ],
      },
      {
        heading: 'What pages of towns say',
        lines: [
          [
            'Public pages of towns are archived as evidence; there may be names in them. Whoever is concerned may ask that their words or name be taken out, of the pages shown and of the archives: ',
            here('/contact', 'write to us'),
            '.',
          ],
        ],
      },
      {
        heading: 'Who answers, and your rights',
        lines: [
          [
            `Controller: ${nameOf(operator)}, for a task in the public interest or the legitimate interest of observing what towns publish.`,
          ],
          ['You may ask for access, rectification, erasure, restriction, or object.'],
          ...(asked === null ? [] : [['Whom to ask:'], ...placeLines(asked)]),
          ...(asked === null && operator.email !== null ? [['Whom to ask: ', mail(operator.email)]] : []),
          ['If no answer comes, you may bring it before the ', { text: 'CNIL', href: 'https://www.cnil.fr/en/plaintes' }, '.'],
          ...reviewed(operator),
        ],
      },
    ],
  };
}

function contact({ operator }: LegalAsk): ReturnType<LegalPages['contact']> {
  const { name, address, phone, email } = operator;
  const security = securityContacts(operator);
  return {
    title: 'Contact',
    sentence: 'Whom to write to: with a question, an error, an obstacle, about your data, about a vulnerability.',
    missing: missing(operator, 'name', 'address', 'phone', 'email', 'security'),
    sections: [
      {
        heading: 'To write to the publisher',
        lines: name === null && email === null ? NOT_SAID : placeLines({ name: nameOf(operator), address, phone, email }),
      },
      {
        heading: 'By what brings you',
        lines: [],
        items: [
          [
            'A level seems wrong: open its evidence from ',
            here('/villes', 'the sheet of the town'),
            ', and contest it there, without an account.',
          ],
          [
            'You stand for a town that is measured: your right of reply begins before the publication, ',
            here('/atelier', 'in the workshop'),
            '.',
          ],
          ['A page resists you: ', here('/accessibilite', 'declaration of accessibility'), '.'],
          ['It is about your data: ', here('/donnees-personnelles', 'personal data'), '.'],
        ],
      },
      {
        heading: 'To report a vulnerability',
        lines:
          security.length === 0
            ? NOT_SAID
            : [
                ...security.map((one): Line => [{ text: one.replace(/^(?:mailto|tel):/, ''), href: one }]),
                [{ text: '/.well-known/security.txt', href: '/.well-known/security.txt' }],
              ],
      },
    ],
  };
}

/** The legal pages in English. */
export const enLegal: LegalPages = { notice, accessibility, protection, contact };
