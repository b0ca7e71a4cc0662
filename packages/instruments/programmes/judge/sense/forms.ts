/**
 * Forms of French verbs, so that a slot names a verb once: `{payer} facture` stands for « payer », « vous paierez », « payée » … Without accents, for wordings are folded;
 * tenses in which nobody promises are left out.
 */
const ER = ['er', 'e', 'ons', 'ez', 'ent', 'ee', 'erai', 'era', 'erons', 'erez', 'eront', 'erait', 'eraient'] as const;
/** What residents do, not the town (« nous réserverons »), and no noun (« la règle », « les réserves »). */
const RESIDENT = ['er', 'ez', 'era', 'erez', 'eront', 'erait', 'eraient'] as const;
const IR = ['ir', 'it', 'issons', 'issez', 'issent', 'i', 'ie', 'irai', 'ira', 'irons', 'irez', 'iront'] as const;
const RE = ['re', '', 'ons', 'ez', 'ent', 'u', 'ue', 'rai', 'ra', 'rons', 'rez', 'ront'] as const;

/** Verbs that follow no pattern, each by what its forms have in common and what each adds. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    refaire: 'refaire refait refaite refera referai referons referez referont',
    apprendre: 'apprendre apprend apprennent apprendra apprendrai apprendrons apprendrez apprendront appris apprise apprenez',
    dire: 'dire dit dite disent dira direz diront',
    envoyer: 'envoyer envoie envoient envoyez enverra enverrai enverrons enverrez enverront envoye envoyee',
    faire: 'faire fait faite font faisons ferai fera ferons ferez feront',
    inscrire: 'inscrire inscrit inscrite inscrivent inscrivez inscrira inscrirons inscrirez inscriront',
    lire: 'lire lit lu lue lisent lira lirez liront',
    mettre: 'mettre met mis mise mettent mettons mettra mettrai mettrons mettront',
    obtenir: 'obtenir obtient obtiennent obtenu obtenue obtiendra obtiendrai obtiendrons obtiendrez obtiendront',
    offrir: 'offrir offre offrent offert offerte offrira offrirai offrirons offriront',
    ouvrir: 'ouvrir ouvre ouvrent ouvert ouverte ouvrira ouvrirai ouvrirons ouvrirez ouvriront',
    prendre: 'prendre prend prennent pris prise prenez prendra prendrai prendrons prendrez prendront',
    recevoir: 'recevoir recoit recoivent recu recue recevra recevrai recevrons recevrez recevront',
    revoir: 'revoir revoit revoient revu reverra reverrez reverront',
    rouvrir: 'rouvrir rouvre rouvrent rouvert rouverte rouvrira rouvrirai rouvrirons rouvriront',
    ecrire: 'ecrire ecrit ecrite ecrivent ecrira ecrirez ecriront',
    sortir: 'sortir sort sortent sortez sortira sortirons',
    savoir: 'savoir sait savent saura saurai saurons saurez sauront',
    suivre: 'suivre suit suivent suivez suivi suivie suivra suivrai suivrons suivrez suivront',
    relier: 'relier relie reliee relient reliera relierons relierez relieront',
    couvrir: 'couvrir couvre couvert couverte couvrira couvrirons couvriront',
    desservir: 'desservir dessert desservi desservie desservira desservirons desserviront',
    voir: 'voir voit voient voyez vu vue verra verrai verrons verrez verront',
  }),
);

/** All forms of a verb by its infinitive, folded. */
export function formsOf(infinitive: string): readonly string[] {
  const irregular = IRREGULAR.get(infinitive);
  if (irregular !== undefined) return irregular.split(' ');
  const stem = infinitive.slice(0, -2);
  if (infinitive.endsWith('er')) return stemsOf(stem).flatMap((one) => ER.map((ending) => one + ending));
  return (infinitive.endsWith('ir') ? IR : RE).map((ending) => stem + ending);
}

/** « paie » beside « paye », « appelle » beside « appele », « partageons » beside « partagons ». */
function stemsOf(stem: string): string[] {
  if (stem.endsWith('y')) return [stem, `${stem.slice(0, -1)}i`];
  if (/e[lt]$/u.test(stem)) return [stem, stem + stem.at(-1)!];
  return stem.endsWith('g') ? [stem, `${stem}e`] : [stem];
}

/** A wording with each `{verb}` written out as all of its forms, and each `{verb!}` as those that say what residents will do. */
export function writtenOut(wording: string): string {
  return wording.replaceAll(/\{(\w+)(!?)\}/gu, (_, verb: string, strict: string) => {
    const stems = strict === '' ? [] : stemsOf(verb.slice(0, -2));
    return `(${(strict === '' ? formsOf(verb) : stems.flatMap((stem) => RESIDENT.map((ending) => stem + ending))).join('|')})`;
  });
}

/** Words of a group that end as infinitives do: « (regarder|visionner) ». What is no verb has no future, and is met nowhere. */
const INFINITIVE = /(?<=[(|])(\p{L}{3,}(?:[^i]er|ir|[dtuv]re))(?=[|)])/gu;
/** What others will do: what the town will (« nous réserverons ») is said of other things. The future looks like no noun, as the present would: « programme ». */
const FUTURE = ['a', 'ez', 'ont'] as const;

/** A wording with each infinitive of a group beside its future: where one may « regarder », somebody « regardera ». */
export function withFuture(wording: string): string {
  return wording.replaceAll(INFINITIVE, (verb: string) => {
    const stems = verb.endsWith('er') ? stemsOf(verb.slice(0, -2)).map((stem) => `${stem}er`) : [verb.replace(/e$/u, '')];
    return [verb, ...stems.flatMap((stem) => FUTURE.map((ending) => stem + ending))].join('|');
  });
}
