import { type ActingMember, act, done } from '@beffroi/acts';
import { type Store, surveysIn } from '@beffroi/store';
import { territoryFor } from '../the-survey.ts';
import { type SurveySummary, summaryOf } from '../views/lead-views.ts';
import { type PublishedSurvey, publishedSurveys } from '../views/published.ts';

/** All that a town can take out: what everybody may know, and which surveys there were. No sheet, no address, no words that were not shown. */
export interface SurveyExport {
  /** INSEE code. */
  readonly territory: string;
  readonly surveys: readonly SurveySummary[];
  readonly published: readonly PublishedSurvey[];
}

/** @throws ActRefusal */
export function exportSurveys(store: Store, actor: ActingMember, territory: string, now: Date): Promise<SurveyExport> {
  const deed = { act: 'survey.exported', territory: territoryFor(actor, 'survey.lead', territory), now } as const;
  return act(store, actor, deed, async (trx) => {
    const rows = await surveysIn(trx, [territory]);
    const published = await publishedSurveys({ ...store, db: trx }, [territory]);
    return done(`territory:${territory}`, { surveys: rows.length }, { territory, surveys: rows.map(summaryOf), published });
  });
}
