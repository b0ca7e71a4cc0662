import { INSULTS, NAMED_THINGS, NAMES, NAMES_OF_PEOPLE, PEOPLE, REPROACHES, SLURS, VIOLENCE } from './words.ts';

/** What is hostile in a text, the strongest first. */
export const HOSTILITIES = ['threat', 'slur', 'obscenity', 'insult', 'rude'] as const;

/** One of them. */
export type Hostility = (typeof HOSTILITIES)[number];

/** Whom hostile words are about: who reads them, somebody else, no person at all; `quoted`: somebody only reports them. */
export type HostileTarget = 'agent' | 'somebody-else' | 'thing' | 'quoted';

/** A rule over a folded line. What is hostile is what it matches, or its group `said`. */
export interface HostileRule {
  readonly kind: Hostility;
  readonly target: HostileTarget | 'by-article';
  readonly pattern: RegExp;
}

const any = (words: readonly string[]): string => `(?:${[...new Set(words)].join('|')})`;
const rule = (kind: Hostility, target: HostileRule['target'], ...patterns: readonly string[]): HostileRule => ({
  kind,
  target,
  pattern: new RegExp(`(?<= )(?:${patterns.join('|')})(?= )`, 'gu'),
});

const NAME = any([...NAMES, ...INSULTS, ...SLURS]);
/** Of these one can speak of a heap in the street, or of a kind of them, without meaning anybody. */
const PERSONAL_NAME = any([...NAMES_OF_PEOPLE, ...INSULTS, ...SLURS]);
const REPROACH = any(REPROACHES);
const VIOLENT = any(VIOLENCE);
const PERSON = any(PEOPLE);
const IDLE =
  '(?:vraiment|bien|tous|toutes|tous vraiment|trop|tellement|juste|franchement|completement|quand meme|que|qu|vous|un|une|des|de|d|si|really|all|just|so|such|a|an|bunch of)';
const BIG =
  '(?:gros|grosse|grosses|sale|sales|petit|petite|petits|pauvre|pauvres|beau|belle|vrai|vraie|vrais|vieille|vieux|fucking|stupid) ';
const YOU_ARE = '(?:tu es|t es|t|tu n es|vous etes|vous n etes|etes vous|you are|you re|ur|you (?:people|guys|lot|all) are)';
const BUNCH = '(?:espece|especes|bande|tas|ramassis|troupeau)(?: (?:de|d))';
/** "je vais te", "on va vous", "j vais tous vous", "je viens vous". */
const I_WILL =
  '(?:je|j|on|nous|moi je) (?:vais|vai|ve|va|allons|viens|vient|viendrai|viendra|finirai par|finira par)(?: (?:bien|venir|tous|toutes|finir par)){0,3} (?:te|t|vous)(?: (?:tous|toutes|venir)){0,2}';
const NO_HARM = '(?! (?:de rire|du regard|de bisous|au|aux|a la petanque|a la belote|un coup de main))';
const END = '(?= (?:[.]|$))';

