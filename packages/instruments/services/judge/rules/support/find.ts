export { find, findName, findOf, type GeneralCue as GeneralCueName, hitsIn, hitsOf, namingOf, says } from '../../lexicon.ts';
