import type { MissingFact, OperatorRefusalCode, ProxyTrouble } from '@beffroi/web';
import { frNumber, frOf, frPlural, t } from '@beffroi/words';

const FACTS: Readonly<Record<MissingFact, string>> = {
  name: t`l’éditeur (name)`,
  address: t`son adresse (address)`,
  phone: t`son téléphone (phone)`,
  email: t`son courriel (email)`,
  director: t`qui dirige la publication (director)`,
  host: t`l’hébergeur (host)`,
  audit: t`un audit d’accessibilité (accessibility.audit)`,
  security: t`où signaler une faille (security)`,
  reviewed: t`le jour de la relecture (reviewed)`,
};

/** What is said of the site and its workers, in French. */
export const frServe = {
  badPort: (text: string): string => t`--port : un nombre de 0 à 65535 (0 : n’importe lequel qui soit libre), et non « ${text} ».`,
  proxyTroubles: {
    'all-visitors-alike': t`ATTENTION : le site est derrière un mandataire, et ADDRESS_HEADER n’est pas donné. Tous les visiteurs y ont la même adresse : les limites de l’un arrêtent tous les autres. Donnez ADDRESS_HEADER=x-forwarded-for (et au besoin XFF_DEPTH), puis relancez ; docs/install.md dit comment.`,
    'anybody-can-forge': t`ATTENTION : ADDRESS_HEADER est donné, mais le site écoute au-delà de cette machine. Qui l’atteint sans passer par le mandataire peut s’inventer une adresse : écoutez sur 127.0.0.1, ou fermez ce port aux autres.`,
  } as Readonly<Record<ProxyTrouble, string>>,
  badWorkers: (text: string): string => t`--workers : un nombre d’ouvriers de 0 à 64, et non « ${text} ».`,
  badMetricsToken: (least: number): string =>
    t`BEFFROI_METRICS_TOKEN : au moins ${least} signes, sans espace (openssl rand -hex 24 en fait un).`,
  badOperator: {
    unreadable: (file) => t`BEFFROI_OPERATOR : ${file} ne se lit pas. Vérifiez le chemin et les droits.`,
    'not-json': (file) => t`BEFFROI_OPERATOR : ${file} n’est pas un objet JSON.`,
    unknown: (file, member) => t`BEFFROI_OPERATOR : ${file} contient « ${member} », que personne ne connaît. Corrigez ce nom, ou ôtez-le.`,
    bad: (file, member) =>
      t`BEFFROI_OPERATOR : dans ${file}, « ${member} » ne convient pas. docs/operator.md dit ce que chaque nom attend.`,
  } as Readonly<Record<OperatorRefusalCode, (file: string, member: string) => string>>,
  legalMissing: (facts: readonly MissingFact[]): string =>
    t`Les pages légales, obligatoires pour un site public, disent qu’il manque : ${facts.map((fact) => FACTS[fact]).join(', ')}. Le fichier que nomme BEFFROI_OPERATOR les complète (docs/operator.md).`,
  urlWanted: (host: string): string =>
    t`--host ${host} : d’autres machines atteindront ce site, qui doit savoir sous quelle adresse. Ajoutez-la : --url https://observatoire.example.org (ou BEFFROI_URL) ; il ne répondra qu’à elle.`,
  badPagesKept: (text: string): string =>
    t`BEFFROI_PAGES_KEPT : un nombre de mégaoctets (0 : aucune page n’est gardée), et non « ${text} ».`,
  badPublicUrl: (text: string): string =>
    t`--url : l’adresse par laquelle on arrive au site, sans chemin, par exemple https://observatoire.example.org, et non « ${text} ».`,
  badDate: (option: string, text: string): string => t`${option} : « ${text} » n’est pas une date à venir. Par exemple : 2027-01-31`,
  portTaken: (port: number): string =>
    t`Un autre programme écoute déjà sur le port ${String(port)}. Arrêtez-le, ou choisissez un autre port avec --port (0 : n’importe lequel qui soit libre).`,
  cannotListen: (host: string, port: number): string =>
    t`Impossible d’écouter sur ${host}, port ${String(port)} : cette adresse n’est pas à cette machine, ou le port demande d’autres droits. Corrigez --host ou --port.`,
  buildingSite: (): string => t`Construction des pages du site, une fois pour toutes …`,
  siteNotBuilt: (why: string): string => t`Les pages du site n’ont pas pu être construites : ${why}`,
  siteServed: (url: string): string => t`Le site est à l’adresse ${url} (Ctrl-C l’arrête proprement).`,
  siteElsewhere: (port: number, url: string): string =>
    t`Le port ${String(port)} est pris ; le site est à l’adresse ${url} (Ctrl-C l’arrête proprement).`,
  firstLink: (url: string): string => t`Il n’y a pas encore d’administrateur. Ce lien, valable une fois, en fait un : ${url}`,
  crewReady: (n: number): string =>
    n === 0
      ? t`Aucun ouvrier ne tourne ici : les vagues avancent par « beffroi worker » ou « beffroi wave run ».`
      : t`${frPlural(n, 'ouvrier prend', 'ouvriers prennent')} part aux vagues en cours.`,
  workerFell: (n: number, seconds: number): string =>
    t`L’ouvrier ${frNumber(n)} s’est arrêté ; il est relancé dans ${frNumber(seconds)} s.`,
  siteStops: (): string => t`Arrêt : les ouvriers rendent ce qu’ils tiennent, puis le site se ferme.`,
  badDeskKey: (): string =>
    t`BEFFROI_DESK_KEY ne contient pas de clé : il en faut une de 32 octets en base64, comme « openssl rand -base64 32 » en donne. Plusieurs se séparent par des virgules, la nouvelle d’abord.`,
  deskRests: (why: string, seconds: number): string => t`L’accueil s’est arrêté (${why}) et reprend dans ${seconds} s : rien n’est perdu.`,
  checkupsRest: (why: string, seconds: number): string =>
    t`La mesure à la demande s’est arrêtée (${why}) et reprend dans ${seconds} s : rien n’est perdu.`,
  drawsRest: (why: string, seconds: number): string =>
    t`Le tirage de phrases à coder s’est arrêté (${why}) et reprend dans ${seconds} s : rien n’est perdu.`,
  importsRest: (why: string, seconds: number): string =>
    t`La lecture des fichiers donnés à l’atelier s’est arrêtée (${why}) et reprend dans ${seconds} s : rien n’est perdu.`,
  roundsRest: (why: string, seconds: number): string =>
    t`La tournée des enquêtes et des justificatifs s’est arrêtée (${why}) et reprend dans ${seconds} s : rien n’est perdu.`,
  aheadRests: (why: string, seconds: number): string =>
    t`La comparaison des vagues publiées s’est arrêtée (${why}) et reprend dans ${seconds} s : rien n’est perdu.`,
  newsRest: (why: string, seconds: number): string =>
    t`Les annonces se sont arrêtées (${why}) et reprennent dans ${seconds} s : rien n’est perdu.`,
  siteStopped: (): string => t`Le site est arrêté.`,
  wavePublished: (name: string): string => t`La vague ${name} est publiée : tout le monde la voit.`,
  waveOfferedForReply: (name: string, date: string): string =>
    t`La vague ${name} est montrée aux communes, qui peuvent répondre jusqu’au ${date}. Elle n’est pas encore publique.`,
  waveInReply: (name: string): string =>
    t`La vague ${name} est montrée à ses communes, qui peuvent encore répondre. Elle se publie après la date dite, ou dès que toutes ont fini.`,
  waveAlreadyPublic: (name: string): string => t`La vague ${name} est déjà publique : ses communes répondent sur le site.`,
  demoReused: (date: string, folder: string): string =>
    t`Données de la démonstration mesurées le ${date}, reprises telles quelles (${folder}). Pour mesurer à nouveau : --anew`,
  demoPlan: (town: string, url: string): string =>
    t`Voir le plan ${frOf(town)} comme son maire (ville et agents imaginaires ; lien valable une fois) : ${url}`,
  demoReady: (towns: number, names: readonly string[], seconds: string): string =>
    t`${frPlural(towns, 'commune imaginaire mesurée', 'communes imaginaires mesurées')} en deux vagues (${names.join(' et ')}), closes et publiées, en ${seconds} s.`,
  demoShift: (town: string, url: string): string =>
    t`Prendre le quart à l’accueil ${frOf(town)} (ville, agents et questions imaginaires ; lien valable une fois) : ${url}`,
  demoCitizens: (url: string): string => t`Ce que voient les habitants imaginaires, sur leur petit réseau : ${url}`,
  oneDemo: (): string => t`--once, --twice et --anew s’excluent : choisissez-en un.`,
};
