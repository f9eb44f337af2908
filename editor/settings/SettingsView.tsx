import { useQuery } from '@tanstack/react-query';
import { settings } from '../api/settings.ts';
import { ChoosePicture } from '../media/ChoosePicture.tsx';
import { Outcome } from '../shell/Outcome.tsx';
import { useTitle } from '../shell/useTitle.ts';
import { SettingsForm } from './SettingsForm.tsx';
import '../styles/settings.css';

/** What the paper says of itself: an administrator's to change, anybody's at the desk to read. */
export default function SettingsView() {
  // Once a visit: what is written into the form is not to change under the hand.
  const { data, error } = useQuery({
    queryKey: ['settings'],
    queryFn: settings,
    ...{ gcTime: 0, staleTime: Number.POSITIVE_INFINITY },
  });
  useTitle('Settings');
  return (
    <>
      <h1>Settings</h1>
      <Outcome />
      {error && <p role="alert">{error.message}</p>}
      {data && <SettingsForm settings={data} />}
      <ChoosePicture />
    </>
  );
}
