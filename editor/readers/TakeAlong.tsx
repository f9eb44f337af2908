import type { Window } from '../api/readership.ts';

type Props = {
  /** What the table is called, for who hears the links alone. */
  name?: string;
  path: string;
  window?: Window;
};

/** The same table for a spreadsheet or a program. */
export function TakeAlong({ name, path, window }: Props) {
  const query = (asked: Record<string, string>) => {
    const text = new URLSearchParams({ ...(window && { window }), ...asked }).toString();
    return text && `?${text}`;
  };
  const called = (format: string) => (name ? `${name} as ${format}` : undefined);
  return (
    <p className="aside">
      Take along:{' '}
      <a href={path + query({ format: 'csv' })} aria-label={called('CSV')}>
        CSV
      </a>
      ,{' '}
      <a href={path + query({})} aria-label={called('JSON')}>
        JSON
      </a>
    </p>
  );
}
