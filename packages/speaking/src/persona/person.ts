import { fold } from '../fold.ts';

/** What stands before the name of a place that is called after somebody. */
const PLACES =
  /\b(?:rue|avenue|boulevard|place|impasse|allee|chemin|square|quai|route|ecole|college|lycee|gymnase|stade|salle|espace|centre|parc|jardin|creche|mediatheque|bibliotheque|piscine|musee|theatre|residence|hopital|clinique|pont|saint|sainte|st|ste|groupe scolaire|maison|resto|restaurant|fondation|prix|maternelle|elementaire|quartier|cimetiere|complexe|foyer|ehpad|arret)(?: (?:de|du|des|d|la|le|les|l))*$/;

/** First names that are nothing else, folded. Those that are words too (Rose, Pierre, Claire, Jasmin) need a name behind them that begins with a capital. */
const FIRST_NAMES = new Set(
  `adele adrien agathe alain alexandre alexis alice aline amandine amelie anais andre anne antoine antoinette arnaud arthur audrey aurelie aurelien axel
  baptiste beatrice benjamin benoit bernadette bernard bertrand brigitte bruno camille caroline catherine cecile cedric celine chantal charles charlotte
  christelle christian christine christophe clement clementine colette corinne cyril damien daniel danielle david delphine denis denise didier dominique
  edouard eleonore elisabeth elodie emilie emma emmanuel emmanuelle eric estelle etienne evelyne fabien fabrice fatima florence floriane francis franck
  francois francoise frederic gabriel gaelle genevieve geoffrey georges gerard germaine gilbert gilles ginette gregory guillaume gwenaelle helene henri
  herve hugo hugues ines isabelle jacqueline jacques jean jeanne jeannine jerome joel johan jonathan josette josiane julie julien juliette karim karine
  kevin laetitia laura laurence laurent lea leo leon louis louise lucas lucie lucien ludovic lydie magali manon marcel marguerite marianne marie
  martine mathieu mathilde matthieu maurice maxime melanie mehdi michel michele michelle mickael mireille mohamed monique morgane muriel myriam nadia
  nathalie nicolas nicole noemie odette odile olivier pascal pascale patrice patricia patrick paul paulette pauline philippe quentin rachid raphael raymond
  regis remi renaud rene renee richard robert roger roland romain sabrina samir samuel sandra sandrine sarah sebastien serge severine simon simone solange
  sonia sophie stephane stephanie suzanne sylvain sylvie theo therese thibault thierry thomas valentin valerie veronique victor vincent virginie viviane
  xavier yannick yasmine yohan youssef yves yvette yvonne zoe dupont durand`.split(/\s+/),
);

/** What a name is not made of. */
const NO_NAME = new Set(
  'de du des la le les l d et ou a au aux en est un une le il elle je que qui pour dans sur avec ne pas s se son sa ses ouvre ferme'.split(
    ' ',
  ),
);

const OFFICE =
  "(?:l[ea] maire|monsieur le maire|madame l[ea] maire|l'adjointe?|un adjoint|l[ea] secretaire|l[ea] dgs|un elu|une elue|l'elue?|l[ea] directeur|la directrice|l[ea] policier|l[ea] prefete?|l[ea] conseillere?)";
const KIN =
  '(?:m(?:on|a|es)|s(?:on|a|es)|l[ea]) (?:ex|ancien(?:ne)? (?:mari|femme|compagn(?:e|on))|voisine?s?|voisins?|compagn(?:e|on)|mari|femme|petite? amie?|belle-mere|beau-pere|patron(?:ne)?|proprietaire|locataire|collegue|maitresse|instit(?:utrice|uteur)?|amante?)';
const PRIVATE =
  "(?:habite|vit|loge|reside|dort|gagne|touche|percoit|couche|vote pour|est mort|mourr|est malade|est ma?rie|est-(?:il|elle)|a-t-(?:il|elle)|a vote|est divorcee?|est homosexuel|est musulman|est juif|est juive|est chretien|est catholique|est encarte|est corromp|est alcoolique|trompe|doit de l'argent|est inscrite?|a paye|a depose|a demande)";

