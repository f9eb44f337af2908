import type { Readership } from '../api/readership.ts';
import { counted } from '../shell/counted.ts';

type List = Readership['lists'][number];
type Variety = Pick<List, 'stories' | 'sections'>;

const LIST_WORDS: Record<string, string> = {
  related: 'Related',
  'most-read': 'Most read',
  'most-shared': 'Most shared',
  'most-reacted': 'Most reacted to',
  trending: 'Trending',
  'for-you': 'For you',
  trying: 'For you, the place for trying',
  earlier: 'Earlier in this story',
  storyline: 'Storylines',
  front: 'Front page',
  section: 'Sections',
  topic: 'Topics',
  author: 'Authors',
  archive: 'Archive',
  search: 'Search on the site',
};

type Props = { lists: (Omit<List, keyof Variety> & Partial<Variety>)[] };

/**
 * What our lists showed, and what of it was opened; of the whole paper also how varied they were: as
 * so many stories and sections shown equally often.
 */
export function ListsTable({ lists }: Props) {
  if (lists.length === 0) return <p className="aside">No list has sent anybody on yet.</p>;
  return (
    <table className="readership">
      <thead>
        <tr>
          <th>List</th>
          <th className="number">Shown</th>
          <th className="number">Opened</th>
          <th className="number">Of 100 shown</th>
        </tr>
      </thead>
      <tbody>
        {lists.map((one) => (
          <tr key={one.list}>
            <th scope="row">
              {LIST_WORDS[one.list] ?? one.list}
              <div className="aside">{varietyWords(one)}</div>
            </th>
            <td className="number">{one.shown > 0 ? counted(one.shown) : '–'}</td>
            <td className="number">{counted(one.opened)}</td>
            <td className="number">{one.rate === null ? '–' : (100 * one.rate).toFixed(1)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const varietyWords = ({ stories, sections }: Partial<Variety>): string | null =>
  typeof stories === 'number' && typeof sections === 'number'
    ? `as varied as ${stories.toFixed(1)} stories, ${sections.toFixed(1)} sections`
    : null;
