import type { FoundSign } from '../account-signal.ts';
import { FULL, isPersonName } from '../names.ts';

const BEHIND = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?<to>${FULL}) |[Jj]e |[Jj]['’]ai |I |I['’]ve |I have )?(?:a |ai |have |has )?(?:succèd(?:e|é)|succédé|pris la suite|prend(?:s)? la suite|pris la succession|prend(?:s)? la succession|repris ce compte|reprends ce compte|succeed(?:s|ed)|taken over this account|took over this account|take over this account|inherited this account|hérite de ce compte|hérité de ce compte) ?(?:à |de |d['’]|after |from )?(?:(?:ma|mon|our|my|notre) (?:prédécesseure?|predecessor),? )?(?:@[\p{L}\p{N}_.]{1,40} )?(?<from>${FULL})(?!\p{L})`,
  'u',
);
const BEFORE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:[Ss]uccesseure? de|[Ss]uccessrice de|[Ss]uccessor (?:to|of)|[Pp]récédemment(?: tenu par)?:?|[Pp]réviously(?: held by)?:?|[Pp]reviously(?: held by| run by)?:?|[Aa]ncien(?:ne)? titulaire :|[Ff]ormer holder:|[Tt]enu jusqu['’]en (?:\p{Ll}{3,9} )?(?:19|20)\d\d par|[Hh]eld until (?:\p{L}{3,9} )?(?:19|20)\d\d by|[Aa]vant (?:moi|elle|lui) ?[:,]) (?:@[\p{L}\p{N}_.]{1,40} )?(?<from>${FULL})(?!\p{L})`,
  'u',
);

/** Somebody came after somebody else on an account that stayed: "Jeanne Morel succède à Paul Faure". */
export function succession(text: string): readonly FoundSign[] {
  if (!/succ|suite|repri|hérit|précéd|previous|preced|avant|former|ancien|jusqu|until|took over|taken over|take over|inherit/iu.test(text))
    return [];
  const match = BEHIND.exec(text) ?? BEFORE.exec(text);
  if (match === null) return [];
  const { from, to } = match.groups as { readonly from: string; readonly to?: string };
  if (!isPersonName(from)) return [];
  const named = to !== undefined && isPersonName(to) ? to : null;
  return [{ kind: 'succession', from, to: named, start: match.index, end: match.index + match[0].length }];
}
