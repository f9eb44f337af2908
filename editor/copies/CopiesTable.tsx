import { type CopyPair, holdApart } from '../api/copies.ts';
import { said } from '../shell/ActForm.tsx';
import { FoldedForm } from '../shell/FoldedForm.tsx';
import { Moment } from '../shell/Moment.tsx';
import { useMay } from '../shell/me.ts';

/** Copies beside their originals, and what editors say of them. */
export const CopiesTable = ({ pairs }: { pairs: CopyPair[] }) => (
  <table className="stories copies">
    <thead>
      <tr>
        <th>Copy</th>
        <th>Original</th>
        <th className="number">Alike</th>
        <th>Found</th>
        <th>Decision</th>
      </tr>
    </thead>
    <tbody>
      {pairs.map((pair) => (
        <Row key={`${pair.copy.id} ${pair.original.id}`} pair={pair} />
      ))}
    </tbody>
  </table>
);

function Row({ pair }: { pair: CopyPair }) {
  const { copy, original, verdict } = pair;
  const mayDecide = useMay('correct') && verdict?.says !== 'apart';
  return (
    <tr>
      <td className="headline">
        <Side story={copy} />
      </td>
      <td className="headline original">
        <Side story={original} />
      </td>
      <td className="number" data-name="alike">
        {alike(pair)}
      </td>
      <td className="time" data-name="found">
        <Moment at={pair.at} />
      </td>
      <td>
        {verdict && (
          <>
            <bdi>{verdict.reason}</bdi>
            <br />
            <span className="aside">{verdict.actor}</span>
          </>
        )}
        {mayDecide && <Apart pair={pair} />}
      </td>
    </tr>
  );
}

const alike = ({ verdict, similarity }: CopyPair): string | null => {
  if (verdict?.says === 'copy') return 'by hand';
  return similarity === null ? null : `${Math.round(similarity * 100)} %`;
};

const Side = ({ story }: { story: CopyPair['copy'] }) => (
  <>
    <a href={`/desk/stories/${story.id}`} dir="auto">
      {story.headline}
    </a>
    <span className="aside">
      <bdi>{story.publisher ?? 'Our own'}</bdi> · published <Moment at={story.publishedAt} /> ·
      first seen <Moment at={story.receivedAt} />
    </span>
    {story.url && (
      <a className="long" href={story.url} rel="noreferrer nofollow">
        {story.url}
      </a>
    )}
  </>
);

const Apart = ({ pair: { copy, original } }: { pair: CopyPair }) => (
  <FoldedForm
    {...{ title: 'Not a copy', of: copy.headline }}
    act={(form) =>
      holdApart({ copy: copy.id, original: original.id, reason: said(form, 'reason') })
    }
    done="They are held apart from now on."
  >
    <label>
      Why <input name="reason" required dir="auto" />
    </label>
    <button type="submit">Hold them apart</button>
  </FoldedForm>
);
