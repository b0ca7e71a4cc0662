export { type AskedCheckup, askCheckup, type CheckupWish } from './ask-checkup.ts';
export { type CheckupView, checkupView, type TownToCheck, townToCheck } from './checkup-view.ts';
export { liftObjection, noteObjection, type ObjectionShown, objectionsShown, REASON_SIGNS } from './objections.ts';
export { CHECKUP_REFUSALS, CheckupRefusal, type CheckupRefusalCode } from './refusal.ts';
export { type CheckupSettings, checkupSettings, type WhoMayAsk } from './settings.ts';
export { bearsName } from './site-of-town.ts';
export { takeCheckup, wavesThatWait } from './take-into-wave.ts';
export { viaOf } from './via.ts';
export { type CheckupEvent, type CheckupWork, workCheckups } from './work-checkups.ts';
