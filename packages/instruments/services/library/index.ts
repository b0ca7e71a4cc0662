export type { AuditDocument } from '@beffroi/services/gather';
export { type AuditOptions, audit, BeffroiRefusal, type PageProgress, type RefusalCode } from './audit.ts';
export { type Explained, type ExplainOptions, explain, type SeenOffer, type SeenSignal } from './explain.ts';
