export { find, findName, findOf, hitsIn, namingOf, says } from '../../lexicon.ts';
export type { GeneralCue as GeneralCueName } from '../../wordings/general.ts';
