import { instantFrom } from '@beffroi/domain';
import { idIn, isObject, type JsonObject, listIn, looksLikePage, objectIn, parsedJson, textIn } from '@beffroi/domain/json-values';
import { PROFILE_UNITS, plainText, textOfBytes, withoutEntities } from '@beffroi/reading/plain-text';
import type { AccountObstacle, SeenProfile } from '../../judge/account.ts';
import { PostsInHand } from '../posts-in-hand.ts';
import { isoTime, timeOfX } from '../times.ts';
import { type Covers, type ToldAccount, UNSAID } from '../told-account.ts';
import { captureOfFile, type FileBudget, type FileInHand } from './file-in-hand.ts';
import { languageIn } from './json-lines.ts';
import { partOfName, type XPart } from './x-public-part.ts';
import { type ZipFault, zipOf } from './zip.ts';

/** What an archive of X holds: all that the account wrote, and nothing that anybody else did. */
const COVERS: Covers = { posts: 'whole', answersUnder: false, mentions: 'none' };

/** Before the data of each script: `window.YTD.tweets.part0 = `. */
const ASSIGNMENT = /^\s*window\.YTD\.([a-z_]+)\.part\d+\s*=\s*/;

const FAULTS: ReadonlyMap<ZipFault, readonly [code: string, detail: string]> = new Map([
  ['truncated', ['truncated-zip', 'the archive is cut short']],
  ['damaged', ['damaged-zip', 'the archive is damaged']],
  ['bomb', ['zip-bomb', 'it unfolds to more than is read']],
  ['encrypted', ['encrypted-zip', 'the archive asks for a password']],
  ['unknown-packing', ['damaged-zip', 'packed in a way that is not known']],
  ['too-many-entries', ['zip-bomb', 'more entries than are read']],
]);

/** Why nothing could be read of a zip, as an obstacle. */
export function obstacleOfZip(fault: ZipFault, where: string): AccountObstacle {
  const [code, detail] = FAULTS.get(fault)!;
  return { obstacle: code === 'zip-bomb' ? 'budget' : 'unreadable', code, where, detail };
}

/** Whether a text is one of the scripts of an X archive. */
export function isOfX(text: string): boolean {
  return ASSIGNMENT.test(text.slice(0, 200));
}

/** Reads an archive that X made of an account. */
export function readXArchive(file: FileInHand, budget: FileBudget): ToldAccount {
  const reader = new XReader(file, budget);
  const zip = zipOf(file.bytes, budget.unfolded);
  if (typeof zip === 'string') {
    reader.fault(zip, file.name);
    return reader.end();
  }
  const scripts = zip.names.flatMap((name) => {
    const part = partOfName(name);
    return part === null ? [] : [{ name, part }];
  });
  if (!scripts.some(({ part }) => part === 'tweets')) reader.refuse('not-x-archive', file.name, 'a zip without tweets.js');
  // Who it is first, then long posts, then all posts.
  const order: readonly XPart[] = ['account', 'profile', 'note-tweet', 'tweets'];
  for (const { name, part } of scripts.toSorted((one, other) => order.indexOf(one.part) - order.indexOf(other.part))) {
    const body = zip.open(name);
    const where = `${file.name}/${name}`;
    if (typeof body === 'string') reader.fault(body, where);
    else if (body !== null) reader.script(part, textOfBytes(body), where);
  }
  return reader.end();
}

/** Reads one script of an X archive that was given alone. */
export function readXScript(file: FileInHand, text: string, budget: FileBudget): ToldAccount {
  const reader = new XReader(file, budget);
  const kind = ASSIGNMENT.exec(text)?.[1] ?? '';
  const part = kind === 'tweets' || kind === 'tweet' ? 'tweets' : partOfName(`data/${kind.replaceAll('_', '-')}.js`);
  if (part === null) reader.refuse('not-x-archive', file.name, `${kind.slice(0, 40)} is nothing that is read`);
  else reader.script(part, text, file.name);
  return reader.end();
}

class XReader {
  readonly #hand: PostsInHand;
  readonly #file: FileInHand;
  #account: JsonObject = {};
  #profile: JsonObject | null = null;
  /** Long posts by the second in which they were written. */
  readonly #long = new Map<number, string[]>();
  /** Scripts that could not be read: the account is then not known whole. */
  #missing = false;
  #read = false;

  constructor(file: FileInHand, { posts }: FileBudget) {
    this.#file = file;
    this.#hand = new PostsInHand(posts);
  }

  fault(fault: ZipFault, where: string): void {
    const { obstacle, code, detail } = obstacleOfZip(fault, where);
    this.#missing = true;
    this.#hand.tally.add(obstacle, code, where, detail);
  }

