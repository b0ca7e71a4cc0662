import { fold } from '@beffroi/reading';
import { AUTHORITY_KINDS, type AuthorityKind } from '../catalogue/authority.ts';

/**
 * What keeps a sentence from proving something of this town today: it is promised or wished for · denied or given up · of the past · of another public body ·
 * of a firm or an association · of a campaign or an opposition.
 */
export const BARS = ['promised', 'denied', 'past', 'other-body', 'private', 'campaign'] as const;

/** One of them. */
export type Bar = (typeof BARS)[number];

const PROMISED =
  /\b(?:souhait\w*|voudr\w*|voulons|aimeri\w*|envisag\w*|prevoi\w*|prevoyons|prevu(?:e|s|es)?|promet\w*|promess\w*|propos\w* (?:de |d'|la creation|l'idee)|bientot|prochainement|a venir|a l'etude|etudi(?:e|er|ent|ee|ees|es) (?:la|le|les|l'|un|une|son|sa)|reflexion|reflechi\w*|projet de (?:creation|mise|plateforme|charte|budget participatif)|demand(?:e|ent|ait) (?:si|que|pourquoi|a ce que|ou en (?:est|sont))|interrog\w*|en projet|en cours de (?:redaction|creation|preparation|construction|elaboration|developpement|recrutement|deploiement|definition|reflexion)|d'ici (?:a |la |le |l'|fin |20|peu|quelques|un|deux|trois)|(?:va|vont|allons|va-t-elle) (?:etre |prochainement |bientot )?[a-z]+(?:er|ir|re|is|it|ee|es|e)\b|pourra(?:it|ient)|devra(?:it|ient)|demandons|demandent|reclam\w*|ambition\w*|objectif (?:est|de)|horizon 20\d\d)\b/;

