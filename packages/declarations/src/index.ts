export * from './declarations-of.ts';
export { type DeclarationAsk, type DeclaredLevel, declare, withdrawDeclaration } from './declare.ts';
export * from './keep-proofs.ts';
export * from './prove.ts';
export * from './refusal.ts';
