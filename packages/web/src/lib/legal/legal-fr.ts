import { frPlural, frWords, t } from '@beffroi/words';
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
  name: t`Qui édite ce site n’est pas dit.`,
  address: t`L’adresse postale de l’éditeur manque.`,
  phone: t`Le téléphone de l’éditeur manque.`,
  email: t`L’adresse de courriel de l’éditeur manque.`,
  director: t`Qui dirige la publication n’est pas dit.`,
  host: t`Le nom, l’adresse ou le téléphone de l’hébergeur manque.`,
  audit: t`Aucun audit d’accessibilité n’est déclaré.`,
  security: t`L’adresse à laquelle signaler une faille manque.`,
  reviewed: t`Le jour où ces pages ont été relues n’est pas dit.`,
};

const day = (written: string): string => frWords.date(`${written}T12:00:00Z`);
const here = (path: string, text: string): Inline => linkIn('fr', path, text);
const mail = (address: string): Inline => ({ text: address, href: `mailto:${address}` });
const said = (lines: readonly (Line | null)[]): readonly Line[] => lines.filter((line) => line !== null);
const missing = (operator: Operator, ...facts: readonly MissingFact[]): readonly string[] =>
  missingFacts(operator).flatMap((fact) => (facts.includes(fact) ? [MISSING[fact]] : []));
const nameOf = ({ name }: Operator): string => name ?? t`L’éditeur de ce site`;
const reviewed = ({ reviewed: on }: Operator): readonly Line[] => (on === null ? [] : [[t`Page relue le ${day(on)}.`]]);

function placeLines({ name, address, phone, email }: NamedPlace): readonly Line[] {
  return said([
    [name],
    address.length === 0 ? null : [address.join(', ')],
    phone === null ? null : [t`Téléphone : ${phone}`],
    email === null ? null : [mail(email)],
  ]);
}

const NOT_SAID: readonly Line[] = [[t`Cela n’est pas dit : voyez ce qui manque, en haut de cette page.`]];

/** Who publishes: law of 21 June 2004 (LCEN), article 1-1. */
function notice({ operator, origin }: LegalAsk): ReturnType<LegalPages['notice']> {
  const { name, form, registration, address, phone, email, director, host } = operator;
  return {
    title: t`Mentions légales`,
    sentence: t`Qui édite ce site, qui en répond et qui l’héberge.`,
    missing: missing(operator, 'name', 'address', 'phone', 'email', 'director', 'host'),
    sections: [
      {
        heading: t`Éditeur`,
        lines:
          name === null
            ? NOT_SAID
            : [
                ...said([[form === null ? name : `${name} (${form})`], registration === null ? null : [registration]]),
                ...placeLines({ name: '', address, phone, email }).slice(1),
              ],
      },
      { heading: t`Direction de la publication`, lines: director === null ? NOT_SAID : [[director]] },
      { heading: t`Hébergement`, lines: host === null ? NOT_SAID : placeLines(host) },
      {
        heading: t`Ce que l’on peut reprendre`,
        lines: [
          [t`Les données sont sous Licence Ouverte 2.0 : `, here('/donnees', t`toutes les données`), '.'],
          [
            t`Le logiciel Beffroi est libre, sous licence EUPL-1.2. Les pages archivées et leurs citations restent à leurs auteurs : elles sont montrées comme preuves.`,
          ],
        ],
      },
      {
        heading: t`Contester ce qui est écrit`,
        lines: [
          [
            t`Chaque niveau peut être contesté depuis sa page de preuve ; ce qui en est advenu est public : `,
            here('/reponses', t`les réponses`),
            '.',
          ],
          [t`Toute personne nommée ou désignée peut demander un droit de réponse : `, here('/contact', t`nous écrire`), '.'],
        ],
      },
      { heading: t`Adresse du site`, lines: [[origin], ...reviewed(operator)] },
    ],
  };
}

const CONFORMITY = { full: t`totalement conforme`, partial: t`partiellement conforme`, none: t`non conforme` } as const;

