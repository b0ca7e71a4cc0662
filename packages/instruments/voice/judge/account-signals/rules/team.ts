import type { FoundSign } from '../account-signal.ts';
import type { AccountZone } from '../account-text.ts';

const TEAM = `(?:équipes?|agents|conseillers|team|crew|staff|officers|advisers)`;
/** A team of whoever speaks, not one that plays. */
const SPEAKS = new RegExp(
  String.raw`(?<!\p{L})(?:[LlNn](?:['’]|otre )|[Vv]otre |[Uu]ne |[LlDd]es |[Nn]os |[Oo]ur |[Tt]he |[Yy]our )?(?:\p{Ll}{1,14} ){0,2}${TEAM}(?: [\p{L}'’-]{1,20}){0,6}? (?:vous (?:répond(?:ent)?|accompagne(?:nt)?|informe(?:nt)?|écoute(?:nt)?|lit|lisent)|répond(?:ent)? (?:à|ici)|(?:is|are) here|answers?|repl(?:y|ies)|à votre écoute|au clavier|runs? this account|(?:gère|anime|tient)(?:nt)? (?:ce|le) compte)(?!\p{L})`,
  'u',
);
const KEPT =
  /(?<!\p{L})(?:(?:[Cc]ompte |[Pp]age )?(?:[Aa]nimée?|[Tt]enue?|[Gg]érée?) par (?:l['’]équipe|les agents|le service|la direction|la rédaction|nos agents)|(?:[Rr]un|[Mm]anaged|[Mm]onitored) by (?:the|our) (?:\p{L}{1,20} ){0,3}(?:team|staff|office|department|service))(?: [\p{Ll}\p{Lu}'’-]{1,20}){0,4}/u;
/** In the text of a picture: who stands on it is a team of the body. */
const SHOWN =
  /(?<!\p{L})(?:(?:[Ll]['’]|[Nn]otre |[Uu]ne |[Ll]es |[Tt]he |[Oo]ur )?(?:\p{Ll}{1,14} ){0,2}(?:équipe|agents|team|staff|crew)(?: (?:du|de la|de l['’]|des|de|of|from|at|in))?(?: ?[\p{L}'’-]{1,20}){0,5})/u;
const PLAYS =
  /(?:football|foot|rugby|basket|hand(?:ball)?|volley|sport|match|championnat|ligue|league|cup|coupe|joueu|player|supporter|olympi|cyclist|esport)/iu;

/** A team is named, in words or in the text of a picture. What a picture shows without words is not guessed. */
export function team(text: string, zone: AccountZone): readonly FoundSign[] {
  const shown = zone === 'avatar' || zone === 'banner' || zone === 'picture' ? SHOWN.exec(text) : null;
  const match = SPEAKS.exec(text) ?? KEPT.exec(text) ?? shown;
  if (match === null || PLAYS.test(match[0]) || (match === shown && PLAYS.test(text))) return [];
  return [{ kind: 'team', start: match.index, end: match.index + match[0].length }];
}
