import { hostOf } from '@beffroi/domain';
import { fold } from '@beffroi/reading';
import type { AuthorityKind } from '../catalogue/authority.ts';
import type { LeverMaterial } from './material.ts';

/** Names that stand after “ville de” and the like, or at the head of a sentence after “À”. */
const NAMED =
  /(?:\b[Vv]ille|\b[Cc]ommune|\b[Mm]airie|\b[Mm]unicipalité)(?: voisine)? (?:de |d['’]|du |des )(?:la |le |les |l['’])?(\p{Lu}[\p{L}'’-]+)|(?:^|[«":]\s?)[Àà] (?:la |l['’])?(\p{Lu}[\p{L}'’-]+)\s?,/gu;

/** What stands so and is no town: parts of a town, and its own names for itself. */
const NO_TOWN = new Set([
  'demain',
  'france',
  'paris',
  'mairie',
  'ville',
  'l',
  'monsieur',
  'madame',
  'noel',
  'partir',
  'ce',
  'cet',
  'cette',
]);

/** Words by which the town is known: of its name, of its host, of the title of its home page; folded. */
export function wordsOfTown({ town, home, start, pages }: LeverMaterial): readonly string[] {
  const address = home ?? start;
  const label = hostOf(address).replace(/^www\./, '');
  const page = pages.find(({ url, result }) => url === address && result.kind === 'reading');
  const title = page?.result.kind === 'reading' ? page.result.reading.title : '';
  return [...new Set(fold(`${town ?? ''} ${label} ${title}`).split(/[^a-z0-9]+/))].filter((word) => word.length > 2).sort();
}

/** Whose site it is, and by which words it is known. */
interface Own {
  readonly townWords: readonly string[];
  readonly body: AuthorityKind;
}

/** Whether a sentence names another town as the one that acts: on a commune's site one that is not it, on the sites of other bodies any. */
export function namesElsewhere(text: string, { townWords, body }: Own): boolean {
  for (const [, one, other] of text.matchAll(NAMED)) {
    const words = fold(one ?? other ?? '').split(/[^a-z0-9]+/);
    const isOwn = (word: string): boolean => body === 'commune' && townWords.includes(word);
    if (words.some((word) => word.length > 2 && (isOwn(word) || NO_TOWN.has(word)))) continue;
    if (words.some((word) => word.length > 2)) return true;
  }
  return false;
}

/** Words of the town's name and of its site's own label, folded: by these its part of a vendor's host is known. */
export function nameWordsOf({ town, home, start }: Pick<LeverMaterial, 'town' | 'home' | 'start'>): readonly string[] {
  const label = hostOf(home ?? start)
    .replace(/^www\./, '')
    .split('.')[0]!;
  const words = fold(`${town ?? ''} ${label}`).split(/[^a-z0-9]+/);
  return [...new Set([...words, label.replace(/^(?:ville|mairie|commune)-/, '')])]
    .filter((word) => word.length > 3 && !COMMON.has(word))
    .sort();
}

/** Words of many towns' names and addresses. */
const COMMON = new Set(['ville', 'mairie', 'commune', 'saint', 'sainte', 'port', 'site', 'officiel', 'bourg']);
