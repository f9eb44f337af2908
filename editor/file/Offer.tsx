import { useQuery } from '@tanstack/react-query';
import { declineOffer, offer, takeOffer } from '../api/file.ts';
import { ActButton } from '../shell/ActButton.tsx';
import { Moment } from '../shell/Moment.tsx';
import { useMay } from '../shell/me.ts';
import { paragraphsOf } from '../writing/body/paragraphs.ts';

/** A newer version of a story that was changed here, which waits for a decision. */
export function Offer({ id }: { id: string }) {
  const mayDecide = useMay('correct');
  const { data, error } = useQuery({ queryKey: ['offer', id], queryFn: () => offer(id) });
  if (error && !data) return <p role="alert">{error.message}</p>;
  if (!data) return null;
  return (
    <section className="waiting">
      <h2>A newer version</h2>
      <p>
        It came <Moment at={data.at} /> by {data.format}. The story was changed at the desk, so
        nothing was written over it.
      </p>
      <details>
        <summary dir="auto">{data.headline}</summary>
        {data.standfirst && (
          <p dir="auto">
            <b>{data.standfirst}</b>
          </p>
        )}
        {paragraphsOf(data.body).map((text, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs may be the same
          <p key={at} dir="auto">
            {text}
          </p>
        ))}
      </details>
      {mayDecide && (
        <p className="offer-acts">
          <ActButton act={() => takeOffer(id)} done="The newer version stands in the paper.">
            Take the newer version
          </ActButton>
          <ActButton
            act={() => declineOffer(id)}
            done="The story stays as it is."
            className="plain"
          >
            Keep ours
          </ActButton>
        </p>
      )}
    </section>
  );
}
