import { IN_TEXTS } from '../../clues/clues.ts';
import { isAbbreviation } from '../letters.ts';
import { foldName, isListed, nameLikeness } from '../likeness.ts';
import type { PostParts, Segment } from '../parts.ts';
import { isRank, personName } from '../person.ts';
import type { Signature } from '../signature.ts';
import { BARE_JOB, OPENER, wordOf } from '../word.ts';
import { isAnnounced, isChosen } from '../words/announces.ts';
import { isNobodysWord } from '../words/bodies.ts';
import { isJobNoun } from '../words/jobs.ts';
import { isSentenceWord } from '../words/sentence.ts';
import { OF_STORMS } from '../words/storms.ts';
import { wordsOf } from '../words/words-of.ts';

const RULE = 'speaker-prefix';
const BRACKET = /^(?:\s{0,3}@[\p{L}\p{N}_.-]{1,60}){0,6}[^\p{L}\p{N}[{【]{0,20}[[{【](?<who>[^\][{}#【】]{2,48})[\]}】]/u;
const OF =
  /^(?:la |le |les |l['’])?(?:paroles? (?:de|d['’]|du|à)|mots? (?:de|du|d['’])|minute (?:de|du|d['’])|réponse (?:de|du|d['’])|billet (?:de|du|d['’])|carnet (?:de|du|d['’])|journal (?:de|du|d['’])|coin (?:de|du|d['’]|des)|œil (?:de|du|d['’])|oeil (?:de|du|d['’])|regard (?:de|du|d['’])|voix (?:de|du|d['’])|édito (?:de|du|d['’])|edito (?:de|du|d['’])|demandez à|demandez au|dixit|vu par|from|by|word from|words from|said by|ask|notes from|letter from|over to)(?:\s|(?<=['’]))/iu;
const SAYS =
  /\s(?:says|writes|explains|answers|replies|raconte|explique|répond|vous répond|vous parle|vous dit|dit|écrit|témoigne|vous explique|vous raconte)$/iu;
const CORNER = /['’]s? (?:corner|view|diary|word|words|note|notes|letter|voice|cab|desk|minute|tip|log|blog)$/iu;
const ASTUCE =
  /^(?:la |le |les |l['’]|un |une |the |a )?(?:conseils?|astuces?|recettes?|chronique|tribune|instant|confidences?|secrets?|questions?|réponses?|tips?|advice|notes?|word|view|thought|diary|q&a|message|lettre|bulletin|leçon)(?: [\p{L}]{1,14}){0,2} (?:de|d['’]|du|des|à|au|aux|from|by|of|with|for)(?: |(?<=['’]))/iu;
/** Nouns of what somebody says or writes under a heading. Folded. */
const HEADING = wordsOf(`
  statement declaration communique tribune dixit parole paroles mot mots minute minutes reponse reponses billet billets carnet carnets journal coin oeil regard regards voix edito editorial chronique chroniques tribune instant confidence confidences secret secrets
  conseil conseils astuce astuces recette recettes lecon lecons question questions message lettre bulletin rubrique rencontre portrait humeur point pause cafe note notes pensee pensees histoire histoires anecdote
  anecdotes recit recits souvenir souvenirs temoignage temoignages interview entretien bloc-notes agenda tuto tutos cours explication explications eclairage decryptage avis coup coulisses fil lettres pas-a-pas
  chiffre chiffres truc trucs idee idees selection choix lecture lectures semaine journee matin soir veillee promenade balade tournee ronde rendez-vous quart quart-heure memo potager cuisine atelier bureau
  word words diary corner view views voice letter letters log blog desk tip tips advice thought thoughts column minute minutes memo memos notebook story stories tale tales chat lesson lessons cab round rounds
  pick picks choice choices recipe recipes ramble rambles update updates bulletin dispatch dispatches report reports jottings musings scribbles postcard postcards snippet snippets briefing explainer explains
  kitchen garden shed bench workshop walk walks week monday tuesday wednesday thursday friday saturday sunday morning evening take moment hour nook bookshelf shelf lens eye mailbag postbag inbox musing
`);
const FROM = /\s(?:from|by|de|du|with) \S+$/u;
const SPEECH = /[💬🗨🗣🎙🎤👤🙋]/u;
const QUOTES = /^(?:[«“"]|&quot;)$/u;
const OPENS = /[:|–—>▸►→»«"“]|&gt;|\/\//u;

/** Whether a folded word says what somebody says or writes under a heading. */
export const isSaidUnder = (word: string): boolean => HEADING.has(word) || PLOTS.has(word);

/** Words before a post that say whose it is: "[Parole de Nadia] …", "Sofia, urbaniste : …", "Ask Adaeze | …", "Nurse Adaeze says: …". */
export function speakerPrefix(parts: PostParts): Signature | null {
  return (
    behindHeading(parts) ??
    owned(parts) ??
    inBrackets(parts) ??
    nameInBrackets(parts) ??
    nameBeforeColon(parts) ??
    unlessAnnounced(beforeMark(parts), parts) ??
    unlessAnnounced(functionAtHead(parts), parts) ??
    withHashtag(parts) ??
    onOwnLine(parts) ??
    beforeOneself(parts) ??
    underHeading(parts)
  );
}

/** "MD's update: … Read it on our site": what is said elsewhere is nobody's word here. */
const unlessAnnounced = (found: Signature | null, { text }: PostParts): Signature | null =>
  found !== null && isChosen(text, found.end)
    ? null
    : found !== null &&
        !text
          .slice(found.start, found.end)
          .split(/[\s’']+/u)
          .some((word) => isListed(nameLikeness(word))) &&
        isAnnounced(text, found.end)
      ? null
      : found;

/** "Dr. Osei's mailbag: …", "Piers's plot 🌱 …", "Head Gardener's log. …": what somebody writes, by a genitive, before anything else. */
function owned({ text, clues }: PostParts): Signature | null {
  if (!clues.of(SOUGHT_OWNED)) return null;
  const match = OWNED.exec(text.slice(0, 90));
  if (match === null) return null;
  const { who, owner, title, what, stop } = match.groups!;
  const last = owner!.split(' ').at(-1)!;
  if (!HEADING.has(foldName(what!)) && !PLOTS.has(foldName(what!))) return null;
  if (stop === '.' && !LOGS.has(foldName(what!))) return null;
  if (title === undefined && !isJobNoun(foldName(last)) && !isOwner(last)) return null;
  if (isAnnounced(text, match[0].length)) return null;
  const start = match[0].indexOf(who!);
  return speaker(start, start + who!.length);
}

const OWNED =
  /^[^\p{L}\p{N}@#«“"]{0,6}(?<who>(?<title>(?:Dr|Prof|Cllr|Rev|Fr|Mayor|Chief|Sheriff|Coach|Captain|Ranger|Nurse|Mr|Mrs|Ms)\.? )?(?<owner>(?:\p{Lu}[\p{L}-]{1,20} ){0,2}\p{Lu}[\p{L}-]{1,20})(?:['’]s|(?<=s)['’]) (?:\p{L}{1,12} )?(?<what>\p{L}{3,14}))(?=\s?(?<stop>[:|—–.]|\n|\p{Extended_Pictographic}))/u;
const SOUGHT_OWNED = IN_TEXTS.noteForPieces(OWNED);
const PLOTS = wordsOf('plot patch allotment log logbook sketchbook scrapbook playlist playbook soapbox beat patch kitchen potting-shed');
const LOGS = wordsOf('log logs diary notebook journal notes jottings report blog logbook');

/** "[PAROLE D'ÉLUE] Une tribune à lire page 14": what stands elsewhere. */
const TO_READ = /^[^.!?\n«“"]{0,40}(?:à (?:lire|retrouver|découvrir|écouter|voir)|en page \d|read (?:it|more)|listen (?:to|on))(?!\p{L})/iu;

function inBrackets({ text }: PostParts): Signature | null {
  const prefix = BRACKET.exec(text);
  const who = prefix?.groups?.['who'];
  if (prefix === null || who === undefined) return null;
  const start = prefix[0].length - 1 - who.length;
  if (TO_READ.test(text.slice(prefix[0].length, prefix[0].length + 60))) return null;
  const [name, ...rest] = who.split(',');
  const words = who.split(/[\s’']+/u);
  if (
    (OF.test(who) || ASTUCE.test(who)) &&
    (words.some((word) => isPersons(word)) || /\s(?:Dr|Mrs|Mr|Ms|Prof|Mme|M\.)\.? \p{Lu}/u.test(who))
  )
    return speaker(start, start + who.length);
  const first = words[0]!.replace(/,$/u, '');
  if (isHeading(who)) return speaker(start, start + who.length);
  if (rest.length > 0 && isListed(nameLikeness(first)) && rest.join(' ').toLowerCase().split(/\s+/u).some(isJobNoun))
    return { kind: name!.includes(' ') ? 'full-name' : 'first-name', rule: RULE, start, end: start + name!.length };
  if (
    words.length < 5 &&
    CORNER.test(who) &&
    !/^(?:kids|children|today|this|week|month|reader|men|women|buyer|family)/iu.test(who) &&
    /^\p{Lu}/u.test(who)
  )
    return speaker(start, start + who.length);
  const job =
    words.length < 5 &&
    /^\p{Lu}/u.test(who) &&
    isJobNoun(words.at(-1)!.toLowerCase()) &&
    words.length > 1 &&
    words.every((word) => /^\p{Lu}|^(?:le|la|the|de|of)$/u.test(word));
  if (words.length === 1 && isAnswer(text.slice(prefix[0].length + 1))) return signedBefore(first, start);
  if (words.length === 1 && nameLikeness(first) === 'sure') return { kind: 'first-name', rule: RULE, start, end: start + who.length };
  return job ? speaker(start, start + who.length) : null;
}

/** "(Deji) Hi Col, …", "[Ximun] @ray …": whatever one word stands in brackets before an answer that greets, unless it says what the answer is. */
function nameInBrackets({ text, replies }: PostParts): Signature | null {
  if (!replies) return null;
  const match = NAME_IN_BRACKETS.exec(text.slice(0, 120));
  const who = match?.groups?.['who'];
  if (match === null || who === undefined || nameLikeness(who) === 'no' || isSentenceWord(foldName(who)) || OF_ANSWER.test(foldName(who)))
    return null;
  if ((wordOf(who).bits & OPENER) !== 0 || (nameLikeness(who) === 'unknown' && NOUN.test(who))) return null;
  const behind = text.slice(match[0].length);
  if (!isAnswer(behind) && !(nameLikeness(who) !== 'unknown' && behind !== '') && !behind.startsWith('@')) return null;
  const start = match[0].lastIndexOf(who);
  return { kind: 'first-name', rule: RULE, start, end: start + who.length };
}
const NAME_IN_BRACKETS =
  /^(?:\s{0,3}@[\p{L}\p{N}_.-]{1,60}){0,6}\s{0,3}[([](?<who>\p{Lu}\p{Ll}{1,14}(?:-\p{Lu}\p{Ll}{1,14})?)[)\]]\s{0,3}(?=[\p{L}@])/u;
/** How nouns end that no list holds. */
const NOUN = /(?:[ts]ion|ment|ant|ent|age|ité|eur|euse|ure|ing|ed|é|ées?|er|els?|que|aire|i[fv]e?|ble|ité|ty|ness|s)$/u;
/** What an answer is, or is about, in brackets before it. */
const OF_ANSWER =
  /^(?:rappel|suite|video|photo|info|infos|update|thread|reminder|live|direct|sondage|concours|recrutement|travaux|meteo|trafic|alerte|urgent|maj|edit|erratum|correction|test|traduction|translation|french|english|francais|anglais|partie|part|fin|end|debut|reponse|reply|answer|question|faq|note|spoiler|sarcasme|humour|blague|joke|off|new|nouveau|resolu|solved|fixed|corrige|transfere|transferred|auto|automatique|automated|bot|robot|assistant|equipe|team|support|service|message|prive|private|public)$/u;

/** "Godelieve : non peut-être ! … venez les chercher": a name alone before a colon, and what is said to whoever reads. */
function nameBeforeColon(parts: PostParts): Signature | null {
  const { text, segments } = parts;
  const [first, second] = segments;
  if (first === undefined || second === undefined || first.words.length > 1 || !second.parted.colon || second.quoted || first.quoted)
    return null;
  const { likeness } = first.last.word!;
  if ((likeness !== 'sure' && likeness !== 'rare') || !/^(?:\s{0,3}@[\p{L}\p{N}_.-]{1,60}){0,6}\s{0,3}$/u.test(text.slice(0, first.start)))
    return null;
  if (!/^ ?: \p{L}/u.test(text.slice(first.end, first.end + 5)) || text.includes('#')) return null;
  const said = text.slice(first.end);
  // A storm has a name too, a work, and each who takes part in a dialogue.
  if (OF_STORMS.test(said) || /\n[–—-]? ?\p{Lu}\p{Ll}+ ?:/u.test(said)) return null;
  return SAID_TO_READERS.test(said) ? { kind: 'first-name', rule: RULE, start: first.start, end: first.end } : null;
}
const SAID_TO_READERS =
  /(?<!\p{L})(?:\p{L}{2,}ez|on|nous|je|j['’]\p{L}+|I|I['’](?:m|ve|ll|d)|we|we['’](?:re|ve|ll|d)|my|our|please|mind|bring|come|don['’]t)(?!\p{L})/u;

/** "La pause d'Aurélie", "Rhoda's boat notes": what is said, and who says it, by "of", a genitive, or side by side. */
function isHeading(text: string): boolean {
  if (text.length > 60 || /[.!?]/u.test(text)) return false;
  const words = text.split(/[\s’']+/u).filter((word) => word.length > 0);
  if (words.length < 2 || words.length > 8) return false;
  const folded = words.map(foldName);
  if (!folded.some((word) => HEADING.has(word)) || folded.some(isSentenceWord)) return false;
  const own = /['’]s (?<what>.+)$/u.exec(text);
  if (own !== null) {
    const owner = text.slice(0, own.index).split(' ').at(-1)!;
    return isJobNoun(foldName(owner)) || isOwner(owner);
  }
  // "L'édito du maire adjoint aux mobilités": the first link with somebody behind it.
  const link = folded.findIndex(
    (word, at) =>
      OF_WHOM.has(word) &&
      at > 0 &&
      (isWhose(folded[at + 1] ?? '', words[at + 1] ?? '') || !folded.slice(at + 1).some((other) => OF_WHOM.has(other))),
  );
  if (link > 0 && link < words.length - 1 && words.slice(link + 1).some((word, at) => isWhose(folded[link + 1 + at]!, word)))
    return !(/^(?:de|d|from|by|with)$/u.test(folded[link]!) && isJobNoun(folded[link + 1]!) && /^\p{Ll}/u.test(words[link + 1]!));
  return OF_WHOM.has(folded[0]!) && words.slice(1).some((word) => nameLikeness(word) === 'sure');
}

const OF_WHOM = wordsOf('de d du des a au aux par avec chez by from with of to for');
/** Those who sit in a council against or for whoever leads it. */
const SIDES = wordsOf('opposition majorite minorite minority majority');
const isWhose = (folded: string, word: string): boolean =>
  isJobNoun(folded) || SIDES.has(folded) || ['sure', 'rare'].includes(nameLikeness(word));
/** Before a genitive a name that is a word too is a name, unless it is a time's. */
const isOwner = (word: string): boolean => isListed(nameLikeness(word)) && !TIMES.has(foldName(word));
const TIMES = wordsOf('spring summer autumn winter fall april june may march august season christmas easter sunday noel dawn');

/** An answer, with who writes it in brackets before it: "[KB] Bonjour, …". */
const isAnswer = (text: string): boolean =>
  /^\s{0,3}(?:@[\p{L}\p{N}_]{1,40}\s)?(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|hiya|dear|good (?:morning|evening|afternoon)|merci|thanks|désolée?|sorry)(?!\p{L})/iu.test(
    text,
  );

function signedBefore(who: string, start: number): Signature | null {
  const letters = /^\p{Lu}{2,3}$/u.test(who) && !isAbbreviation(who);
  if (!letters && !['sure', 'rare'].includes(nameLikeness(who))) return null;
  return { kind: letters ? 'initials' : 'first-name', rule: RULE, start, end: start + who.length };
}

const isPersons = (word: string): boolean => isListed(nameLikeness(word)) || isJobNoun(foldName(word));

function beforeMark({ segments, text }: PostParts): Signature | null {
  const [first, second, third] = segments;
  if (first === undefined || second === undefined || first.words.length > (second.quoted ? 10 : 6) || first.quoted) return null;
  const opens = first.parted;
  if (
    first.gap.some(({ kind }) => kind === 'link' || kind === 'hashtag') ||
    opens.line ||
    !first.gap.every(({ kind, text }) => kind === 'space' || kind === 'emoji' || kind === 'mention' || /^\p{S}$/u.test(text))
  )
    return null;
  const gap = second.gap.map(({ text }) => text).join('');
  if (isMark(gap)) return alone(first, gap);
  // "Le coup de cœur de Philippine ❤️ Cette tabatière …", "Chronique de Barbara, jour 3 : …"
  if (
    (second.parted.emoji || PART_OF_SERIES.test(second.text)) &&
    first.words.length > 2 &&
    /^\p{Lu}/u.test(second.text + first.text) &&
    isHeading(first.text) &&
    first.words.some(({ text }) => nameLikeness(text) === 'sure')
  )
    return speaker(first.start, first.end);
  // "Sofia, urbaniste : …", "Sofia (urbaniste) : …"
  if (
    !/^[,(|-]$/u.test(gap.trim()) ||
    third === undefined ||
    !isMark(
      third.gap
        .map(({ text }) => text)
        .join('')
        .replace(')', ''),
    )
  )
    return null;
  const name = personName(first);
  // What is quoted behind says that who is named speaks, whatever they do.
  const quotes = second.words.length < 5 && third.gap.some(({ text }) => QUOTES.test(text));
  // "Nordine Belkacem, maire : permanence samedi": where one can meet somebody.
  if (!quotes && MEETS.test(third.folded)) return null;
  const job = second.words.length < 8 && (second.employed || quotes) && !second.foldedWords.some(isSentenceWord);
  if (!job || name === null || name.rest.length > 0 || !isListed(name.likeness)) return null;
  // "Sofia, urbaniste : …": a name at the head of a post is who signs; behind a sign of speech, or where a hashtag says so, it says whose word that is.
  const spoken = first.gap.some(({ kind, text }) => kind === 'emoji' && SPEECH.test(text));
  if (spoken || name.start > first.start || text.includes('#')) return speaker(name.start, name.end);
  // "Maryse, cantinière : « Le secret, c'est le sel »": who is quoted behind the name and the job speaks under them, as under a heading.
  const quoted = third.gap.some(({ text }) => QUOTES.test(text));
  return quoted
    ? { ...speaker(name.start, name.end), ...(second.employed && !/https?:|🎥|📹|📺|▶/u.test(text) ? { sure: true } : {}) }
    : { kind: name.kind, rule: RULE, start: name.start, end: name.end, sure: true };
}

/** "La vice-présidente : quatre allers-retours de plus", "Harbourmaster: no mooring on the inner wall", "Cllr Ffion Tudor: thanks to Ravi": a function, or a rank with its name, before a colon, and what is said behind it. */
function functionAtHead({ segments, text }: PostParts): Signature | null {
  const [first, second] = segments;
  if (first === undefined || second === undefined || first.quoted || first.words.length > 7 || !second.parted.colon || second.parted.line)
    return null;
  if (first.gap.some(({ kind }) => kind === 'link' || kind === 'hashtag' || kind === 'line') || !/^\p{Lu}/u.test(first.text)) return null;
  if (
    /\d/u.test(first.text) ||
    PLURAL.test(first.text) ||
    second.words.length < 2 ||
    second.words.length + (segments[2]?.words.length ?? 0) < 4
  )
    return null;
  if (isAnnounced(text, first.end)) return null;
  if (MEETS.test(second.folded) || NO_WORD_OF_MOUTH.test(second.folded) || /^[\d@#]/u.test(second.text)) return null;
  if (
    first.folded.split(/[ ']/u).some((word) => NO_HEADS.has(word)) ||
    first.foldedWords.some((word) => word !== 'of' && isSentenceWord(word))
  )
    return null;
  const words = first.words.map(({ text: word }) => word);
  // "Maire : A. Podevin", "Pilote : Lt Armand Chauvelot": who it is.
  const named = personName(second);
  if (isRank(second.words[0]!.text) || (named !== null && named.likeness !== 'unknown')) return null;
  if (NO_HEAD.test(first.text) || NOT_HEADED.test(first.folded)) return null;
  const ranked = isRank(words[0]!) && words.length > 1 && words.length < 5 && words.slice(1).every((word) => /^\p{Lu}\p{L}/u.test(word));
  // By what the guide says: 153 of 162 labelled posts that begin so are theirs.
  const found: Signature = { ...speaker(first.start, first.end), sure: true };
  if (ranked) return found;
  const article = /^(?:Le|La|The|Our|Notre|Votre|Your)$/u.test(words[0]!) || /^L['’]/u.test(words[0]!);
  const noun = first.words.findIndex(({ word }) => (word!.bits & BARE_JOB) !== 0);
  // A function stands near the beginning, whatever it is a function of.
  if (noun < 0 || noun > 3 || (!article && !/^\p{Lu}/u.test(first.text))) return null;
  if (words.slice(1, noun + 1).some((word) => /^(?:de|du|des|of|à|au|pour|for|d['’].*)$/u.test(word))) return null;
  const last = first.words.findLastIndex(({ word }) => (word!.bits & BARE_JOB) !== 0);
  const behind = first.words[last + 1];
  // "Ranger notes", "Keeper takeover tomorrow": of a function, not one.
  if (
    behind !== undefined &&
    !/^(?:\p{Lu}|(?:de|du|des|d['’].*|of|for|at|in|on|à|aux?|en|général(?:e)?|adjointe?|déléguée?|principale?|financi(?:er|ère)|municipale?|national|nationale|régionale?)(?!\p{L}))/u.test(
      behind.text,
    )
  )
    return null;
  return /[^su]s$/u.test(first.words[noun]!.text) ? null : found;
}

const NO_HEAD = /^(?:Ici|Nouve(?:au|lle)|Petite?|New|Our new|Notre nouve)(?!\p{L})/u;
const NOT_HEADED =
  /(?:of|du|de l'|de la|d'un|d'une) ?(?:the )?(?:day|week|month|year|jour|mois|semaine|annee)$|(?: here| ici| au rapport| a l'appareil| au micro| reporting| speaking)$/u;
const PLURAL = /^(?:Les|Nos|Vos|Our \p{L}+s|The \p{L}+s)(?!\p{L})/u;
/** Who is looked for, credited, called or on call. */
const NO_HEADS = wordsOf(
  'contact contacts recherche recrutement recrute auteur autrice author photographe photographer credit photo conferencier intervenant intervenante animateur animatrice moderateur moderatrice speaker speakers host guide urgence urgences garde dentiste pharmacie pharmacien medecin veterinaire job jobs poste offre emploi vacancy wanted concours prix award expo exposition atelier formation metier metiers inscription gratuit devenir become how why comment pourquoi merci thanks bravo felicitations congratulations congrats hommage tribute meet rencontre rencontrez portrait interview entretien conference lecture talk spectacle film livre book episode podcast video replay live direct arret station gare stage service team equipe bureau office',
);
const NO_WORD_OF_MOUTH =
  /^(?:rens|renseignements?|inscriptions?|tel|horaires?|ouverte?|fermee?|open|closed|apply|postulez|poste|cdi|cdd|salary|salaire|see|voir|portrait|decouvrez|discover|meet|rencontrez?|un metier|le metier|a career)(?!\p{L})/u;

/** Whether a head whose folded words are given is nobody's, or what stands behind its colon only says who that is, where one meets them, or what their job is. */
export const headsNobody = (words: readonly string[], said: string): boolean =>
  words.some((word) => NO_HEADS.has(word)) ||
  MEETS.test(foldName(said)) ||
  NO_WORD_OF_MOUTH.test(foldName(said)) ||
  /^\s?(?:(?:M|Mme|Mr|Mrs|Ms|Dr|Me)\.? \p{Lu}|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+|[\d@#])/u.test(said);

/** What is held, not said. */
const MEETS =
  /^(?:permanences?|reunion|visite|voeux|ceremonie|inauguration|rencontre|conference|debat|dedicace|surgery|drop-in|talk|lecture|visit|meeting|q a|live) /u;

/** Which of several it is. */
const PART_OF_SERIES = /^(?:jour|épisode|ép|n°|numéro|partie|chapitre|day|part|week|episode|no|chapter|semaine) ?\d{0,3}$/iu;

/** "#ParoleDePort · Gaël Ternaux, commandant du port : « … »", "Gaël Ternaux, commandant du port. … #ParoleDePort": a hashtag says that somebody speaks, and their name and job begin the post. */
function withHashtag({ segments, text, clues }: PostParts): Signature | null {
  const [first, second, third] = segments;
  if (first === undefined || second === undefined || third === undefined || !clues.of(SOUGHT_TAG) || !SPOKEN_TAG.test(text)) return null;
  if (!/^\s{0,3}(?:#[\p{L}\p{N}_]{3,60}[^\p{L}\p{N}]{1,6})?$/u.test(text.slice(0, first.start))) return null;
  const name = personName(first);
  if (name === null || name.kind !== 'full-name' || name.rest.length > 0 || !isListed(name.likeness) || !second.parted.comma) return null;
  return second.employed && (third.parted.sentence || third.parted.colon) ? speaker(name.start, name.end) : null;
}

/** "#PDG A. Lemoine : « … »", "#AskMarcus Marcus: no plans …", "Édito — Stéphane Vauquelin : …": a name and a colon behind a heading or a hashtag of somebody's. */
function behindHeading({ text }: PostParts): Signature | null {
  // Most posts have no colon near their beginning: the pattern has no letters of its own to be looked for.
  const colon = text.indexOf(':');
  if (colon < 4 || colon > LONGEST_HEADING) return null;
  const match = HEADED.exec(text);
  const name = match?.groups?.['name'];
  if (match === null || name === undefined) return null;
  const heading = (match.groups!['tag'] ?? match.groups!['heading']!)
    .split(/_|(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|[^\p{L}]+/u)
    .map(foldName);
  const ranked = name.split(' ').length > 2 && name.split(' ').some(isRank);
  const own = name.split(' ').find((word) => !isRank(word)) ?? '';
  const tagged =
    match.groups!['tag'] !== undefined &&
    !match[0].includes('\n') &&
    (ranked || isListed(nameLikeness(own))) &&
    !/^(?:ligne|line|bus|tram)/u.test(heading[0]!);
  if (
    !tagged &&
    !heading.some((word) => isJobNoun(word) || isJobNoun(word.replace(/s$/u, '')) || HEADING.has(word) || word === 'ask' || word === 'q')
  )
    return null;
  const first = name.split(' ').find((word) => !isJobNoun(foldName(word)) && !isRank(word) && !/^\p{Lu}\.?$/u.test(word));
  // "#ParoleDeMaire⏎Réal Thibodeau : …", "#AskTheDean⏎Dean Okonjo-Platt: …": behind a hashtag of somebody's word any first name with its surname.
  const whole = match.groups!['tag'] !== undefined && WHOLE_NAME.test(name) && !name.split(' ').some(isNobodys);
  if (!whole && (first === undefined || (!isListed(nameLikeness(first)) && !/^\p{Lu}\. /u.test(name) && !ranked))) return null;
  const start = match.index + match[0].lastIndexOf(name);
  // Behind a hashtag or a heading, a name and a colon sign by what the guide says: nothing has to be weighed.
  // Below a hashtag of its own line authors see a name rather than a heading: that is weighed.
  const found = speaker(start, start + name.length);
  return match[0].includes('\n') ? found : { ...found, sure: true };
}

const WHOLE_NAME = /^\p{Lu}\p{Ll}[\p{L}'’-]* (?:(?:de|du|van|von|le|la) )?\p{Lu}\p{Ll}?[\p{L}'’-]+$/u;
const isNobodys = (word: string): boolean => isNobodysWord(foldName(word)) || isSentenceWord(foldName(word)) || HEADING.has(foldName(word));

/** "From the Chief's Desk:⏎…", "Le mot du président⏎…", "« Le mot du patron de bac » : …": a heading on a line of its own, or in quotation marks before a colon. */
function onOwnLine({ text, segments }: PostParts): Signature | null {
  const match = OWN_LINE.exec(text.slice(0, LONGEST_HEADING));
  const who = match?.groups?.['who'] ?? match?.groups?.['quoted'];
  if (match === null || who === undefined || segments.length < 2) return null;
  const end = match[0].length;
  if (!isHeading(who) || isAnnounced(text, end)) return null;
  const start = match[0].indexOf(who);
  return speaker(start, start + who.length);
}

/** "Tribune du maire. Je ne laisserai personne dire …": a heading that ends as a sentence does, before who speaks of themselves. */
function beforeOneself({ segments, text }: PostParts): Signature | null {
  const [first, second] = segments;
  if (first === undefined || second === undefined || first.quoted || first.words.length > 6 || !second.parted.sentence) return null;
  if (!/^(?:Je|J['’]|I|I['’]|My|Mon|Ma|Mes)(?!\p{L})/u.test(second.text) || !/^\p{Lu}/u.test(first.text)) return null;
  return isHeading(first.text) && !isAnnounced(text, first.end) ? speaker(first.start, first.end) : null;
}

const OWN_LINE =
  /^\s{0,3}(?:[^\p{L}\p{N}#@«“"]{1,6}\s?)?(?:(?<who>\p{Lu}[\p{L}0-9 '’&-]{5,60})\s?:?[ ]?\n|[«“"]\s?(?<quoted>\p{Lu}[\p{L} '’&-]{5,50}?)\s?[»”"]\s?:)/u;

/** "🎤 Remise des diplômes – Le directeur Stéphane Nguyen-Roy : « …", "BUS FRANCHISING⏎Mayor Angus Hartnell: “…": who is quoted first, behind a heading. */
function underHeading({ text, segments }: PostParts): Signature | null {
  for (let at = 1; at < Math.min(segments.length - 1, 5); at++) {
    const segment = segments[at]!;
    const { parted, words, quoted, start, end } = segment;
    const after = parted.sentence && words.length < 3 && words[0]!.word!.likeness === 'sure' && segments[at - 1]!.words.length < 4;
    if (quoted || words.length > 6 || !(parted.line || after || parted.mark === 'bar' || (parted.mark === 'dash' && parted.apart)))
      continue;
    const quotes = /^\s?:\s{0,2}[«“"]/u.test(text.slice(end, end + 4));
    if (!quotes && !(parted.line && /^\s?: \p{Lu}/u.test(text.slice(end, end + 4)))) continue;
    const folded = segment.foldedWords;
    const job = folded.some(isJobNoun);
    const named = words.some(({ text: word }) => ['sure', 'rare'].includes(nameLikeness(word)));
    if (!quotes && !(job && named)) continue;
    if (
      folded.some(isSentenceWord) ||
      !/^\p{Lu}/u.test(segment.text) ||
      !(job || after || (named && words.length > 1 && words.every(({ text: word }) => /^\p{Lu}/u.test(word))))
    )
      continue;
    return speaker(start, end);
  }
  return null;
}

const HEADED =
  /^\s{0,3}(?:[^\p{L}\p{N}#@]{1,6}\s?)?(?:#(?<tag>[\p{L}\p{N}_]{2,40})\s{0,2}[|·:–—-]?|\[?(?<heading>\p{Lu}[\p{L} '’&]{1,30})(?:\]\s?[|·–—:]?|\s?[|·–—]|(?=\n)))\s{1,2}(?:(?:par|by|avec|with|w\/|de|from) )?(?:(?:MD|CEO|CFO|DG|DGS|PDG|VP) )?(?<name>\p{Lu}[\p{L}.'’-]{0,20}(?: (?:(?:de|du|van|von|le|la) )?\p{Lu}[\p{L}'’-]{1,20}){0,3})(?:, [^:\n.!?]{2,50}| \([^)\n]{2,40}\))?\s?:\s/u;
/** How far from the beginning the colon may stand. */
const LONGEST_HEADING = 180;

const SPOKEN_TAG =
  /#(?:Paroles?|Mots?|Voix|Regards?|Portraits?|Interview|Dans|Ask|Meet|Word|Voice|Questions?)(?:De|D|Of|To|A|À|Avec|From)?\p{Lu}/u;

const SOUGHT_TAG = IN_TEXTS.note(SPOKEN_TAG);

/** A colon, a bar, a long dash, an arrow: nothing that ends a sentence. */
const isMark = (gap: string): boolean => gap.length < 12 && OPENS.test(gap) && !/[.!?…,(]|;(?<!&gt;)/u.test(gap) && !/\n/u.test(gap);

const TOPIC =
  /^(?<who>(?:\p{Lu}[\p{L}.]{1,15} )?(?<name>\p{Lu}[\p{L}'’-]{1,20}) \p{Lu}[\p{L}'’-]{1,24}) (?:on|about|sur|à propos d[eu]s?|au sujet d[eu]s?) \p{L}/u;

function alone(first: Segment, gap: string): Signature | null {
  const said = SAYS.exec(first.text);
  // "Chief Alma Reyes on the speeding complaints: “…”": of what somebody speaks, who is quoted.
  const topic = /[«“"]/u.test(gap) ? TOPIC.exec(first.text) : null;
  if (topic !== null && isListed(nameLikeness(topic.groups!['name']!)))
    return { ...speaker(first.start, first.start + topic.groups!['who']!.length), sure: true };
  if (isHeading(first.text)) return speaker(first.start, first.end);
  const folded = first.foldedWords;
  const named = first.words.filter(({ text }) => isListed(nameLikeness(text)));
  const jobbed = folded.some(isJobNoun);
  if (said !== null && gap.includes(':') && (named.length > 0 || jobbed)) return speaker(first.start, first.end - said[0].length);
  if (
    (OF.test(first.text) || ASTUCE.test(first.text)) &&
    (named.some(({ text }) => nameLikeness(text) !== 'ambiguous') || first.words.some(({ text }) => isPersons(text)))
  )
    return speaker(first.start, first.end);
  const persons = first.words.flatMap(({ text }) => text.split(/['’]/u)).some(isPersons);
  if (CORNER.test(first.text) && persons) return speaker(first.start, first.end);
  if (FROM.test(first.folded) && /[|▸►→»/]/u.test(gap) && isPersons(first.last.text) && first.words.length < 7)
    return speaker(first.start, first.end);
  if (first.words.length > (jobbed && /[«“"]/u.test(gap) ? 7 : 4) || folded.some(isSentenceWord)) return null;
  // "💬 Sofia : …", "🚌 Driver Dawn: …", "Le chef Ali : …", "Le maire : « …"
  const spoken = first.gap.some(({ kind, text }) => kind === 'emoji' && SPEECH.test(text)) || /[«“"]/u.test(gap);
  const lastIsName = named.length > 0 && (first.last.text === named.at(-1)!.text || (jobbed && isSurnamed(first, named.at(-1)!.text)));
  if (jobbed && first.words.length > 1 && (spoken || (lastIsName && gap.includes(':')))) return speaker(first.start, first.end);
  return lastIsName && spoken && first.words.length < 3 ? speaker(first.start, first.end) : null;
}

/** "Le maire Fabrice Hoenner": the last word is the surname behind a first name. */
const isSurnamed = ({ words }: Segment, name: string): boolean =>
  words.length > 2 && /^(?:le|la|the)$/iu.test(words[0]!.text) && words.at(-2)!.text === name && /^\p{Lu}\p{Ll}/u.test(words.at(-1)!.text);

const speaker = (start: number, end: number): Signature => ({ kind: 'hashtag-speaker', rule: RULE, start, end });
