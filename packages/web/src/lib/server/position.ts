import type { Position } from '@beffroi/accounts';
import { ROLES } from '@beffroi/acts';
import { textOf, textsOf } from '@beffroi/ui/server/refused.ts';

/** Roles and territories as `PositionFields.svelte` sends them. */
export function positionIn(form: FormData): Position {
  const ticked = textsOf(form, 'role');
  return {
    roles: ROLES.filter((role) => ticked.includes(role)),
    territories: textOf(form, 'territories')
      // A SIREN is often written in groups of three.
      .replace(/\b(\d{3})\s(\d{3})\s(\d{3})\b/g, '$1$2$3')
      .split(/[\s,;]+/)
      .filter((code) => code !== ''),
  };
}
