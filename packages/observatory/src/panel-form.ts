import {
  type Division,
  type Found,
  findDepartment,
  findEpci,
  findRegion,
  findStratum,
  type LineRefusal,
  type PanelRule,
  readCodes,
} from '@beffroi/territories';

/** The fields of the form that makes a panel, as they are written. Several values stand with commas between them; empty ones choose nothing. */
export const PANEL_FIELDS = ['name', 'top', 'department', 'region', 'stratum', 'epci', 'codes'] as const;
/** A field of the form for a panel. */
export type PanelField = (typeof PANEL_FIELDS)[number];
/** The form for a panel as it was filled in. */
export type PanelFields = Readonly<Record<PanelField, string>>;

/** What is wrong with a field. `given`: the value that leads nowhere, or to several places; `close`: what it may have meant. */
export type PanelFault =
  | { readonly kind: 'bad' }
  | { readonly kind: 'unknown' | 'ambiguous'; readonly given: string; readonly close: readonly string[] }
  | { readonly kind: 'lines'; readonly refused: readonly LineRefusal[] };
/** What is wrong in the form for a panel, field by field. */
export type PanelFaults = Partial<Record<PanelField, PanelFault>>;

const LONGEST_NAME = 100;
const MOST_LINES = 20;

/** Reads the form: name and rule, or which fields are at fault. */
export async function readPanelForm(
  fields: PanelFields,
): Promise<{ readonly name: string; readonly rule: PanelRule } | { readonly faults: PanelFaults }> {
  const faults: PanelFaults = {};
  const name = fields.name.trim();
  // Other, format and control characters cannot be typed again.
  if (name === '' || [...name].length > LONGEST_NAME || /\p{C}/u.test(name)) faults.name = { kind: 'bad' };
  const division = (field: 'department' | 'region' | 'epci', find: (text: string) => Found<Division>): readonly string[] | null => {
    const text = fields[field].trim();
    if (text === '') return null;
    const codes: string[] = [];
    for (const each of listOf(text, (whole) => find(whole).kind !== 'unknown')) {
      const found = find(each);
      if (found.kind === 'found') codes.push(found.thing.code);
      else faults[field] ??= faultOf(each, found);
    }
    return [...new Set(codes)];
  };
  const departments = division('department', findDepartment);
  const regions = division('region', findRegion);
  const epcis = division('epci', findEpci);
  const stratum = fields.stratum.trim() === '' ? null : findStratum(fields.stratum);
  if (stratum === null && fields.stratum.trim() !== '') faults.stratum = { kind: 'bad' };
  const top = fields.top.trim();
  if (top !== '' && (!/^\d{1,6}$/.test(top) || Number(top) < 1)) faults.top = { kind: 'bad' };
  const listed = fields.codes.trim() === '' ? null : await readCodes(new TextEncoder().encode(fields.codes));
  if (listed !== null && (listed.refused.length > 0 || listed.codes.length === 0)) {
    faults.codes = listed.refused.length > 0 ? { kind: 'lines', refused: listed.refused.slice(0, MOST_LINES) } : { kind: 'bad' };
  }
  if (Object.keys(faults).length > 0) return { faults };
  return {
    name,
    rule: {
      ...(departments && { departments }),
      ...(regions && { regions }),
      ...(stratum && { strata: [stratum] }),
      ...(epcis && { epcis }),
      ...(listed && { codes: listed.codes }),
      ...(top !== '' && { top: Number(top) }),
    },
  };
}

/** The values between commas; a name may hold one itself, and is then known as a whole. */
function listOf(text: string, isKnown: (whole: string) => boolean): readonly string[] {
  if (!text.includes(',') || isKnown(text)) return [text];
  return text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

function faultOf(given: string, found: Exclude<Found<Division>, { readonly kind: 'found' }>): PanelFault {
  const among = found.kind === 'ambiguous' ? found.among : found.close;
  return { kind: found.kind, given: given.slice(0, 80), close: among.slice(0, 8).map(({ name, code }) => `${name} (${code})`) };
}