/** What is put to the vote and not voted yet; headings of what is planned, and lists of what is to be done: “créer un poste, ouvrir un budget participatif”. */
const PLANNED =
  /\b(?:ordres? du jour(?! et (?:compte|proces))|convocations? (?:du|au) conseil|projet (?:de territoire|de mandat)|(?<!bilan de (?:la|sa|notre) )feuille de route|schema directeur|(?:plan|programme) d'actions?|axes? (?:\d|[ivx]+\b|strategique|prioritaire))\b|(?:^|[:;,–-] )(?:creer|mettre|lancer|instaurer|developper|renforcer|generaliser|ameliorer|favoriser|deployer|moderniser|simplifier|associer|engager|batir|construire|etablir|elaborer|instituer|encourager|valoriser|faciliter|experimenter) [^.]*[,;] (?:et )?(?:[a-z]+er|ouvrir|mettre|batir|construire|offrir|fournir|rendre|etablir) /;

/** A verb of the future: in small letters, since names end so too. */
const FUTURE = /(?<![\p{L}'’])(?!caméra|opéra|lira)\p{Ll}+(?:erons|irons|drons|eront|iront|dront|uront|ura|era|ira|dra)(?![\p{L}])/u;

const DENIED =
  /(?:\bne |\bn')[^.;:]{0,70}?\b(?:pas|plus|jamais|aucun\w*|ni|guere|rien|personne)\b|\baucun(?:e|es|s)?\b|\bpas (?:de|d'|encore|possible|ouvert\w*|prevu\w*|concern\w*|eligible)\b|\bnon (?!seulement|loin)|\b(?:abandonn\w*|supprim\w*|defavorable\w*|differe(?:e|es)?|differer|sursoi\w*|repouss\w*|ecarte(?:e|s|es)?|rejet\w*|report\w*|ajourn\w*|renvoy\w*|refus\w*|suspend\w*|annul\w*|s'est arrete\w*|a pris fin|a cesse|cessation|interromp\w*|interruption|stopp\w*|dissou\w*|disparu\w*|(?:mis|mise|met|mettre|mettant) fin|en sommeil|en pause|gele(?:e|s|es)?|retire\w*|sans (?:adopter|decider|vote|accord)|ferme definitivement|sans suite|infructueu\w*)\b/;

const PAST =
  /\banci(?:en|enne|ens|ennes)\b|\bprecedent(?:e|s|es)?\b|\bont quitte\b|\ba quitte\b|\bdemission\w*|\bex-|\bjusqu'en (?:19|20)\d\d\b|\bautrefois\b|\b(?:etai(?:t|ent)|fut|furent|avai(?:t|ent))\b|\bavant (?:19|20)\d\d\b|\ben (?:1\d\d\d|200\d)\b|\bhistori(?:que|en)\b|\barchives\b/;

/** A span of years that is over. */
const SPAN = /\b((?:19|20)\d\d) ?(?:-|–|—|a|\/) ?((?:19|20)\d\d)\b/g;

/** Bodies that are another's on any authority's site. */
const ANYBODY_ELSE =
  /\b(?:ailleurs|sncf|edf|engie|enedis|veolia|suez|keolis|ratp|prefecture\w*|prefet\w*|sous-prefet\w*|(?:de )?l'etat(?![ -]civil)|d'etat(?![ -]civil)|nationa(?:l|le|ux|les)|ministere\w*|ministre\w*|gouvernement\w*|europeen\w*|syndica(?:t|ts) (?:mixte|d'|de|intercommunal|departemental|scolaire)\w*|sivu|sivom|petr|centre de gestion|voisin(?:e|s|es)?|france services|agence technique|la poste|caf|carsat|pole emploi|france travail|universite|centre hospitalier|hopital|ehpad|chambre (?:de|des|d')|canton\w*|(?:vie|actualites?|actus?|infos?|nouvelles|agenda|cote) (?:de |dans )?(?:des|nos|vos|les) communes|communes? membres?|(?:dans|de) (?:nos|les|vos) communes)\b/;

/** Words of each kind of body: another's on the sites of the other kinds. */
const OF_KIND: Readonly<Record<AuthorityKind, RegExp>> = {
  // On a commune's own site nobody bars a sentence for naming the town hall; on the sites of others it is one of their communes that acts.
  commune: /\b(?:mairie|municipalite|municipa(?:l|le|ux)|villages?|commune (?:de|d'|du|des|voisine))\b/,
  intercommunality:
    /\b(?:plui|scot|communaute (?:de communes|d'agglomeration|d'agglo|urbaine)|communautaire\w*|agglomeration|agglo|metropol\w*|intercommuna\w*|comcom|epci|cc (?:de|du|des|d')?\s?[a-z]+)\b/,
  department: /\b(?:departement(?:al|ale|aux|ales)?|college)\b/,
  region: /\b(?:region(?:al|ale|aux|ales)?|lycee)\b/,
};

const PRIVATE =
  /\b(?:entreprise\w*|societe\w*|sas|sarl|eurl|scop|interim|startup\w*|start-up\w*|commercant\w*|association\w*|prestataire\w*|partenaire\w*|comite des fetes|benevol\w*|salarie\w*|employeur\w*|artisan\w*|cabinet|particulier\w*|gazette|presse|journal [a-z]+ |expert\w*|conference\w*|sculpt\w*|artiste\w*|ecrivain\w*)\b/;

const CAMPAIGN =
  /\bcandidat\w*|\bcampagne electorale|\belections? municipales?\b|\bprogrammes? (?:electora|de la liste|recus)|\bliste «|\b(?:la|notre|nos|leur) listes? [a-z]|\btribunes?\b|\bexpression (?:libre|politique|des (?:elus|groupes))|\bopposition\b|\bminorite\b|\bgroupe (?:«|d'elus|politique|majoritaire|municipal)|\bvoeux?\b|\bmotions?\b/;

/** Whose pages they are, and when they are read. */
export interface BarredFor {
  /** Of the measurement: a span of years before it is over. */
  readonly year: number;
  /** What is another body's on the site of one is the own of another. */
  readonly body: AuthorityKind;
}

/** The bars that a text sets on the site of such a body. */
export function barsIn(text: string, { year, body }: BarredFor): ReadonlySet<Bar> {
  const folded = fold(text);
  const bars = new Set<Bar>();
  if (PROMISED.test(folded) || PLANNED.test(folded) || FUTURE.test(text)) bars.add('promised');
  if (DENIED.test(folded)) bars.add('denied');
  if (PAST.test(folded) || isOver(folded, year)) bars.add('past');
  if (namesAnotherBody(folded, body)) bars.add('other-body');
  if (PRIVATE.test(folded)) bars.add('private');
  if (CAMPAIGN.test(folded)) bars.add('campaign');
  return bars;
}

function namesAnotherBody(folded: string, body: AuthorityKind): boolean {
  if (ANYBODY_ELSE.test(folded)) return true;
  return AUTHORITY_KINDS.some((kind) => kind !== body && OF_KIND[kind].test(folded));
}

function isOver(folded: string, year: number): boolean {
  for (const [, , end] of folded.matchAll(SPAN)) if (Number(end) < year - 1) return true;
  return false;
}
