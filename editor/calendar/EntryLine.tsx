import { Link } from 'wouter';
import type { CalendarStory, Plan } from '../api/calendar.ts';
import { type Entry, headlineOf } from './entries.ts';

const MARKS = { scheduled: 'goes out', embargo: 'embargo ends', published: 'published' };
const PLAN_STATES = { draft: 'draft begun', published: 'published', withdrawn: 'withdrawn' };

type Props = {
  entry: Entry;
  drag: (entry: Entry | null) => void;
  mayMove: (entry: Entry) => boolean;
  press: (entry: Entry, key: string) => boolean;
  open: (entry: Entry) => void;
};

/** A plan or a story on its day. What can be moved opens here; a story that cannot is gone to. */
export function EntryLine({ entry, drag, mayMove, press, open }: Props) {
  if (!mayMove(entry) && entry.kind === 'story') {
    const { story } = entry;
    return (
      <li>
        <Link href={`/desk/write/${story.id}`} className={`planned ${story.mark}`}>
          <StoryWords story={story} headline={headlineOf(entry)} />
        </Link>
      </li>
    );
  }
  return (
    <li>
      <button
        type="button"
        data-key={entry.key}
        className={`planned ${entry.kind === 'plan' ? 'plan' : entry.story.mark}`}
        aria-keyshortcuts="Shift+ArrowLeft Shift+ArrowRight Shift+ArrowUp Shift+ArrowDown"
        draggable
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move';
          event.dataTransfer.setData('text/plain', headlineOf(entry));
          drag(entry);
        }}
        onDragEnd={() => drag(null)}
        onKeyDown={(event) => {
          if (event.shiftKey && press(entry, event.key)) event.preventDefault();
        }}
        onClick={() => open(entry)}
      >
        {entry.kind === 'plan' ? (
          <PlanWords plan={entry.plan} />
        ) : (
          <StoryWords story={entry.story} headline={headlineOf(entry)} />
        )}
      </button>
    </li>
  );
}

function PlanWords({ plan }: { plan: Plan }) {
  const whose = [plan.assignee?.name, plan.note].filter(Boolean).join(' · ');
  return (
    <>
      <span className="what">
        {plan.time && <b>{plan.time}</b>} {plan.story ? PLAN_STATES[plan.story.status] : 'plan'}
      </span>
      <span className="headline" dir="auto">
        {plan.headline}
      </span>
      {whose && (
        <span className="whose" dir="auto">
          {whose}
        </span>
      )}
    </>
  );
}

function StoryWords({ story, headline }: { story: CalendarStory; headline: string }) {
  return (
    <>
      <span className="what">
        <b>{story.time}</b> {MARKS[story.mark]}
      </span>
      <span className="headline" dir="auto" lang={story.language}>
        {headline}
      </span>
      {story.assignee && <span className="whose">{story.assignee.name}</span>}
    </>
  );
}
