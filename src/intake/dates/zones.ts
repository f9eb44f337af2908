/** Offsets from UTC, in minutes, of the zones that pages write as letters. */
const ZONES: Record<string, number> = {
  Z: 0,
  UTC: 0,
  GMT: 0,
  WET: 0,
  BST: 60,
  WEST: 60,
  CET: 60,
  MEZ: 60,
  CEST: 120,
  MESZ: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  IST: 330,
  SGT: 480,
  HKT: 480,
  JST: 540,
  KST: 540,
  AEST: 600,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
};

/** Zones that people write without saying whether it is summer. */
const SEASONAL: Record<string, string> = { ET: 'E', CT: 'C', MT: 'M', PT: 'P' };

const FIRST_SUMMER_MONTH = 4;
const LAST_SUMMER_MONTH = 10;

/** The zones that are known by letters, for a pattern. */
export const ZONE_NAMES = [...Object.keys(ZONES), ...Object.keys(SEASONAL)].sort(
  (some, other) => other.length - some.length,
);

/** Minutes ahead of UTC of a zone as a page writes it (+02:00, -0500, GMT, EDT), or null. */
export function zoneOffset(zone: string, month: number): number | null {
  const numeric = /^(?:UTC|GMT)?\s?([+-])(\d\d?):?(\d\d)?$/.exec(zone);
  if (numeric) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0);
    return numeric[1] === '-' ? -minutes : minutes;
  }
  const summer = month >= FIRST_SUMMER_MONTH && month <= LAST_SUMMER_MONTH;
  const seasonal = SEASONAL[zone];
  return ZONES[seasonal ? `${seasonal}${summer ? 'D' : 'S'}T` : zone.toUpperCase()] ?? null;
}