  refuse(code: string, where: string, detail: string): void {
    this.#missing = true;
    this.#hand.tally.add('unreadable', code, where, detail);
  }

  script(part: XPart, text: string, where: string): void {
    const records = parsedJson(text.replace(ASSIGNMENT, ''));
    if (!Array.isArray(records)) {
      if (looksLikePage(text)) this.refuse('html-for-data', where, 'a page for people, not data');
      else this.refuse('not-json', where, 'the script holds no JSON list');
      return;
    }
    if (part === 'account') this.#account = objectIn(objectIn(records[0])['account']);
    else if (part === 'profile') this.#profile = objectIn(objectIn(records[0])['profile']);
    else if (part === 'note-tweet') this.#keepLong(records);
    else {
      this.#read = true;
      for (const [at, record] of records.entries()) this.#post(record, `${where}[${at}]`, where);
    }
  }

  end(): ToldAccount {
    const { posts, obstacles, unreadable, isFull } = this.#hand;
    const whole = this.#read && !this.#missing && !isFull;
    const covers = this.#read ? { ...COVERS, posts: whole ? COVERS.posts : ('recent' as const) } : null;
    return { profile: this.#said(), posts, covers, obstacles, unreadable };
  }

  #keepLong(records: readonly unknown[]): void {
    for (const record of records) {
      const note = objectIn(objectIn(record)['noteTweet']);
      const at = isoTime(textIn(note['createdAt']));
      const text = textIn(objectIn(note['core'])['text']);
      if (at === null || text === null) continue;
      const second = Math.floor(at / 1000);
      this.#long.set(second, [...(this.#long.get(second) ?? []), text]);
    }
  }

  #post(record: unknown, where: string, group: string): void {
    // The oldest archives hold posts without the object around them.
    const tweet = isObject(record) && isObject(record['tweet']) ? record['tweet'] : record;
    if (!isObject(tweet)) {
      this.#hand.refuse('no-object', where, 'a record that is no post', group);
      return;
    }
    const id = idIn(tweet['id_str']) ?? idIn(tweet['id']);
    const at = timeOfX(textIn(tweet['created_at']));
    const written = typeof tweet['full_text'] === 'string' ? tweet['full_text'] : typeof tweet['text'] === 'string' ? tweet['text'] : null;
    // Words of others that were passed on are not the account's.
    if (written !== null && /^RT @\w{1,20}: /.test(written)) return;
    const handle = this.#handle();
    const media = listIn(objectIn(tweet['extended_entities'])['media'] ?? objectIn(tweet['entities'])['media']);
    const found = {
      id,
      at,
      author: null,
      text: written === null ? null : plainText(this.#inFull(withoutEntities(written), at)),
      replyTo: idIn(tweet['in_reply_to_status_id_str']) ?? idIn(tweet['in_reply_to_status_id']),
      language: languageIn(tweet['lang'] === 'und' ? null : tweet['lang']),
      pictures: media.slice(0, 20).map((one) => textIn(objectIn(one)['ext_alt_text'])),
      url: id === null || handle === null ? null : `https://x.com/${handle}/status/${id}`,
    };
    this.#hand.take(found, captureOfFile(this.#file), where, group);
  }

  /** A long post whole: the list of posts has its beginning, and another script the rest under a number of its own. */
  #inFull(written: string, at: number | null): string {
    const long = at === null ? undefined : this.#long.get(Math.floor(at / 1000));
    if (long === undefined) return written;
    const beginning = written.replace(/(?:…|\.\.\.)?\s*https:\/\/t\.co\/\w+\s*$/, '').slice(0, 100);
    return long.find((text) => beginning !== '' && text.startsWith(beginning)) ?? written;
  }

  #handle(): string | null {
    const name = textIn(this.#account['username']);
    return name !== null && /^\w{1,20}$/.test(name) ? name : null;
  }

  #said(): SeenProfile | null {
    const profile = this.#profile;
    const handle = this.#handle();
    if (profile === null && handle === null) return null;
    const { url, digest, at } = this.#file;
    const description = objectIn(profile?.['description']);
    const words = (value: unknown): string => plainText(withoutEntities(textIn(value) ?? ''), PROFILE_UNITS).text;
    const website = words(description['website']);
    const since = isoTime(textIn(this.#account['createdAt']));
    return {
      url: handle === null ? url : `https://x.com/${handle}`,
      digest,
      seenAt: instantFrom(at),
      name: words(this.#account['accountDisplayName']),
      bio: words(description['bio']),
      ...UNSAID,
      fields: website === '' ? [] : [{ name: 'website', value: website, verifiedAt: null }],
      since: since === null ? null : instantFrom(since),
    };
  }
}
