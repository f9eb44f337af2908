import { type Account, endSessions, open, shut, takeSecondFactors } from '../api/accounts.ts';
import { ActButton } from '../shell/ActButton.tsx';

type Props = { account: Account; acting: (act: Promise<void>) => Promise<void> };

/** What is seldom done to an account. */
export function PersonActs({ account: { id, name, shutAt }, acting }: Props) {
  const act = (words: string, perform: (id: string) => Promise<void>, done: string) => (
    <ActButton className="quiet" act={() => acting(perform(id))} done={done}>
      {words}
      <span className="unseen">: {name}</span>
    </ActButton>
  );
  return (
    <details>
      <summary>
        More<span className="unseen"> about {name}</span>
      </summary>
      {act('End all sessions', endSessions, 'All sessions of the account are ended.')}
      {act(
        'Take off second factor and passkeys',
        takeSecondFactors,
        'Second factor and passkeys are taken off, and all sessions ended.',
      )}
      {shutAt === null
        ? act('Shut the account', shut, 'The account is shut and signed out everywhere.')
        : act('Open it again', open, 'The account is open again.')}
    </details>
  );
}
