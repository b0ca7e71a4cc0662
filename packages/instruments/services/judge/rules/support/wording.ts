import type { Level } from '@beffroi/domain';
import type { Block, Hit } from '@beffroi/reading';
import type { Facet } from '../../facet.ts';
import type { Given } from '../../parts.ts';
import { type Saying, sayingsIn, saysAnything } from '../../sayings.ts';
import { SCOPE } from '../../scope.ts';
import type { Sight } from '../../signal.ts';
import type { ScopedBlock } from '../../view.ts';
import { findOf, type GeneralCueName, hitsOf, namingOf, says } from './find.ts';
import { perBlock } from './per-block.ts';
import { headingPromises } from './promises.ts';
import { quoteHit } from './quotes.ts';
import { sight } from './sight.ts';

/** What a request told online may go on by. */
type Told = Exclude<Saying, 'visit' | 'promise'>;

/** True where the sentence of a hit takes back what it says: refused, promised, or of other towns. */
export function isTakenBack(given: Given<'pageBlocks' | 'pageHits'>, block: ScopedBlock, hit: Hit): boolean {
  if (
    /(?:\b(?:pas|sans|aucune?|ni|jamais|plus)\b(?: de| d['’])?|\bn['’])\s*$/i.test(block.text.slice(Math.max(0, hit.start - 14), hit.start))
  )
    return true;
  if (
    /\b(?:lien(?! (?:de (?:paiement|r[èe]glement)|pour (?:payer|r[ée]gler)))|mot de passe|identifiants?|code d'acc[èe]s)\b/i.test(
      block.text.slice(Math.max(0, hit.start - 30), hit.end + 10),
    ) &&
    !/accepter|place|d[ée]cision/i.test(block.text)
  )
    return true;
  if (isDenied(block.text, hit) || isSupposed(block.text, hit)) return true;
  return isWithdrawn(given, block, hit.sentence);
}

/** Said, and denied in the same words: "les factures ne se règlent pas en ligne". */
function isDenied(text: string, { start, end }: Pick<Hit, 'start' | 'end'>): boolean {
  const from = Math.max(0, start - BEFORE);
  const denied = DENIED.exec(text.slice(from, end));
  return denied !== null && from + denied.index + denied[0].length > start;
}

/** The denial reaches into the words, and begins no earlier than the clause. */
const DENIED = /\bn(?:e\s|['’])[^.;:,!?]{0,30}\b(?:pas|plus|jamais)\b(?! (?:qu|que|seulement|à|de d[ée]placement)\b)/i;
const BEFORE = 25;

/** What would be, if: "vous pourriez signaler en ligne". */
function isSupposed(text: string, { start, end }: Pick<Hit, 'start' | 'end'>): boolean {
  return SUPPOSED.test(text.slice(Math.max(0, start - BEFORE), end));
}

const SUPPOSED = /\b(?:pourriez|pourrait|pourraient|permettrait|permettraient|serait|seraient|ferait|feraient)\b/i;

const TAKES_BACK = ['refusal:online', 'promise:later', 'other:towns', 'gone:for-good'] as const;

/** Refused, promised, of other towns or gone for good, in a sentence of the block (anywhere in it without one) or by its heading. */
function isWithdrawn(given: Given<'pageBlocks' | 'pageHits'>, block: ScopedBlock, sentence?: number): boolean {
  return TAKES_BACK.some((cue) => says(block.hits, cue, sentence)) || isHeadedAsPromised(given, given.pageBlocks[block.index]!.heading);
}

/** "L’an prochain" above a paragraph tells of the renewal: it announces nothing. */
function isHeadedAsPromised(given: Given<'pageBlocks' | 'pageHits'>, heading: number): boolean {
  return headingPromises(given, heading) && !NEXT_TIME.test(given.pageBlocks[heading]?.text ?? '');
}

const NEXT_TIME = /^\W*(?:et |pour )?(?:l['’]an|l['’]ann[ée]e|la saison|la rentr[ée]e) prochaine?\W*$/i;

/**
 * Looks for a wording in the service's own blocks, nearest scope first, and makes one sight of it. `slot` names the service's own
 * wordings, `cues` general ones.
 */
export function wordingSights(
  given: Given<'blocks' | 'index' | 'kind' | 'pageBlocks' | 'pageHits' | 'saying' | 'sayingOwn'>,
  facet: Facet,
  level: Level,
  cues: readonly GeneralCueName[],
  options: {
    slot?: 'completion';
    least?: number;
    unless?: GeneralCueName;
    detail?: string;
    accept?: (block: ScopedBlock, hit: Pick<Hit, 'start' | 'end'>) => boolean;
    /** The same for the service's own wordings. */
    acceptOwn?: (block: ScopedBlock, hit: Pick<Hit, 'start' | 'end'>) => boolean;
    /** What a sentence in other words may say instead. */
    saying?: Told;
    /** How near such a sentence must stand; `least` without it. */
    leastTold?: number;
  } = {},
): readonly Sight[] {
  if (given.kind === 'news' || given.blocks.length === 0) return [];
  const least = options.least ?? SCOPE.namePage;
  let best: { block: ScopedBlock; hit: Pick<Hit, 'start' | 'end'>; told: boolean } | null = null;
  for (const block of candidates(given, cues, { slot: options.slot, least, saying: options.saying })) {
    if (block.scope < least || isControl(given, block)) continue;
    const hits = block.hits;
    let hit: Hit | null = null;
    let told: Pick<Hit, 'start' | 'end'> | null = null;
    for (const cue of cues) {
      hit = hitsOf(hits, cue).find((one) => !isTakenBack(given, block, one) && options.accept?.(block, one) !== false) ?? null;
      if (hit !== null) break;
    }
    if (hit === null && options.slot !== undefined) {
      const own = findOf(hits, options.slot, given.index);
      if (own !== null && !isTakenBack(given, block, own) && options.acceptOwn?.(block, own) !== false) hit = own;
    }
    if (hit === null && options.saying !== undefined && block.scope >= (options.leastTold ?? least)) {
      told = saidIn(given, block, options.saying);
      if (told !== null && options.accept?.(block, told) === false) told = null;
    }
    if (hit === null && told === null) continue;
    if (options.unless !== undefined && says(hits, options.unless, hit?.sentence)) continue;
    // A starred or listed property of another procedure.
    if (
      block.scope <= SCOPE.topicSection &&
      hits.length > 0 &&
      namingOf(hits).names !== 0 &&
      (namingOf(hits).names & (1 << given.index)) === 0
    )
      continue;
    if (best === null || block.scope > best.block.scope) best = { block, hit: hit ?? told!, told: hit === null };
  }
  if (best === null) return [];
  return [
    sight(
      { block: best.block.index, quote: quoteHit(best.block.text, best.hit), scope: best.block.scope },
      {
        facet,
        level,
        weight: best.block.scope >= SCOPE.namePage ? 'strong' : 'fair',
        detail: options.detail ?? (best.told ? 'told' : ''),
      },
    ),
  ];
}

const NONE: readonly ScopedBlock[] = [];

/** Blocks that say so in a wording, or of which a sentence says so in other words; in their order. */
function candidates(
  given: Given<'blocks' | 'pageBlocks' | 'saying' | 'sayingOwn'>,
  cues: readonly GeneralCueName[],
  { slot, least, saying }: { readonly slot: 'completion' | undefined; readonly least: number; readonly saying: Told | undefined },
): readonly ScopedBlock[] {
  const lists = [
    given.saying(...cues),
    slot === undefined ? NONE : given.sayingOwn(slot),
    saying === undefined ? NONE : tellingBlocks(given, saying, least),
  ].filter((list) => list.length > 0);
  return lists.length <= 1 ? (lists[0] ?? NONE) : [...new Set(lists.flat())].sort((a, b) => a.index - b.index);
}

/** Whether any sentence of a block tells anything in words that no list holds. Most do not, and each of several rules asks for each service. */
const UNKNOWN = 0;
const SILENT = 1;
const TELLING = 2;
const silences = new WeakMap<readonly Block[], Uint8Array>();

/** Blocks as near as `least` or nearer of which a sentence says so in words that no list holds; in their order. */
function tellingBlocks(given: Given<'blocks' | 'pageBlocks'>, saying: Told, least: number): readonly ScopedBlock[] {
  const { blocks, pageBlocks } = given;
  let known = silences.get(pageBlocks);
  if (known === undefined) {
    known = new Uint8Array(pageBlocks.length);
    silences.set(pageBlocks, known);
  }
  const found: ScopedBlock[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!;
    if (block.scope < least || known[block.index] === SILENT) continue;
    if (known[block.index] === UNKNOWN) {
      const tells = tellsInOwnWords(given, block) && saysAnything(sayingsOf(pageBlocks, block));
      known[block.index] = tells ? TELLING : SILENT;
      if (!tells) continue;
    }
    if (sayingsOf(pageBlocks, block)[saying] !== null) found.push(block);
  }
  return found;
}

/** A control asks, and a heading says what is told below it. */
function tellsInOwnWords(given: Given<'pageBlocks'>, block: ScopedBlock): boolean {
  return !isControl(given, block) && given.pageBlocks[block.index]!.kind !== 'heading';
}

const sayingsOf = perBlock(({ text, hits }) => sayingsIn(text, hits.words));

/** Where a sentence of the block says so in words that no list holds, and the block takes nothing back. */
function saidIn(given: Given<'pageBlocks' | 'pageHits'>, block: ScopedBlock, saying: Told): Pick<Hit, 'start' | 'end'> | null {
  const sentence = sayingsOf(given.pageBlocks, block)[saying];
  if (sentence === null || !tellsInOwnWords(given, block) || isWithdrawn(given, block)) return null;
  const start = block.text.indexOf(sentence);
  return { start, end: start + sentence.length };
}

/** True where the block only mentions the service and the sentence of a wording does not: it speaks of something else. */
export function isPassing(given: Given<'index' | 'scopes'>, block: ScopedBlock, sentence: number): boolean {
  if (block.scope !== SCOPE.mention || given.scopes.byHeadings(block.index) >= SCOPE.namePage) return false;
  return findOf(block.hits, 'names', given.index, sentence) === null;
}

/** True for a button or the label of a field: its words ask, they do not tell. */
export function isControl(given: Given<'pageBlocks'>, block: ScopedBlock): boolean {
  const { kind } = given.pageBlocks[block.index]!;
  return kind === 'button' || kind === 'label';
}

/** True for a sentence about those who were there before only: "la réinscription se fait sur l'extranet". Who asks for the first time is the measure. */
export function isOnlyAgain(sentence: string): boolean {
  return /r[ée]-?inscri/i.test(sentence) && !/(?:^|[^ér-])inscri|nouve(?:au|lle)|premi[èe]re|demande|pr[ée]-?inscri/i.test(sentence);
}
