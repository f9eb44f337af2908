import { useQuery } from '@tanstack/react-query';
import { type Colour, legibilityOf } from '../api/settings.ts';

/** What each colour is read with. */
const AGAINST: Record<Colour, string> = {
  accent: 'the page in light',
  accentDark: 'the page in dark',
  masthead: 'its letters',
  mastheadDark: 'its letters',
};

type Props = { field: Colour; colour: string; choose: (colour: string) => void };

/** How well a colour is read and, where it would not be taken, the nearest that would. */
export function Legibility({ field, colour, choose }: Props) {
  const { data } = useQuery({
    queryKey: ['legibility', field, colour],
    queryFn: () => legibilityOf(field, colour),
    enabled: /^#[0-9a-f]{6}$/i.test(colour),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!data) return null;
  const { contrast, against, needed, nearest } = data;
  return (
    <>
      <Swatch colour={colour} against={against} /> {contrast} : 1 to {AGAINST[field]}
      {data.legible ? ', legible' : `; text needs ${needed} : 1.`}
      {nearest && (
        <>
          {' '}
          <button type="button" className="plain" onClick={() => choose(nearest)}>
            Take {nearest}
          </button>
        </>
      )}
    </>
  );
}

const Swatch = ({ colour, against }: { colour: string; against: string }) => (
  <span
    className="swatch"
    aria-hidden="true"
    style={{ backgroundColor: colour, borderColor: against }}
  />
);