/** All of them; where two match in one place, the stronger counts. */
export const HOSTILE_RULES: readonly HostileRule[] = [
  rule(
    'threat',
    'agent',
    `${I_WILL} ${VIOLENT}${NO_HARM}`,
    `${I_WILL} (?:planter|cramer|bruler|demolir|exploser|descendre|retrouver|choper|attraper)${END}`,
    `${I_WILL} (?:peter|casser|eclater|defoncer|exploser) (?:la gueule|la tete|la tronche|les dents|le nez|les jambes|les genoux|les rotules)`,
    `${I_WILL} (?:faire la peau|refaire le portrait|regler (?:ton|votre) compte|mettre une balle|coller une balle)`,
    `(?:je|on) (?:vais|va) (?:cramer|bruler|casser|exploser|faire sauter) (?:ta|ton|tes|votre|vos) (?:voiture|voitures|maison|mairie|bureau|bureaux|gueule|gueules|tete)`,
    `(?:je|on) (?:vais|va) (?:poser une bombe|(?:mettre|foutre) le feu (?:a|au|aux) (?:la |l |votre |vos |ta |ton )?(?:mairie|bureau|bureaux|guichet|maison|voiture|ecole|agence|poste)|tout (?:cramer|bruler|faire sauter)|(?:venir|debarquer|revenir) avec (?:un fusil|mon fusil|une arme|un flingue|une batte|un couteau))`,
    `(?:tu vas|vous allez)(?: (?:tous|toutes|bien)){0,2} (?:crever|mourir|y passer|morfler|souffrir)(?! (?:de|d) )`,
    `(?:tu vas|vous allez) (?:me )?le (?:payer cher|regretter${END}|regretter amerement)`,
    `(?:je|on) (?:sais|sait|connais|connait) (?:tres bien )?ou (?:tu|vous) (?:habites|habitez|vis|vivez|dors|dormez|(?:travailles|travaillez|bosses|bossez)${END})`,
    `je (?:sais|connais) ou (?:vont|sont|dorment) (?:tes|vos) (?:enfants|gosses|gamins)|je connais (?:ton|votre) adresse`,
    `(?:tu merites|vous meritez) (?:tous )?(?:de crever|de mourir|la mort|la peine de mort|une balle|des coups|d etre (?:pendu|pendus|tue|tues)|qu on (?:te|vous) (?:pende|tue|bute|frappe))`,
    `(?:j espere que|vivement que|si seulement) (?:tu|vous) (?:vas |allez )?(?:creves|crevez|creve|crever|mourrez|mourras|mourir|meures|mouriez)(?! (?:de|d) )`,
    `(?<=(?:^| [.]) )(?:va|allez)(?: donc)? (?:crever|mourir|te pendre|vous pendre|te tirer une balle|vous tirer une balle|te jeter)(?! (?:de|d) )`,
    `(?<=(?:^| [.]) )(?:creve|crevez)(?: (?:donc|tous|toi|vous|${NAME.slice(3, -1)})|${END})`,
    `(?:je|on) (?:te|t|vous) (?:tue|bute|fume|defonce|egorge|massacre|tabasse|demonte|flingue|saigne)${NO_HARM}`,
    `tu vas (?:me )?le payer${END}|je (?:te|vous) souhaite de (?:crever|mourir)|attends que je te (?:croise|trouve|chope|attrape)|(?:tu es|t es|vous etes) morts?${END}`,
    `(?<=(?:^| [.]) )une balle (?:dans (?:la|ta|votre) tete|entre les (?:deux )?yeux)|(?:mon poing|une droite|une mandale|une baffe|une claque|un coup de boule) dans (?:la|ta) (?:gueule|tronche|figure|tete)`,
    `il faut (?:tous|toutes) (?:les|vous) (?:pendre|fusiller|lyncher|guillotiner|flinguer|buter)|il faut (?:vous|te) (?:tous )?(?:pendre|fusiller|lyncher|guillotiner|flinguer|buter|tuer)`,
    `(?:fais gaffe a toi|gare a toi|gare a ta gueule|surveille tes arrieres|surveillez vos arrieres)`,
    `(?:on|je) (?:t|te|vous) (?:attend|attends|attendra|attendrai) (?:dehors|a la sortie|sur le parking)${END}`,
    `i (?:will|ll|m going to|m gonna|am going to|am gonna) (?:kill|hurt|stab|shoot|beat|strangle|rape|murder|smash) (?:you|u|your|ya)`,
    `i know where (?:you|u) (?:live|work|sleep)|watch your back|(?:kill|hang) yourself|kys|you (?:deserve to|should) die|hope (?:you|u|you all) die`,
    `(?:you are|you re|ur) (?:dead meat|going to die|gonna die|dead${END})`,
  ),
  rule(
    'threat',
    'somebody-else',
    `(?:je|j|on) (?:vais|va) (?:aller )?${VIOLENT} (?:le|la|les|l|ce|cet|cette|ces|votre|vos|ton|ta|tes) ${PERSON}`,
    `(?:je|on) (?:vais|va) tous les ${VIOLENT}${NO_HARM}`,
    `a mort (?:le|la|les|l|ce|cette|ces|tous les) ${PERSON}`,
    `(?:le|la|les|l|votre|vos|ce|cet|cette|ces) ${PERSON} (?:merite|meritent) (?:de crever|de mourir|la mort|une balle|d etre (?:pendu|pendus|pendue|tue|tues))`,
  ),
  rule(
    'slur',
    'by-article',
    any(SLURS),
    `(?:sale|sales) (?:arabe|arabes|juif|juifs|juive|negre|negres|negresse|musulman|musulmans|musulmane|rom|roms|gitan|gitans|gitane|etranger|etrangers|etrangere|immigre|immigres|migrant|migrants|pd|chinois|chinoise|race|handicape|handicapee)`,
    `(?:espece de|bande de|tas de) (?:sale |sales )?(?:arabe|arabes|juif|juifs|negre|negres|noir|noirs|pd|chinetoque|chinetoques|handicape|handicapes|trisomique|trisomiques|autiste|autistes|gitan|gitans|rom|roms)`,
    `(?:retourne|retournez|rentre|rentrez) (?:dans ton|dans votre|chez toi dans ton) pays|go back to your (?:own )?country`,
  ),
  rule(
    'obscenity',
    'agent',
    `suce (?:moi|ma bite|mes couilles)|sucez moi|(?:je vais|j vais|on va) (?:te|t|vous) (?:baiser|niquer|enculer|sauter${END}|prendre par derriere)|montre (?:moi )?(?:tes|ton) (?:seins|nichons|cul)|(?:envoie|envoyez) (?:moi )?(?:des nudes|tes seins)|suck my (?:dick|cock)`,
  ),
  rule(
    'insult',
    'agent',
    `${BUNCH} (?:${BIG}){0,2}${PERSONAL_NAME}`,
    `(?<! (?:une|cette|l|quelle|d|des|les|ces|autre|toute) )espece (?:de|d) (?:${BIG}){0,2}${NAME}`,
    `${YOU_ARE}(?: ${IDLE}){0,4} (?:${BUNCH} )?(?:${BIG})?${NAME}`,
    `(?<=(?:^| [.]) )(?:bravo |merci |salut |alors |et )?(?:les )?(?:con|cons|conne|connes|idiot|idiote|idiots|imbecile|imbeciles|debile|debiles|bouffon|bouffons|assassins|ordures|pourritures|escrocs|collabos|nazis|fachos|faineants|feignants|tocards)${END}`,
    `(?:pauvre|pauvres|gros|grosse|sale|sales|salle|petit|vieux|vieille) (?:con|conne|cons|connes|merde|ordure|debile|debiles|idiot|idiote|chienne|truie|porc|porcs)(?! (?:de|sur|devant|dans|d|au|aux|a) )`,
    // Alone it is no signature.
    '(?<=^ )tg(?= (?:[.] )?$)',
    `quel(?:le|s|les)? (?:con|conne|cons|connes|idiot|idiote|imbecile)s?(?! (?:je|ce|cet|cette|le|la|les|mon|ma|notre|d|de|du|que) )|(?:vieille peau|vieille bique|gros tas${END}|sac a merde)`,
    `(?:ta|vos|vous vos) gueules?|(?<=(?:^| [.]) )(?:(?:ferme|fermez) la|casse toi|cassez vous|degage|degagez)${END}|(?:va|allez)(?: (?:donc|bien|tous|toutes)){0,2} (?:te|vous) faire (?:foutre|enculer|voir${END}|mettre|cuire un oeuf)|je (?:t|te|vous) (?:emmerde|merde|pisse)|on (?:t|vous) emmerde`,
    `nique (?:ta|ton|tes|vos|votre|sa) \\S+|niquez vous|fils (?:de|d une) (?:pute|chien|chienne)|tetes? de (?:con|cons|noeud)|trous? du cul|sous merdes?|mange tes morts|fuck (?:you|u|off)|go to hell|son of a bitch|piece of shit`,
  ),
  rule('insult', 'by-article', any(INSULTS)),
  rule(
    'insult',
    'somebody-else',
    `(?:le|la|les|l|ce|cet|cette|ces|votre|vos|notre) ${PERSON}(?: \\S+){0,3} (?:est|sont|n est|ne sont)(?: ${IDLE}){0,4} (?:${BIG})?${NAME}`,
    `(?:est|sont|etait|etaient)(?: ${IDLE}){0,3} (?:un|une|des) (?:${BIG})?(?:con|conne|cons|connes|idiot|idiote|idiots|imbecile|imbeciles|debile|debiles|bouffon|bouffons|tocard|tocards|nazi|nazis|facho|fachos|pourri|pourris|escroc|escrocs)`,
    `(?:le|la|les|l|ce|cet|cette|ces|mon|ma|mes|ton|ta|vos|votre|quel|quelle|un|une) (?:con|conne|cons|connes|idiot|idiote|imbecile|abruti) (?:de|d) \\S+`,
    `quel(?:le|s|les)? (?:con|conne|cons|connes|idiot|idiote|imbecile)s? (?:ce|cet|cette|ces|le|la|les|mon|ma|notre)`,
    `nique (?:la|le|les) \\S+`,
    `${PERSON} (?:de merde|a la con)`,
  ),
  rule(
    'rude',
    'agent',
    `${YOU_ARE}(?: ${IDLE}){0,4} (?:${BIG})?${REPROACH}`,
    `${BUNCH} (?:${BIG})?${REPROACH}`,
    `(?<=(?:^| [.]) )(?:vous )?faites chier|(?:arrete|arretez|assez de) (?:avec )?(?:tes|vos) conneries`,
    `(?<=(?:^| [.]) )(?:incapables|menteurs|voleurs|minables|incompetents)${END}`,
    `vous (?:vous )?foutez (?:de nous|de moi|de ma gueule|de notre gueule|pas mal de nous)|(?:vous me|vous nous|tu me|tu nous) (?:faites|fais|cassez|casses) (?:chier|les couilles|les pieds)|vous servez a rien|vous ne servez a rien`,
  ),
  rule(
    'rude',
    'somebody-else',
    `(?:le|la|les|l|ce|cet|cette|ces|votre|vos|notre) ${PERSON}(?: \\S+){0,2} (?:est|sont)(?: ${IDLE}){0,4} ${REPROACH}`,
  ),
  rule(
    'rude',
    'thing',
    `\\S+ (?:de merde|a la con|de con|de chiotte|de mes deux)|c est (?:vraiment |de la |du |bien |trop |un peu |completement )?(?:merde|con|debile|naze|nul|nulle)|quelle? (?:merde|bordel)|(?:ca |vraiment )?(?:fait|font) chier|on se fout de (?:ma|notre|la) (?:gueule|poire)`,
    `(?:putain|bordel|merde|conneries?|fuck|shit|bullshit|crap)`,
  ),
];

