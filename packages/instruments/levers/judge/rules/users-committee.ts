import { type LeverRule, seenAs } from './rule.ts';

/** A group of users or agents that tries a service and corrects it. */
export const usersCommittee: LeverRule = {
  name: 'users-committee',
  lever: 'design-with-users',
  says: {
    3: {
      fr: 'Un groupe d’usagers ou d’agents essaie un service et le corrige.',
      en: 'A group of users or agents tries a service and corrects it.',
    },
  },
  see: (site) => [
    ...seenAs(3, site, {
      all: [
        /\b(?:comites?|panels?|groupes?|clubs?|conseils?) (?:d'|des |de )?(?:usagers?|utilisateurs|testeurs)\b|\busagers testeurs\b|\btests? utilisateurs?\b/,
        TRIED,
      ],
    }),
    ...seenAs(3, site, {
      all: [
        /\b(?:usagers?|habitants?|parents|familles|utilisateurs|agents)\b.{0,20}\b(?:ont teste|testent|ont essaye|essaient)\b/,
        SERVICE,
      ],
    }),
  ],
};

const TRIED =
  /\b(?:test(?:e|ent|es?|ee|ees|er)|(?:a|ont) ete menes?|essaye?nt|essaie\w*|essaye\w*|gout(?:e|ent)\w*|experiment\w*|corrig\w*|ameliore\w*|prototyp\w*)\b/;
const SERVICE = /\b(?:formulaires?|demarches?|portail|site|application|guichet|accueil|menus?|cantine|page|teleservice|outil)\b/;
