export * from './account-access.ts';
export * from './account-pictures.ts';
export * from './chain.ts';
export * from './next-step.ts';
export * from './post-cards.ts';
export * from './sheet.ts';
export * from './town-voice.ts';
export * from './voice-panel.ts';