/** What stands before a word that only belongs to a name: "rue de la Pute", "M. Connard", "le film Les Salauds". */
export const IN_A_NAME = new RegExp(
  ` (?:(?:${NAMED_THINGS.join('|')})(?: (?:de|du|des|d|la|le|les|l|au|aux|a|the|of)){0,3}|m|mme|mr|mlle|monsieur [.]|m [.]|mme [.]) $`,
  'u',
);

/** What follows a name: "Connard St". */
export const NAMED_SO = /^ (?:st|street|road|rd|ave|avenue|lane|park|bridge|station|valley) /u;

/** "traité de", "insultée de", "appelé": somebody tells what was said to them. */
export const REPORTED =
  / (?:traite|traites|traitee|traitees|traiter|traitait|insulte|insultes|insultee|insulter|appele|appelee|qualifie|qualifiee|called)(?: (?:de|d|me|us|him|her|a|an|sale|gros|grosse|un|une)){0,3} $/u;

/** Of oneself. */
export const OF_ONESELF = / (?:je suis|je ne suis|j etais|j ai ete|suis je|me sens|i am|i m|im|i was)(?: \S+){0,2} $/u;

/** An article before an insult speaks of somebody who is not there: "un connard a garé sa voiture". */
export const OF_ANOTHER =
  / (?:un|une|le|la|les|des|ces|ce|cet|cette|son|sa|ses|mon|ma|mes|leur|leurs|l|d un|d une|par un|par des|the|this|that|these|those|some|his|her|my)(?: (?:gros|grosse|sale|sales|petit|petite|vrai|vrais|espece de|bande de|pauvre)){0,2} $/u;
