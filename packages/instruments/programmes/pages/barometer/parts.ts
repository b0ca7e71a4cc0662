import type { BarometerPage } from '#pages/server/programmes.ts';
import type { programmes } from '#words/programmes.ts';

type Barometer = NonNullable<BarometerPage['barometer']>;

/** The parts that a barometer's page has, in their order, with the ids of their headings. */
export function partsOf(b: Barometer, texts: (typeof programmes)['fr']): readonly { readonly id: string; readonly title: string }[] {
  const stands = b.panel.standing > 0;
  const isRead = b.panel.readable > 0;
  const isNamed = isRead && b.themes.some(({ programmes: { n } }) => n > 0);
  const parts: readonly (readonly [boolean, string, string])[] = [
    [stands, 'nombres', texts.denominatorsTitle],
    [stands, 'tailles', texts.strataTitle],
    [stands, 'regions', texts.regionsTitle],
    [true, 'elections', texts.yearsTitle],
    [true, 'etude-2014', texts.referenceTitle],
    [isRead, 'de-quoi', texts.themesTitle],
    [isNamed, 'jusqu-ou', texts.ladderTitle],
    [isRead, 'guichet-ou-maison', texts.depthTitle],
    [isRead, 'place-du-numerique', texts.salienceTitle],
    [isRead, 'ensemble', texts.pairsTitle],
  ];
  return parts.flatMap(([isThere, id, title]) => (isThere ? [{ id, title }] : []));
}
