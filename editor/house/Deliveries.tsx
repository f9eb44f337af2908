import { useQuery } from '@tanstack/react-query';
import { type Delivery, deliveriesTo } from '../api/webhooks.ts';
import { Moment } from '../shell/Moment.tsx';
import { OFTEN } from '../shell/usePages.ts';

/** Messages to an address that are shown. */
const SHOWN = 10;

/** What was sent to an address last, and what came of it. */
export function Deliveries({ id }: { id: string }) {
  const { data: messages, error } = useQuery({
    queryKey: ['deliveries', id],
    queryFn: () => deliveriesTo(id),
    refetchInterval: OFTEN,
  });
  if (error) return <p role="alert">{error.message}</p>;
  return (
    <ul className="log">
      {messages?.slice(0, SHOWN).map((delivery) => (
        <li key={delivery.id}>
          {delivery.event}, <Moment at={delivery.createdAt} />: <Outcome {...delivery} />
        </li>
      ))}
    </ul>
  );
}

const Outcome = ({ tries, nextTryAt, takenAt, outcome }: Delivery) => (
  <>
    {takenAt === null ? (outcome ?? 'to be sent') : `taken, ${outcome}`}
    {tries > 1 && ` after ${tries} tries`}
    {nextTryAt && tries > 0 && (
      <>
        ; next try <Moment at={nextTryAt} />
      </>
    )}
    {nextTryAt === null && takenAt === null && '; given up'}
  </>
);
