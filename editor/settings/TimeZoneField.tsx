const ZONES = Intl.supportedValuesOf('timeZone');

/** The newsroom's clock; the zones that the browser knows are offered. */
export const TimeZoneField = ({ zone }: { zone: string }) => (
  <>
    <label>
      Time zone of the newsroom{' '}
      <input name="timezone" defaultValue={zone} list="time-zones" required />
    </label>
    <datalist id="time-zones">
      {ZONES.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  </>
);