/** The declaration of accessibility: wording of the order of 20 September 2019, annex 1. */
function accessibility({ operator, origin, checked }: LegalAsk): ReturnType<LegalPages['accessibility']> {
  const { accessibility: told, email, phone } = operator;
  const { audit } = told;
  const state = CONFORMITY[conformityOf(audit)];
  const contact = told.contact ?? email;
  const sections: LegalSection[] = [
    {
      heading: t`Engagement`,
      lines: said([
        [
          t`${nameOf(operator)} s’engage à rendre ses sites internet accessibles, conformément à l’article 47 de la loi n°\u00a02005-102 du 11 février 2005.`,
        ],
        told.scheme === null && told.plan === null ? null : [t`À cette fin, la stratégie et les actions suivantes sont mises en œuvre :`],
        told.scheme === null ? null : [{ text: t`schéma pluriannuel de mise en accessibilité`, href: told.scheme }],
        told.plan === null ? null : [{ text: t`plan d’actions de l’année`, href: told.plan }],
        [t`Cette déclaration d’accessibilité s’applique à ${origin}.`],
      ]),
    },
    {
      heading: t`État de conformité`,
      lines: [
        audit === null
          ? [
              t`Ce site est ${state} avec le référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1 : il n’a pas encore été audité.`,
            ]
          : [
              t`Ce site est ${state} avec le référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1${audit.faults.length + audit.exemptions.length > 0 ? t`, en raison des non-conformités et des dérogations énumérées ci-dessous` : ''}.`,
            ],
      ],
    },
    {
      heading: t`Résultats des tests`,
      lines: [
        audit === null
          ? [t`Aucun taux ne peut être donné : il se calcule sur un audit fait par des personnes, qui n’a pas eu lieu.`]
          : [
              t`L’audit de conformité réalisé par ${audit.by} le ${day(audit.on)} révèle que ${frWords.decimal(audit.rate, Number.isInteger(audit.rate) ? 0 : 1)} % des critères du RGAA version 4.1 sont respectés.`,
            ],
        [
          t`À chaque modification du logiciel, ${frPlural(checked.rules, 'règle', 'règles')} automatiques (${checked.tool}) passent sur ${frPlural(checked.pages, 'sorte de pages', 'sortes de pages')}, et aucun défaut n’y est admis. Elles regardent, chacune en partie, ${checked.criteria.length} des ${checked.all} critères du RGAA : ${checked.criteria.join(', ')}. Les autres ne se vérifient pas par une machine. Ce n’est pas un audit.`,
        ],
      ],
    },
    {
      heading: t`Contenus non accessibles`,
      lines: [
        [
          t`Les pages archivées des communes sont montrées telles qu’elles étaient, comme preuves : elles ne sont ni de notre fait ni sous notre contrôle (contenus de tiers, non soumis à l’obligation). Chacune a sa citation en texte à côté d’elle.`,
        ],
        ...(audit === null ? [[t`Les non-conformités ne sont pas connues, faute d’audit.`]] : []),
      ],
      ...(audit !== null && {
        items: [
          ...audit.faults.map((fault) => [t`Non-conformité : ${fault}`]),
          ...audit.exemptions.map((one) => [t`Dérogation pour charge disproportionnée : ${one}`]),
        ],
      }),
    },
    {
      heading: t`Établissement de cette déclaration`,
      lines: [
        [
          operator.reviewed === null
            ? t`Le jour où cette déclaration a été établie n’est pas dit.`
            : t`Cette déclaration a été établie le ${day(operator.reviewed)}.`,
        ],
        [t`Technologies utilisées : HTML5, CSS, SVG ; JavaScript n’est nécessaire à aucune page publique.`],
        [t`Outils pour évaluer l’accessibilité : ${checked.tool} dans Chromium, à 390 et 1 280 pixels de large, de jour et de nuit.`],
        audit === null || audit.pages.length === 0
          ? [t`Pages vérifiées par des personnes : aucune.`]
          : [t`Pages du site ayant fait l’objet de la vérification de conformité : ${audit.pages.join(' ; ')}.`],
      ],
    },
    {
      heading: t`Retour d’information et contact`,
      lines: said([
        [
          t`Si vous n’arrivez pas à accéder à un contenu ou à un service, vous pouvez contacter le responsable de ce site pour être orienté vers une alternative accessible ou obtenir le contenu sous une autre forme.`,
        ],
        contact === null
          ? [t`L’adresse à laquelle écrire n’est pas dite : voyez ce qui manque.`]
          : [contact.includes('@') ? mail(contact) : contact.startsWith('https:') ? { text: contact, href: contact } : contact],
        phone === null ? null : [t`Téléphone : ${phone}`],
      ]),
    },
    {
      heading: t`Voies de recours`,
      lines: [
        [
          t`Si vous constatez un défaut d’accessibilité vous empêchant d’accéder à un contenu ou une fonctionnalité du site, que vous nous le signalez et que vous ne parvenez pas à obtenir une réponse de notre part, vous êtes en droit de faire parvenir vos doléances ou une demande de saisine au Défenseur des droits. Vous pouvez :`,
        ],
      ],
      items: [
        [{ text: t`écrire un message au Défenseur des droits`, href: 'https://formulaire.defenseurdesdroits.fr/' }],
        [
          {
            text: t`contacter le délégué du Défenseur des droits dans votre région`,
            href: 'https://www.defenseurdesdroits.fr/saisir/delegues',
          },
        ],
        [
          t`envoyer un courrier par la poste (gratuit, ne pas mettre de timbre) : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07`,
        ],
      ],
    },
  ];
  return {
    title: t`Accessibilité : ${state}`,
    sentence: t`Déclaration d’accessibilité : ce site est ${state} avec le RGAA ; ce qui a été vérifié, et à qui le dire quand une page résiste.`,
    missing: missing(operator, 'name', 'email', 'audit', 'reviewed'),
    sections,
  };
}

