import type { Redaction } from '@beffroi/capture';
import { redactRecord } from './redact-record.ts';
import { unquoted } from './unquoted.ts';

/** How single posts go out of archives of accounts, and their words out of what was said of them. */
export const REDACTION: Redaction = { redact: redactRecord, unquoted };
