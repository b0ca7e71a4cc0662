export { find, findName, findOf, type GeneralCue as GeneralCueName, hitsIn, namingOf, says } from '../../lexicon.ts';
