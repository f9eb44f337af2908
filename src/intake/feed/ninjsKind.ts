/** What ninjs alone calls so; with a `uri` (or Superdesk's `guid`) it tells an item of ninjs. */
const MARKS =
  `versioncreated|versionCreated|firstcreated|firstCreated|contentcreated|contentCreated|
  pubstatus|pubStatus|bodies|headlines|descriptions|body_x?html|body_text|description_x?html|
  description_text|representationtype|representationType|associations|renditions|copyrightholder|
  copyrightHolder|byline|infosources|infoSources`.replaceAll(/\s+/g, '');
const TYPES = 'text|audio|video|picture|graphic|composite|component|event|planning';

const HAS_ID = /"(?:uri|guid)"\s*:\s*"/;
const HAS_MARK = new RegExp(`"(?:${MARKS})"\\s*:|"type"\\s*:\\s*"(?:${TYPES})"`);

/** Whether the beginning of a JSON text is that of ninjs. */
export const beginsAsNinjs = (start: string): boolean => HAS_ID.test(start) && HAS_MARK.test(start);

const IS_MARK = new RegExp(`^(?:${MARKS})$`);
const IS_TYPE = new RegExp(`^(?:${TYPES})$`);

/** Whether a JSON value is an item of ninjs. */
export function isNinjs(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const fields = value as Record<string, unknown>;
  const { uri, guid, type } = fields;
  if (typeof uri !== 'string' && typeof guid !== 'string') return false;
  return (
    (typeof type === 'string' && IS_TYPE.test(type)) ||
    Object.keys(fields).some((name) => IS_MARK.test(name))
  );
}

const CAMEL =
  /"(?:(?:version|first|content)Created|pubStatus|contentType|copyright(?:Holder|Notice)|usageTerms|edNote|representationType|altIds|infoSources|sizeInBytes)":/;
const LISTS = /"(?:headlines|bodies|descriptions|people|places|organisations|subjects|by)":/;

/** The generation of an item: as it declares, else by what 3.x, 2.x and 1.x call things. */
export function ninjsFormat(item: Record<string, unknown>): string {
  const { associations: _, ...own } = item;
  const written = JSON.stringify(own);
  const standard = JSON.stringify(item['standard'] ?? item['$schema'] ?? '');
  const declared = /(?:"version":"|ninjs-schema_)([123])/i.exec(standard)?.[1];
  if (declared) return `ninjs-${declared}`;
  if (CAMEL.test(written)) return 'ninjs-3';
  return LISTS.test(written) ? 'ninjs-2' : 'ninjs-1';
}
