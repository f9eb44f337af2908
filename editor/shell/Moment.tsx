import { useMe } from './me.ts';

/** "23 Nov 2026, 14:05", on the newsroom's clock. */
export function Moment({ at }: { at: string }) {
  const timeZone = useMe()?.timezone;
  if (!timeZone) return null;
  const words = new Intl.DateTimeFormat('en-GB', {
    ...{ dateStyle: 'medium', timeStyle: 'short', timeZone },
  }).format(new Date(at));
  return <time dateTime={at}>{words}</time>;
}
