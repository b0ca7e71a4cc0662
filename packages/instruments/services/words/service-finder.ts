import type { Obstacle } from '@beffroi/domain';
import type { Facet } from '@beffroi/services/judge';
import type { Bilingual } from '@beffroi/ui/bilingual.ts';
import { enPlural, frAt, frPlural, t } from '@beffroi/words';

const fr = {
  title: 'Guichet',
  description: t`Dites ce qu’il vous faut et où : le guichet mène à la page ou au téléservice de votre commune, tel qu’il a été observé.`,
  lead: t`Dites ce qu’il vous faut, et dans quelle commune. Le guichet mène à la page où cela se fait, telle que Beffroi l’a vue.`,
  label: 'Je veux…',
  hint: t`Par exemple : « acte de naissance à Rivebelle », « cantine Brézan ». Accents et fautes de frappe n’empêchent rien.`,
  button: 'Aller au guichet',
  nothing: t`Aucune vague n’est encore publiée : le guichet n’a pas encore de réponse. Adressez-vous au site de votre commune.`,
  toHome: 'Revenir à l’accueil',
  understood: (service: string | null, town: string | null): string =>
    service !== null && town !== null
      ? t`« ${service} » ${frAt(town)}`
      : service !== null
        ? t`« ${service} » : dans quelle commune ?`
        : town !== null
          ? t`${town} : pour quelle démarche ?`
          : t`Pour quelle démarche, et dans quelle commune ?`,
  notUnderstood: (request: string): string =>
    t`Dans « ${request} », ni démarche ni commune n’ont été reconnues. Choisissez une démarche ci-dessous, ou dites-la autrement.`,
  unknownTown: (name: string): string => t`Aucune commune ne s’appelle « ${name} ». Vérifiez le nom, ou tapez-en le début.`,
  unmeasured: (town: string): string =>
    t`${town} n’est pas dans la vague publiée : Beffroi n’a pas observé son site. Adressez-vous à sa mairie.`,
  chooseTown: 'Choisissez la commune',
  otherServices: 'Ou vouliez-vous dire…',
  allServices: 'Toutes les démarches',
  townLabel: t`Dans quelle commune ?`,
  townHint: t`Le nom ou le code INSEE ; le début suffit.`,
  townsTitle: 'Communes observées',
  servicesLead: t`Dix-huit démarches, par famille. Choisissez la vôtre, puis la commune.`,
  serviceTitle: (service: string): string => t`Guichet : ${service}`,
  serviceLead: (service: string): string => t`Dites dans quelle commune vous cherchez « ${service} ».`,
  answerTitle: (service: string, town: string): string => t`${service}, ${town}`,
  answerDescription: (service: string, town: string): string =>
    t`Où et comment faire « ${service} » ${frAt(town)}, d’après les pages observées.`,
  /** What one can do there, by level; the first sentence of the answer. */
  levels: {
    1: t`Le site explique la démarche. Elle ne se fait pas en ligne : suivez ce qui est écrit sur la page.`,
    2: t`Un formulaire est à télécharger, ou une demande à envoyer par courriel. Le reste se fait par courrier ou au guichet.`,
    3: t`La démarche se commence en ligne : formulaire, compte ou rendez-vous. Elle peut se terminer en mairie.`,
    4: t`La démarche se fait en ligne de bout en bout.`,
    5: t`La démarche se fait en ligne de bout en bout, avec un compte qui garde vos données et suit votre demande.`,
  } as Record<number, string>,
  absent: (pages: number): string =>
    t`Rien n’a été trouvé : ${frPlural(pages, 'page du site a été lue', 'pages du site ont été lues')}, aucune ne parle de cette démarche.`,
  notOffered: t`La commune écrit qu’elle ne propose pas ce service.`,
  unobserved: (why: string): string =>
    t`Beffroi n’a pas pu voir cette démarche : ${why}. Elle existe peut-être : regardez le site de la commune.`,
  obstacles: {
    robots: t`le site ferme ces pages aux programmes qui les lisent`,
    blocked: t`le site refuse d’être lu par un programme`,
    login: t`il faut un compte pour la voir`,
    down: t`le site ne répondait pas`,
    moved: t`le site a changé d’adresse, et la nouvelle est restée inconnue`,
    lapsed: t`le nom du site n’est plus tenu par la commune`,
    unreadable: t`les pages n’étaient pas lisibles`,
    budget: t`le site est trop grand pour avoir été lu en entier`,
    'rule-failed': t`une erreur de Beffroi l’en a empêché`,
  } satisfies Record<Obstacle, string> as Record<Obstacle, string>,
  abstained: t`Les pages se contredisent : Beffroi n’a pas tranché. Lisez-les vous-même.`,
  withoutSite: t`Aucun site n’est connu pour cette commune. Adressez-vous à la mairie.`,
  notJudged: t`Le site de cette commune n’a pas pu être mesuré. Regardez-le vous-même, ou adressez-vous à la mairie.`,
  goFile: 'Télécharger le formulaire',
  goPage: 'Ouvrir la page de la commune',
  goPortal: 'Ouvrir le téléservice',
  home: 'Ouvrir le site de la commune',
  alsoSeen: 'Aussi vu',
  onHost: (host: string): string => t`sur ${host}`,
  national: (name: string): string => t`La commune renvoie au téléservice de l’État : ${name}. Le lien est sur sa page.`,
  provider: (name: string): string => t`Téléservice reconnu : ${name}.`,
  quoteTitle: 'Ce que dit la page',
  needTitle: 'Ce qui vous attend',
  facets: {
    form_download: 'un formulaire à télécharger et à remplir',
    email_request: 'une demande à écrire par courriel',
    online_intake: 'un formulaire en ligne',
    appointment: 'un rendez-vous à prendre',
    authentication: 'une identification (par exemple FranceConnect)',
    account: 'un compte à ouvrir',
    upload: 'des pièces à joindre',
    payment: 'un paiement en ligne',
    tracking: 'le suivi de votre demande',
    prefill: 'des données reprises de votre compte',
    national_teleservice: 'un téléservice de l’État',
    other_body: t`un autre organisme que la commune (intercommunalité, syndicat)`,
    app_only: 'une application mobile',
    delivery_online: 'une réponse ou un document reçu en ligne',
    promised_delay: 'un délai annoncé',
  } as Partial<Record<Facet, string>>,
  seen: (date: string): string => t`Vu dans la vague du ${date}. Les pages ont pu changer depuis.`,
  level: (level: number, ceiling: number): string => t`Niveau ${level} sur ${ceiling} possibles`,
  unsure: 'note peu sûre',
  proof: 'La preuve de cette réponse',
  sheet: (town: string): string => t`Toutes les démarches : ${town}`,
  askAgain: 'Une autre demande',
  otherTown: 'La même démarche ailleurs',
  unknown: 'Le guichet ne connaît pas cette démarche, ou cette commune n’est pas dans la vague publiée.',
  suggestion: (service: string, town: string): string => t`${service} ${frAt(town)}`,
};

