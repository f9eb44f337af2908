/** The cell of a story's headline. The row is what is dragged, not the link. */
export const Headline = ({ story }: { story: { id: string; headline: string } }) => (
  <td className="headline">
    <a href={`/desk/stories/${story.id}`} dir="auto" draggable={false}>
      {story.headline}
    </a>
  </td>
);
