import { useQuery } from '@tanstack/react-query';
import { accounts } from '../api/accounts.ts';
import { Outcome } from '../shell/Outcome.tsx';
import { useTitle } from '../shell/useTitle.ts';
import { Invitations } from './Invitations.tsx';
import { InviteForm } from './InviteForm.tsx';
import { Person } from './Person.tsx';
import '../styles/people.css';

/** Who may come to the desk, and who was asked: administrators alone see and decide it. */
export default function PeopleView() {
  const { data: people = [], error } = useQuery({ queryKey: ['accounts'], queryFn: accounts });
  useTitle('People');
  return (
    <>
      <h1>People of the desk</h1>
      <Outcome />
      <InviteForm />
      {error && <p role="alert">{error.message}</p>}
      <ul className="rows people">
        {people.map((account) => (
          <Person key={account.id} account={account} />
        ))}
      </ul>
      <Invitations />
    </>
  );
}
