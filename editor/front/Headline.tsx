import type { ReactNode } from 'react';

type Props = { story: { id: string; headline: string }; children?: ReactNode };

/** The cell of a story's headline, with what is said below it. The row is what is dragged, not the link. */
export const Headline = ({ story, children }: Props) => (
  <td className="headline">
    <a href={`/desk/stories/${story.id}`} dir="auto" draggable={false}>
      {story.headline}
    </a>
    {children}
  </td>
);