/** Questions about somebody, in folded words: where they live, what they earn, who they are. */
const ASKS = [
  new RegExp(`${OFFICE}.{0,30}?\\b${PRIVATE}`),
  new RegExp(`\\bsalaire\\b.{0,20}${OFFICE}`),
  new RegExp(
    `\\b(?:salaire|religion|vie privee|adresse (?:personnelle|privee|perso)|portable|age|femme|mari|enfants|orientation sexuelle|opinions?|casier)\\b (?:de |du |d')(?:${OFFICE}|maire\\b|${KIN})`,
  ),
  new RegExp(
    `\\b(?:ou|a quelle adresse|dans quelle rue)\\b.{0,20}\\b(?:habite|vit|loge|reside)[- ]?(?:t-)?(?:il|elle|${KIN}|${OFFICE}|le |la |l'|cette|ce |m\\b|mme)`,
  ),
  new RegExp(`\\b(?:adresse|numero|telephone|portable|mail|tel|nom|age|date de naissance|acte)\\b.{0,25} (?:de |d')${KIN}`),
  new RegExp(`\\b(?:est-ce que |savoir si |si )?${KIN}\\b.{0,20}\\b${PRIVATE}`),
  new RegExp(`\\b(?:combien|quel age)\\b.{0,20}\\b(?:gagne|touche|a|percoit)\\b.{0,10} ${OFFICE}`),
  /\bou (?:j')?habites?[- ]tu\b|\btu habites ou\b/,
  /\bqui (?:a|est-ce qui a) (?:denonce|porte plainte|signale|vote)\b/,
];

/** `M. Dupont`, `madame Le Goff`: not `Madame, quand…`, nor `monsieur le maire`. */
const TITLED =
  /(?:\b(?:m|mr|mme|mlle|dr)\.? |\b(?:monsieur|madame|mademoiselle|docteur|maitre) )(?!(?:le|la|les|l|je|j|est|quand|ou|comment|bonjour|qui|quel|quelle|pour|pouvez|pourriez|merci|a|au|d|de|c|on|nous|vous|il|elle|et|y|s|si|puis|combien|la|avec|dans|mon|ma|mes|maire|puis)\b)[a-z][a-z'-]+/;

/** `Je suis Julie Bernard,`: who says their own name asks about nobody. */
const INTRODUCTION =
  /(?<!\p{L})(?:je (?:suis|m['’]appelle)|mon nom est|moi c['’]est) (?:(?:M\.|Mme|Monsieur|Madame) )?\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,2}[,.;:!]?/giu;

/** A question without the name of who asks it. */
export function withoutIntroduction(text: string): string {
  return text.replace(INTRODUCTION, (whole) => (/ \p{Lu}/u.test(whole) ? ' ' : whole)).trim();
}

/** `Madame Le Goff`, whose name begins as an article does. */
const TITLED_ARTICLE = /(?<!\p{L})(?:M\.?|Mr|Mme|Mlle|Monsieur|Madame|Mademoiselle) (?:Le|La|De|Du|Des) (?!Maire)\p{Lu}\p{L}/u;

/**
 * Whether somebody asks about a person, and not about what the town does. Of people nothing is told, whatever is known.
 *
 * @param text a question; hostile like any text
 */
export function isAboutPerson(text: string): boolean {
  const folded = fold(text).replace(/\s+/g, ' ');
  if (TITLED_ARTICLE.test(text) || ASKS.some((pattern) => pattern.test(folded))) return true;
  if (TITLED.test(folded.replace(/[?!,;:]/g, ' ,')) && !PLACES.test(folded.slice(0, TITLED.exec(folded)?.index ?? 0).trim())) return true;
  return namesSomebody(text);
}

/** Whether a first name stands in it with another name behind, and no street, school or hall is called so. */
function namesSomebody(text: string): boolean {
  const words = text.split(/[\s,;:!?."«»()]+/u).filter((word) => word !== '');
  return words.some((word, at) => {
    const next = words[at + 1];
    const before = fold(words.slice(Math.max(0, at - 4), at).join(' '))
      .replaceAll("'", ' ')
      .trim();
    const name = bare(word);
    if (next === undefined || PLACES.test(before)) return false;
    const capitals = isCapital(word) && isCapital(next);
    if (!FIRST_NAMES.has(name.split('-')[0]!)) return false;
    // « On se marie » is somebody who weds.
    return capitals || (name !== 'marie' && !NO_NAME.has(bare(next)) && !FACT.test(bare(next)));
  });
}

/** What may follow a first name that is the name of something else: « la Saint-Jean », « marie » for a person who weds. */
const FACT = /^(?:[a-z]{1,2}|\d.*|civile?|ouvre|ferme|fete)$/;
const bare = (word: string): string => fold(word).replace(/^(?:l|d|qu|j|s|n|c|t|m)'/, '');
const isCapital = (word: string): boolean => /^(?:[ldLD]['’])?\p{Lu}[\p{Ll}'’-]/u.test(word);
