export * from './association.ts';
export * from './group-figures.ts';
export * from './town-in-figures.ts';
