import { useQuery } from '@tanstack/react-query';
import { deskStory } from '../api/stories.ts';
import '../styles/writing.css';
import '../styles/text.css';
import '../styles/panel.css';
import { keptOf } from './saving/kept.ts';
import { Writing } from './Writing.tsx';

/** A story opened for writing, with what was left unsaved of it on this machine. */
export default function WritingView({ id }: { id: string }) {
  const opened = useQuery({
    queryKey: ['opened', id],
    queryFn: async () => ({ ...(await deskStory(id)), kept: await keptOf(id) }),
    // The story is opened once; from then on the writing itself keeps it current.
    ...{ staleTime: Number.POSITIVE_INFINITY, gcTime: 0 },
  });
  if (opened.error) return <p role="alert">{opened.error.message}</p>;
  if (!opened.data) return <p className="aside">Opening …</p>;
  return <Writing opened={opened.data} />;
}
