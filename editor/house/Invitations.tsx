import { useQuery } from '@tanstack/react-query';
import { type Invitation, invitations, takeInvitationBack } from '../api/accounts.ts';
import { ActButton } from '../shell/ActButton.tsx';
import { Moment } from '../shell/Moment.tsx';

/** Who was asked to the desk and has not come. */
export function Invitations() {
  const { data: asked = [], error } = useQuery({
    queryKey: ['invitations'],
    queryFn: invitations,
  });
  if (error) return <p role="alert">{error.message}</p>;
  if (asked.length === 0) return null;
  return (
    <>
      <h2>Invited</h2>
      <ul className="rows">
        {asked.map((invitation) => (
          <Asked key={invitation.id} invitation={invitation} />
        ))}
      </ul>
    </>
  );
}

const Asked = ({ invitation }: { invitation: Invitation }) => (
  <li>
    <span>
      <b dir="auto">{invitation.name}</b>
      <small>
        <bdi>{invitation.email}</bdi>, as {invitation.role}, by <bdi>{invitation.invitedBy}</bdi>;{' '}
        {Date.parse(invitation.expiresAt) > Date.now() ? (
          <>
            holds until <Moment at={invitation.expiresAt} />
          </>
        ) : (
          'lapsed'
        )}
      </small>
    </span>
    <ActButton
      className="quiet"
      act={() => takeInvitationBack(invitation.id)}
      done="The invitation opens nothing any more."
    >
      Take back<span className="unseen"> the invitation of {invitation.name}</span>
    </ActButton>
  </li>
);