const en: typeof fr = {
  title: 'Counter',
  description: 'Say what you need and where: the counter leads to the page or online service of your town, as it was observed.',
  lead: 'Say what you need, and in which town. The counter leads to the page where it is done, as Beffroi saw it.',
  label: 'I want…',
  hint: 'For example: “birth certificate Rivebelle”, “cantine Brézan”. Accents and typing errors do not matter.',
  button: 'Go to the counter',
  nothing: 'No wave is published yet: the counter has no answer so far. Turn to the website of your town.',
  toHome: 'Back to the home page',
  understood: (service, town) =>
    service !== null && town !== null
      ? `“${service}” in ${town}`
      : service !== null
        ? `“${service}”: in which town?`
        : town !== null
          ? `${town}: which procedure?`
          : 'Which procedure, and in which town?',
  notUnderstood: (request) =>
    `In “${request}” neither a procedure nor a town was recognised. Choose a procedure below, or say it otherwise.`,
  unknownTown: (name) => `No town is called “${name}”. Check the name, or type its beginning.`,
  unmeasured: (town) => `${town} is not in the published wave: Beffroi has not observed its site. Turn to its town hall.`,
  chooseTown: 'Choose the town',
  otherServices: 'Or did you mean…',
  allServices: 'All procedures',
  townLabel: 'In which town?',
  townHint: 'Its name or INSEE code; the beginning is enough.',
  townsTitle: 'Observed towns',
  servicesLead: 'Eighteen procedures, by family. Choose yours, then the town.',
  serviceTitle: (service) => `Counter: ${service}`,
  serviceLead: (service) => `Say in which town you look for “${service}”.`,
  answerTitle: (service, town) => `${service}, ${town}`,
  answerDescription: (service, town) => `Where and how to do “${service}” in ${town}, from the pages observed.`,
  levels: {
    1: 'The site explains the procedure. It is not done online: follow what the page says.',
    2: 'There is a form to download, or a request to send by e-mail. The rest is done by post or at the counter.',
    3: 'The procedure can be begun online: a form, an account or an appointment. It may end at the town hall.',
    4: 'The procedure can be done wholly online.',
    5: 'The procedure can be done wholly online, with an account that keeps your data and tracks your request.',
  },
  absent: (pages) =>
    `Nothing was found: ${enPlural(pages, 'page of the site was read', 'pages of the site were read')}, none speaks of this procedure.`,
  notOffered: 'The town writes that it does not offer this service.',
  unobserved: (why) => `Beffroi could not see this procedure: ${why}. It may exist: look at the site of the town.`,
  obstacles: {
    robots: 'the site closes these pages to programs that read them',
    blocked: 'the site refuses to be read by a program',
    login: 'an account is needed to see it',
    down: 'the site did not answer',
    moved: 'the site has another address, which remained unknown',
    lapsed: 'the name of the site is no longer held by the town',
    unreadable: 'the pages were not legible',
    budget: 'the site is too large to have been read whole',
    'rule-failed': 'a fault of Beffroi prevented it',
  },
  abstained: 'The pages contradict each other: Beffroi has not decided. Read them yourself.',
  withoutSite: 'No site is known for this town. Turn to the town hall.',
  notJudged: 'The site of this town could not be measured. Look at it yourself, or turn to the town hall.',
  goFile: 'Download the form',
  goPage: 'Open the page of the town',
  goPortal: 'Open the online service',
  home: 'Open the site of the town',
  alsoSeen: 'Also seen',
  onHost: (host) => `on ${host}`,
  national: (name) => `The town sends to the online service of the State: ${name}. The link is on its page.`,
  provider: (name) => `Online service recognised: ${name}.`,
  quoteTitle: 'What the page says',
  needTitle: 'What awaits you',
  facets: {
    form_download: 'a form to download and fill in',
    email_request: 'a request to write by e-mail',
    online_intake: 'an online form',
    appointment: 'an appointment to book',
    authentication: 'an identification (FranceConnect for example)',
    account: 'an account to open',
    upload: 'documents to attach',
    payment: 'a payment online',
    tracking: 'tracking of your request',
    prefill: 'data taken from your account',
    national_teleservice: 'an online service of the State',
    other_body: 'another body than the town (intercommunal body, syndicate)',
    app_only: 'a mobile application',
    delivery_online: 'an answer or a document received online',
    promised_delay: 'a delay that is announced',
  },
  seen: (date) => `Seen in the wave of ${date}. The pages may have changed since.`,
  level: (level, ceiling) => `Level ${level} of ${ceiling} possible`,
  unsure: 'mark not sure',
  proof: 'The evidence of this answer',
  sheet: (town) => `All procedures of ${town}`,
  askAgain: 'Another request',
  otherTown: 'The same procedure elsewhere',
  unknown: 'The counter does not know this procedure, or this town is not in the published wave.',
  suggestion: (service, town) => `${service} in ${town}`,
};

/** The counter: from a request in one's own words to the page where it is done. */
export const serviceFinder: Bilingual<typeof fr> = { fr, en };
