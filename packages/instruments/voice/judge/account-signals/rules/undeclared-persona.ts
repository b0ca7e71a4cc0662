import type { SeenProfile } from '../../account.ts';
import { foldName } from '../../signature/likeness.ts';
import { isNobodysWord } from '../../signature/words/bodies.ts';
import { CHARACTERS } from '../../signature/words/characters.ts';
import { isJobNoun } from '../../signature/words/jobs.ts';
import type { SeenSign } from '../account-signal.ts';
import { isSurelyPerson, NAME } from '../names.ts';

/** How many posts a name must sign before it is asked whose it is. */
const OFTEN = 3;

const OF_A_BODY = new RegExp(
  String.raw`^(?:[^\p{L}\p{N}]{0,4})(?<name>${NAME})(?: (?:de|du|des|d['’]|à|chez|from|at|of) ?|['’]s | ?[|–—·,-] ?)(?<body>.{2,60})$`,
  'u',
);

/**
 * A name signs that is an animal's or a thing's, or that names a body's account, and nothing says whose it is: nobody can tell whether such a name is
 * somebody's.
 *
 * @param signing name → how many posts it signs
 */
export function undeclaredPersona(profile: SeenProfile | null, signing: ReadonlyMap<string, number>): readonly SeenSign[] {
  const signs: SeenSign[] = [];
  const [name, body] = nameOf(profile);
  for (const [words, times] of signing) {
    if (times < OFTEN) continue;
    if (words.split(/[ -]/u).some((word) => CHARACTERS.has(foldName(word)))) {
      signs.push({ kind: 'persona', declared: false, nature: 'character', name: words });
    } else if (name !== null && words === name && signsAlone(signing, words) && !saysWho(profile!, name, body!))
      signs.push({ kind: 'persona', declared: false, nature: 'unsure', name: words });
  }
  return signs;
}

function nameOf(profile: SeenProfile | null): readonly [string | null, string | null] {
  const match = profile === null ? null : OF_A_BODY.exec(profile.name);
  const { name, body } = (match?.groups ?? {}) as { readonly name?: string; readonly body?: string };
  return name !== undefined &&
    body !== undefined &&
    isSurelyPerson(name) &&
    body.split(/[^\p{L}'-]+/u).some((word) => isNobodysWord(foldName(word)))
    ? [name, body]
    : [null, null];
}

/** A team in which several sign needs no explanation. */
const signsAlone = (signing: ReadonlyMap<string, number>, words: string): boolean =>
  [...signing].every(([other, times]) => other === words || times < OFTEN);

/** The profile names a job, a surname, or tells of somebody who is. */
function saysWho({ bio }: SeenProfile, name: string, body: string): boolean {
  if (new RegExp(String.raw`${name} \p{Lu}\p{Ll}`, 'u').test(bio)) return true;
  return `${bio} ${body}`.split(/[^\p{L}'-]+/u).some((word) => isJobNoun(foldName(word)));
}
