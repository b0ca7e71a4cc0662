import { addressDays } from '@beffroi/upkeep';
import type { RequestEvent } from '@sveltejs/kit';
import { CHECKED } from '../legal/checked.ts';
import { enLegal } from '../legal/legal-en.ts';
import { frLegal } from '../legal/legal-fr.ts';
import type { LegalName, LegalText } from '../legal/legal-text.ts';
import { operatorIn } from './operator/read-operator.ts';

/** A legal page, as the operator of this site lets it be. */
export function legalPage(name: LegalName, { locals, url }: Pick<RequestEvent, 'locals' | 'url'>): { readonly page: LegalText } {
  const pages = locals.language === 'en' ? enLegal : frLegal;
  return {
    page: pages[name]({ operator: operatorIn(process.env), origin: url.origin, checked: CHECKED, addressDays: addressDays(process.env) }),
  };
}
