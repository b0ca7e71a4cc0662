import type { FoundSign } from '../account-signal.ts';
import { FULL, isPersonName } from '../names.ts';

const TITLE = String.raw`(?:maire(?:sse)?|mayor|préfète?|président(?:e)? (?:de la|du|de l['’]) ?\p{L}{3,20}|directeur général|directrice générale|(?:chief|city|town|digital|data|technology|information|executive) (?:technology |information |data |digital |executive |manager |clerk ?)?(?:officer|manager|clerk|architect)|CTO|CIO|DGS|médiat(?:eur|rice)(?: municipal(?:e)?)?|ombudsman|ombudsperson|commissaire|commissioner|recteur|rectrice|provost|lord mayor|head of \p{L}{3,16}|porte-parole|spokesperson|architecte en chef|conservat(?:eur|rice)(?: en chef)?)`;
const OWNED = new RegExp(
  String.raw`(?:[Cc]ompte (?:officiel |institutionnel )?(?:du|de la|de l['’]|d['’]) ?(?:fonction de |office de |charge de )?|[Cc]ompte de (?:la )?fonction(?: de| du| d['’])? ?|[Oo]fficial account of (?:the )?(?:office of (?:the )?)?|[Oo]ffice of (?:the )?|[Tt]his account (?:belongs to|is) the (?:office of (?:the )?)?|[Aa]ccount of the )(?<title>${TITLE})(?!\p{L})`,
  'iu',
);
const HOLDER = new RegExp(
  String.raw`(?:(?:[Tt]enu|[Oo]ccupé|[Aa]nimé|[Aa]ssuré|[Hh]eld|[Rr]un) (?:actuellement |aujourd['’]hui |currently |now )?(?:par|by)|[Tt]itulaire(?: actuel(?:le)?)? ?:|[Cc]urrently:?|[Aa]ctuellement:?|[Cc]urrent (?:holder|mayor|officer) ?(?::|is)|[Ff]onction exercée par|[Tt]he (?:mayor|officer|holder) is|${TITLE}(?: (?:of|de|du|d['’]) ?\p{Lu}[\p{L}'’-]{1,30})? ?[,:–-]) (?:@[\p{L}\p{N}_.]{1,40} )?(?<holder>${FULL})`,
  'gu',
);
const SINCE =
  /(?:depuis|since|from|à partir de|élue? en|appointed in|en fonction depuis)(?: le)? (?<since>(?:\d{1,2}(?:er)? )?(?:\p{L}{3,10}\.? )?(?:19|20)\d\d)/iu;

/** The account is an office's, and not its holder's: "Compte officiel du maire de Brezan, tenu par Jeanne Morel depuis 2020". */
export function office(text: string): readonly FoundSign[] {
  const owned = OWNED.exec(text);
  if (owned === null) return [];
  const rest = text.slice(owned.index, owned.index + 400);
  const named = [...rest.matchAll(HOLDER)].find(({ groups }) => isPersonName(groups!['holder']!));
  const holder = named === undefined ? null : named.groups!['holder']!;
  const dated = SINCE.exec(rest);
  const end = Math.max(
    owned[0].length,
    named === undefined ? 0 : named.index + named[0].length,
    dated === null ? 0 : dated.index + dated[0].length,
  );
  return [
    {
      kind: 'office',
      title: owned.groups!['title']!,
      holder,
      since: dated === null ? null : dated.groups!['since']!,
      start: owned.index,
      end: owned.index + end,
    },
  ];
}
