import { counted } from '../shell/counted.ts';
import { draggedRow } from './draggedRow.ts';
import { Headline } from './Headline.tsx';
import { nameOf, type Placed, type Prominent, signed, type Top } from './places.ts';

const HOUR = 3_600_000;

/** A story with its figures, or one from the archive, of which there are none. */
type Candidate = Pick<Prominent, 'id' | 'headline' | 'section'> & {
  publishedAt: string | null;
  readers?: number;
  prominence?: Prominent['prominence'];
  keptDown?: Prominent['keptDown'];
};

type Props = {
  stories: Candidate[];
  top: Top[];
  mayPin: boolean;
  drag: (story: Placed | null) => void;
  open: (story: Placed) => void;
};

/** Stories that could stand on top, each with the figures of its prominence. */
export function CandidatesTable({ stories, top, mayPin, drag, open }: Props) {
  const pins = new Map(top.map(({ id, pin }) => [id, pin]));
  return (
    <table className="stories">
      <thead>
        <tr>
          <th>Headline</th>
          <th>Section</th>
          <th className="number">Weight</th>
          <th className="number">Hours old</th>
          <th className="number">Readers, 12 h</th>
          <th className="number">Prominence</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {stories.map((story) => {
          const placed = { ...story, pin: pins.get(story.id) ?? null };
          return (
            <tr key={story.id} {...(mayPin && draggedRow(placed, drag))}>
              <Headline story={story}>
                {story.keptDown && (
                  <div className="aside">{keptDownWords(story.keptDown, story.section, top)}</div>
                )}
              </Headline>
              <td dir="auto">{story.section}</td>
              <Figures story={story} />
              <td>
                {mayPin && (
                  <button type="button" className="quiet" onClick={() => open(placed)}>
                    {placed.pin ? 'Change' : 'Pin'}
                    <span className="unseen"> “{story.headline}”</span>
                  </button>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const Figures = ({ story: { publishedAt, readers, prominence } }: { story: Candidate }) => (
  <>
    <td className="number" data-name="weight">
      {prominence?.weight}
    </td>
    <td className="number" data-name="hours old">
      {publishedAt && counted(Math.round((Date.now() - Date.parse(publishedAt)) / HOUR))}
    </td>
    <td className="number" data-name="readers">
      {readers !== undefined && counted(readers)}
    </td>
    <td className="number" data-name="prominence">
      {prominence && signed(prominence.total)}
    </td>
  </>
);

/** "Not on top: its storyline stands there already, as the lead". */
function keptDownWords(
  { by, storyId }: NonNullable<Prominent['keptDown']>,
  section: string | null,
  top: Top[],
): string {
  const at = top.find(({ id }) => id === storyId)?.place;
  const what = by === 'storyline' ? 'its storyline' : (section ?? 'another without a section');
  const where = at === undefined ? '' : ` (${nameOf(at)})`;
  return `Not on top: ${what} stands there already${where}.`;
}
