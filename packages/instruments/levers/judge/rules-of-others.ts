import type { Evidence, PositiveLevel } from '@beffroi/domain';
import type { InBoth, LeverId } from './catalogue/lever.ts';
import type { OtherInstruments, OtherSight } from './site/other-instruments.ts';

/** What another instrument saw, as proof of a lever's level. */
interface RuleOfAnother {
  readonly name: string;
  readonly lever: LeverId;
  readonly level: PositiveLevel;
  readonly says: Readonly<Partial<Record<PositiveLevel, InBoth>>>;
  sight(others: OtherInstruments): OtherSight | null;
}

/** Rules on what other instruments know; without a database nobody asks them. */
export const RESERVED: readonly RuleOfAnother[] = [
  {
    name: 'signed-answer',
    lever: 'free-speech',
    level: 5,
    says: {
      5: {
        fr: 'Sur un compte public de la collectivité, un agent signe ses réponses aux habitants.',
        en: 'On a public account of the town, an agent signs answers to residents.',
      },
    },
    sight: ({ voice }) => voice?.signedAnswer ?? null,
  },
  {
    name: 'known-portal',
    lever: 'saas-flexibility',
    level: 3,
    says: {
      3: {
        fr: 'Des démarches de la collectivité passent par le portail en ligne d’un fournisseur.',
        en: 'Procedures of the authority pass by a vendor’s online portal.',
      },
    },
    sight: ({ services }) => services?.rentedPortal ?? null,
  },
];

/** What others saw of a lever, with the level that it proves. */
export function sightsOfOthers(
  lever: LeverId,
  others: OtherInstruments,
): readonly { readonly rule: string; readonly level: PositiveLevel; readonly evidence: Evidence }[] {
  return RESERVED.filter((one) => one.lever === lever).flatMap(({ name, level, sight }) => {
    const seen = sight(others);
    if (seen === null) return [];
    const evidence = { url: seen.url, rule: name, quote: seen.quote, place: { block: -1, zone: 'main', heading: '' }, digest: null };
    return [{ rule: name, level, evidence }];
  });
}