/** What becomes of personal data: regulation (EU) 2016/679, articles 13 and 14. */
function protection({ operator, addressDays }: LegalAsk): ReturnType<LegalPages['protection']> {
  const asked = operator.protection;
  return {
    title: t`Données personnelles`,
    sentence: t`Ce que ce site sait de vous : rien si vous le lisez ; le strict nécessaire si vous y travaillez ou lui écrivez.`,
    missing: missing(operator, 'name', 'email'),
    sections: [
      {
        heading: t`Si vous lisez`,
        lines: [
          [
            t`Rien n’est gardé : aucun traceur, aucune mesure d’audience, aucun appel à un autre site, aucun cookie. Beffroi n’écrit pas de journal des visites ; l’hébergeur ou un relais peut en tenir un, que l’éditeur doit dire.`,
          ],
        ],
      },
      {
        heading: t`Si vous contestez, écrivez ou répondez`,
        lines: [],
        items: [
          [
            t`Une contestation est publique, avec le nom que vous donnez ; l’adresse de courriel que vous laissez ne l’est jamais, et sert à vous répondre.`,
          ],
          [
            t`Une enquête se remplit sans nom : ni adresse, ni heure, ni lien vers qui a répondu ; rien n’est publié qui distingue moins de cinq personnes.`,
          ],
          [t`Une idée s’écrit sans nom si vous le voulez ; rien n’en est gardé de plus fin que le jour.`],
          [
            t`Une question posée à une commune sur un réseau social est gardée douze mois par défaut, puis effacée avec les noms et adresses.`,
          ],
          [t`Pour empêcher de deviner des liens, une empreinte de l’adresse réseau est gardée une heure.`],
        ],
      },
      {
        heading: t`Si vous travaillez ici`,
        lines: [
          [
            t`Un compte garde un nom, une adresse de courriel, un rôle, et le journal de ce qui a été changé, par qui et quand. Des cookies nécessaires, et eux seuls : la session (deux heures sans usage, douze en tout), le temps d’une connexion, une saisie interrompue (un jour), et ce à quoi ce navigateur est reconnu (six mois après la dernière connexion), pour que qui devine ailleurs un mot de passe ne vous ferme pas la porte.`,
          ],
          [
            t`L’adresse réseau d’où un compte agit est gardée ${String(addressDays)} jours dans ce journal et dans la liste de ses sessions, puis effacée d’elle-même ; elle n’est jamais montrée qu’à qui administre ce site, et à vous.`,
          ],
        ],
      },
      {
        heading: t`Si vous recevez un courriel`,
        lines: [
          [
            t`L’adresse et le texte sont chiffrés, et effacés dès que la lettre est partie. Un abonnement ne commence qu’après confirmation ; il s’arrête d’un clic, et rien ne reste de qui s’est désabonné.`,
          ],
        ],
      },
      {
        heading: t`Ce que disent les pages des communes`,
        lines: [
          [
            t`Les pages publiques des communes sont archivées comme preuves ; des noms peuvent s’y trouver. Toute personne peut demander que ses mots ou son nom soient retirés, des pages montrées comme des archives : `,
            here('/contact', t`nous écrire`),
            '.',
          ],
        ],
      },
      {
        heading: t`Responsable et droits`,
        lines: [
          [
            t`Responsable du traitement : ${nameOf(operator)}, pour une mission d’intérêt public ou l’intérêt légitime d’observer ce que les communes publient.`,
          ],
          [t`Vous pouvez demander l’accès, la rectification, l’effacement, la limitation, ou vous opposer.`],
          ...(asked === null ? [] : [[t`À qui le demander :`], ...placeLines(asked)]),
          ...(asked === null && operator.email !== null ? [[t`À qui le demander : `, mail(operator.email)]] : []),
          [t`Si la réponse ne vient pas, vous pouvez saisir la `, { text: 'CNIL', href: 'https://www.cnil.fr/fr/plaintes' }, '.'],
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
    title: t`Contact`,
    sentence: t`À qui écrire : pour une question, une erreur, un obstacle, vos données, une faille.`,
    missing: missing(operator, 'name', 'address', 'phone', 'email', 'security'),
    sections: [
      {
        heading: t`Écrire à l’éditeur`,
        lines: name === null && email === null ? NOT_SAID : placeLines({ name: nameOf(operator), address, phone, email }),
      },
      {
        heading: t`Selon ce qui vous amène`,
        lines: [],
        items: [
          [
            t`Un niveau vous semble faux : ouvrez sa preuve depuis `,
            here('/villes', t`la fiche de la commune`),
            t`, et contestez-le là, sans compte.`,
          ],
          [
            t`Vous représentez une commune mesurée : votre droit de réponse commence avant la publication, `,
            here('/atelier', t`dans l’atelier`),
            '.',
          ],
          [t`Une page vous résiste : `, here('/accessibilite', t`déclaration d’accessibilité`), '.'],
          [t`Il s’agit de vos données : `, here('/donnees-personnelles', t`données personnelles`), '.'],
        ],
      },
      {
        heading: t`Signaler une faille`,
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

/** The legal pages in French. */
export const frLegal: LegalPages = { notice, accessibility, protection, contact };
