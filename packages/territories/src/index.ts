export { type Coordinates, coordinatesOf } from './coordinates.ts';
export { type DepartmentOutlines, departmentOutlines } from './department-outlines.ts';
export {
  type Country,
  country,
  type Division,
  departments,
  epcis,
  type Part,
  type PartNature,
  regions,
  type Territory,
  territories,
  VINTAGE,
} from './divisions.ts';
export { editDistance } from './edit-distance.ts';
export { findDepartment, findEpci, findRegion, findStratum } from './find-division.ts';
export { findTerritory } from './find-territory.ts';
export { foldName } from './fold-name.ts';
export type { Found } from './found.ts';
export { type KnownTown, type TownFound, townFinder } from './known-towns.ts';
export { outline, type Ring } from './outline.ts';
export { chooseTerritories, PanelRefusal, type PanelRefusalCode, type PanelRule, parsePanelRule } from './panel-rule.ts';
export { type PartOf, type Place, type PlaceOfCode, territoryOf, townOf } from './place.ts';
export { foldHeader, TOWN_HEADERS } from './sites/columns.ts';
export { type CsvRow, csvRows } from './sites/csv-rows.ts';
export { type Located, locator, type Said } from './sites/locate.ts';
export { type CodeFile, readCodes } from './sites/read-codes.ts';
export { type ReadSitesOptions, readSites } from './sites/read-sites.ts';
export {
  dashed,
  filesNamed,
  foldCell,
  isPathInside,
  type RegisterRead,
  type RegisterReader,
  readRegisterRows,
} from './sites/register.ts';
export { type SiteAddress, siteAddress, webAddress } from './sites/site-address.ts';
export {
  type AddressFault,
  clip,
  type Encoding,
  type Ignored,
  type LineRefusal,
  type Proposal,
  REMEDIES,
  type RefusalCode,
  type RefusalReason,
  type Remark,
  type Remedy,
  type SiteEntry,
  type SiteFile,
} from './sites/site-file.ts';
export { isDamaged, type TextBytes, textBytes } from './sites/text-bytes.ts';
export { zoneOf } from './time-zone.ts';
