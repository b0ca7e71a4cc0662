import { agentsToolsOrganisation } from './agents-tools-organisation.ts';
import { ai } from './ai.ts';
import { broadbandFibreWifi } from './broadband-fibre-wifi.ts';
import { cybersecuritySovereignty } from './cybersecurity-sovereignty.ts';
import { digitalInclusion } from './digital-inclusion.ts';
import { eHealth } from './e-health.ts';
import { eParticipation } from './e-participation.ts';
import { economyStartups } from './economy-startups.ts';
import { governanceElectedForDigital } from './governance-elected-for-digital.ts';
import { oneStopDesk } from './one-stop-desk.ts';
import { onlineProcedures } from './online-procedures.ts';
import { openData } from './open-data.ts';
import { schoolEquipment } from './school-equipment.ts';
import { smartCityIot } from './smart-city-iot.ts';
import { soberDigital } from './sober-digital.ts';
import { THEME_IDS, type Theme, type ThemeId } from './theme.ts';
import { videoSurveillance } from './video-surveillance.ts';
import { websiteApp } from './website-app.ts';

/** The codebook, in the order of `THEME_IDS`. */
export const THEMES: readonly Theme[] = [
  oneStopDesk,
  websiteApp,
  onlineProcedures,
  schoolEquipment,
  broadbandFibreWifi,
  digitalInclusion,
  openData,
  eParticipation,
  smartCityIot,
  agentsToolsOrganisation,
  governanceElectedForDigital,
  economyStartups,
  eHealth,
  videoSurveillance,
  cybersecuritySovereignty,
  ai,
  soberDigital,
];

/** One theme of the codebook by its id. */
export function themeOf(id: ThemeId): Theme {
  return THEMES[THEME_IDS.indexOf(id)]!;
}

/** Themes that alone do not make a programme speak of digital matters: cameras. */
export const ASIDE: ReadonlySet<ThemeId> = new Set(THEMES.flatMap(({ id, aside }) => (aside === true ? [id] : [])));
