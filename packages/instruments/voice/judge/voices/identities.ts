import type { AccountSignal } from '../account-signals/account-signal.ts';
import { isSurelyPerson, lettersOf } from '../account-signals/names.ts';
import { isInitials } from '../signature/letters.ts';
import { foldName } from '../signature/likeness.ts';
import type { Signature } from '../signature/signature.ts';
import { isJobNoun } from '../signature/words/jobs.ts';
import type { SpeakerIdentity, SpeakerNature } from './speaker.ts';

/** Words of a machine, in a post that a declared character or machine signs. */
const MACHINE = /bot(?!an)|automat|virtu|conversationn|num[ée]rique|digital|(?<!\p{L})(?:IA|AI)(?!\p{L})|artifici|algorith|machine|🤖/iu;
const TITLE = /^(?:Mme|Mlle|Mrs|Mr|Ms|Miss|M\.|Dr|Cllr|Le|La|The|Votre|Your|Notre|Our)\.? /u;

const keyOf = (words: string): string => foldName(words).toLowerCase().trim();

/**
 * Whose words sign, whichever way they sign: "SD" and "Sophie" are one where the account says so, and the name of a declared character is nobody's
 * wherever it stands.
 */
export class Identities {
  readonly #initials = new Map<string, string>();
  /** First name → full names that begin with it. */
  readonly #fullNames = new Map<string, Set<string>>();
  readonly #invented = new Map<string, SpeakerNature>();
  readonly #hashtags = new Map<string, string>();
  /** Names that some post calls a character or a machine: what they would be, and in how many posts they are so and are not. */
  readonly #called = new Map<string, { readonly nature: SpeakerNature; times: number; name: string }>();
  readonly #signed = new Map<string, number>();

  /** Takes note of what the account says of itself. */
  constructor(signals: readonly AccountSignal[]) {
    for (const signal of signals) {
      if (signal.kind === 'public-key') for (const { initials, name } of signal.keys) this.#initials.set(initials, name);
      if (signal.kind === 'public-key') for (const { name } of signal.keys) this.#learnName(name);
      if (signal.kind === 'speakers') for (const { name } of signal.speakers) this.#learnName(name);
      if (signal.kind === 'marking-hashtag') this.#hashtags.set(keyOf(signal.hashtag), signal.who);
      if (signal.kind === 'office' && signal.holder !== null) this.#learnName(signal.holder);
      if (signal.kind === 'persona' && signal.name !== null) this.#invented.set(keyOf(signal.name), natureOf(signal));
    }
  }

  /** Takes note of a post's signature, before any is asked for. */
  learn({ kind }: Signature, words: string, text: string): void {
    if (kind === 'full-name') this.#learnName(words);
    const name = words.replace(TITLE, '');
    const key = keyOf(name);
    if (kind === 'first-name' || kind === 'full-name' || kind === 'takeover-announcement')
      for (const one of new Set([key, key.split(' ')[0]!])) this.#signed.set(one, (this.#signed.get(one) ?? 0) + 1);
    if (kind !== 'persona') return;
    const known = this.#called.get(key) ?? { nature: MACHINE.test(text.slice(0, 600)) ? 'machine' : 'persona', times: 0, name };
    this.#called.set(key, known);
    known.times++;
  }

  /** What a name is where it is no person's: as the account says of itself, else as its posts call it. */
  #inventedAs(key: string): SpeakerNature | undefined {
    const declared = this.#invented.get(key);
    if (declared !== undefined) return declared;
    const called = this.#called.get(key);
    if (called === undefined) return undefined;
    // One post may be misread: where a first name signs more often than it is called a character, it is somebody's.
    return isSurelyPerson(called.name) && called.times < (this.#signed.get(key) ?? 0) ? undefined : called.nature;
  }

  #learnName(name: string): void {
    const key = keyOf(name);
    const first = key.split(' ')[0]!;
    if (first === key) return;
    const known = this.#fullNames.get(first) ?? new Set();
    known.add(key);
    this.#fullNames.set(first, known);
  }

  /** Who signs with these words; `null` where a team does. */
  of({ kind }: Signature, words: string): SpeakerIdentity | null {
    if (kind === 'team') return null;
    const bare = words.replace(TITLE, '');
    const invented = this.#inventedAs(keyOf(bare)) ?? this.#inventedAs(keyOf(bare).split(' ')[0]!);
    if (invented !== undefined) return identity(invented, bare);
    if (kind === 'role') return identity('role', words);
    if (kind === 'hashtag-speaker') return this.#marked(words);
    // A persona's name that is somebody's by most of its posts.
    if (kind === 'persona') return isSurelyPerson(bare) ? this.#person(bare) : identity('persona', bare);
    if (kind === 'initials' || (isInitials(bare) && !isSurelyPerson(bare))) return this.#byInitials(lettersOf(bare));
    return this.#person(bare);
  }

  #byInitials(initials: string): SpeakerIdentity {
    const name = this.#initials.get(initials);
    return name === undefined ? { key: `initials:${initials}`, nature: 'person', name: initials, named: false } : this.#person(name);
  }

  /** A first name is that of the only full name which begins with it. */
  #person(name: string): SpeakerIdentity {
    const key = keyOf(name);
    const full = key.includes(' ') ? undefined : this.#fullNames.get(key);
    return { key: `person:${full?.size === 1 ? [...full][0]! : key}`, nature: 'person', name, named: true };
  }

  #marked(words: string): SpeakerIdentity {
    const who = this.#hashtags.get(keyOf(words));
    if (who !== undefined) return /^\p{Lu}/u.test(who) ? this.#person(who) : identity('role', who);
    const inner = words.replace(/^#/u, '').split(/_|[\s'’]+|(?<=[\p{Ll}\d])(?=\p{Lu})/u);
    const name = inner.find(isSurelyPerson);
    if (name !== undefined) return this.#person(name);
    return identity(inner.some((word) => isJobNoun(keyOf(word))) ? 'role' : 'unsure', words);
  }
}

const natureOf = (signal: AccountSignal & { kind: 'persona' }): SpeakerNature =>
  signal.nature === 'machine' ? 'machine' : signal.nature === 'unsure' ? 'unsure' : 'persona';

const identity = (nature: SpeakerNature, name: string): SpeakerIdentity => ({
  key: `${nature}:${keyOf(name)}`,
  nature,
  name,
  named: nature !== 'unsure',
});
