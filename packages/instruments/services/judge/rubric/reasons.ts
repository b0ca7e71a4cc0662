/**
 * Reasons of findings as templates, said at the door in the reader's language. `{value}` holes are filled from the reason's
 * values; `{value?one:many}` is one word or the other by a count.
 */
export const REASONS = {
  automatic: { fr: 'une partie se fait d’elle-même, sans démarche', en: 'part of it is done without asking' },
  personalised: {
    fr: 'tout se fait en ligne, avec un compte qui reprend les données et suit la demande',
    en: 'all online, with an account that reuses data and tracks the request',
  },
  transaction: {
    fr: 'la demande se fait entièrement en ligne, jusqu’à la réponse',
    en: 'the request is made wholly online, up to the answer',
  },
  'transaction-paid': { fr: 'la demande et le paiement se font en ligne', en: 'request and payment are made online' },
  teleservice: { fr: 'la page mène au téléservice de l’État : {name}', en: 'the page leads to the State’s teleservice: {name}' },
  intake: { fr: 'la demande commence en ligne', en: 'the request starts online' },
  portal: { fr: 'la demande commence sur un portail ({provider})', en: 'the request starts on a portal ({provider})' },
  appointment: { fr: 'le rendez-vous se prend en ligne', en: 'the appointment is booked online' },
  payment: { fr: 'seul le paiement se fait en ligne', en: 'only the payment is made online' },
  form: { fr: 'un formulaire peut être téléchargé', en: 'a form can be downloaded' },
  email: { fr: 'la demande peut être écrite par courriel ou message', en: 'the request can be written by e-mail or message' },
  catalogue: { fr: 'le catalogue se consulte en ligne', en: 'the catalogue can be searched online' },
  information: { fr: 'la démarche est expliquée', en: 'the procedure is explained' },
  'information-dead': {
    fr: 'la démarche est expliquée ; ce qui devait se faire en ligne ne répond plus',
    en: 'the procedure is explained; what was to be done online is gone',
  },
  'information-promised': {
    fr: 'la démarche est expliquée ; le service en ligne est seulement annoncé',
    en: 'the procedure is explained; the online service is only announced',
  },
  'information-refused': {
    fr: 'la démarche est expliquée et ne se fait pas en ligne',
    en: 'the procedure is explained and not done online',
  },
  'information-login': {
    fr: 'un compte est demandé et rien de public ne dit ce qu’il permet',
    en: 'an account is asked for and nothing public says what it offers',
  },
  'title-only': {
    fr: 'le site nomme le service sans l’expliquer ({pages} {pages?page lue:pages lues})',
    en: 'the site names the service without explaining it ({pages} {pages?page:pages} read)',
  },
  'not-offered': { fr: 'le site dit que la commune n’offre pas ce service', en: 'the site says that the town does not offer the service' },
  absent: {
    fr: 'le site n’en dit rien ({pages} {pages?page lue:pages lues})',
    en: 'the site says nothing of it ({pages} {pages?page:pages} read)',
  },
  'too-wide': {
    fr: 'les signes sont trop incertains pour donner un niveau',
    en: 'the signs are too uncertain for a level',
  },
  'unnamed-passage': {
    fr: 'aucune règle n’y reconnaît le service, mais un passage parle comme ceux qui l’expliquent ailleurs',
    en: 'no rule finds the service there, but a passage speaks as those do that explain it elsewhere',
  },
  contradiction: { fr: 'les pages se contredisent', en: 'the pages contradict each other' },
  'unobserved-robots': { fr: 'robots.txt interdit de lire ce qu’il faudrait', en: 'robots.txt forbids reading what is needed' },
  'unobserved-blocked': { fr: 'le site refuse d’être lu par un programme', en: 'the site refuses to be read by a program' },
  'unobserved-login': { fr: 'un compte est nécessaire pour le voir', en: 'an account is needed to see it' },
  // What rubrics before 2.0 said: it stays in what they judged.
  'unobserved-down': { fr: 'le site ne répond pas', en: 'the site does not answer' },
  'unobserved-host-down': { fr: 'le serveur {host} ne répond pas', en: 'the server {host} does not answer' },
  'unobserved-private': {
    fr: 'l’adresse de {host} est celle de cette machine ou d’un réseau privé : elle n’a pas été demandée',
    en: 'the address of {host} is one of this machine or of a private network: it was not asked',
  },
  'unobserved-port': {
    fr: 'le port de {host} n’est pas celui d’un site public : il n’a pas été demandé',
    en: 'the port of {host} is not a public site’s: it was not asked',
  },
  'unobserved-no-name': { fr: 'le nom {host} n’existe pas', en: 'the name {host} does not exist' },
  'unobserved-refused': { fr: 'le serveur {host} refuse la connexion', en: 'the server {host} refuses the connection' },
  'unobserved-too-slow': { fr: 'le serveur {host} n’a pas répondu à temps', en: 'the server {host} did not answer in time' },
  'unobserved-certificate': {
    fr: 'le certificat du serveur {host} n’est pas valable',
    en: 'the certificate of the server {host} is not valid',
  },
  'unobserved-server-error': { fr: 'le serveur {host} répond par une erreur', en: 'the server {host} answers with an error' },
  'unobserved-closed': { fr: 'le site dit être fermé pour le moment', en: 'the site says that it is closed for the moment' },
  'unobserved-host-closed': {
    fr: 'le site {host} dit être fermé pour le moment',
    en: 'the site {host} says that it is closed for the moment',
  },
  'unobserved-bare': {
    fr: 'la page d’accueil ne mène à aucune autre page et ne dit presque rien',
    en: 'the home page leads to no other page and says next to nothing',
  },
  'unobserved-unknown': {
    fr: 'rien sur ces pages ne les fait reconnaître pour celles d’une mairie',
    en: 'nothing on these pages shows that they are a town hall’s',
  },
  'unobserved-opening': { fr: 'le site n’est pas encore ouvert', en: 'the site is not open yet' },
  'unobserved-dead-links': {
    fr: 'la page d’accueil répond, mais ce à quoi elle mène ne répond plus',
    en: 'the home page answers, but what it leads to is gone',
  },
  'unobserved-lapsed': {
    fr: 'le nom du site est à vendre, abandonné ou tenu par quelqu’un d’autre',
    en: 'the name of the site is for sale, abandoned or in other hands',
  },
  'unobserved-moved': { fr: 'le site a déménagé et n’a pu être suivi', en: 'the site has moved and could not be followed' },
  'unobserved-gone': {
    fr: 'une entrée du site y mène, et la page n’est plus là',
    en: 'an entry of the site leads there, and the page is gone',
  },
  'unobserved-sent-on': {
    fr: 'l’adresse renvoie à une autre page, qui n’en dit rien',
    en: 'the address is sent on to another page, which says nothing of it',
  },
  'unobserved-not-asked': {
    fr: 'le nom mène à la page d’un autre organisme, qui n’a pas été demandée',
    en: 'the name leads to a page of another body, which was not asked for',
  },
  'unobserved-shows-nothing': { fr: 'la page ne montre pas ce qu’elle annonce', en: 'the page does not show what it announces' },
  'unobserved-unreadable': { fr: 'la page ne peut être lue par un programme', en: 'the page cannot be read by a program' },
  'unobserved-budget': { fr: 'le budget de pages s’est épuisé avant', en: 'the budget of pages ran out before' },
  'unobserved-rule-failed': { fr: 'une règle a échoué sur ces pages', en: 'a rule failed on these pages' },
} as const;

/** Why a finding is what it is, as a code. */
export type ReasonCode = keyof typeof REASONS;
