/** Who has the story, where somebody else does, and the way to take it over. */
export function HoldNote({ holder, takeOver }: { holder: string; takeOver: () => void }) {
  return (
    <p className="hold-note" role="status">
      {holder} has this story. You see it as it is saved.{' '}
      <button type="button" className="plain" onClick={takeOver}>
        Take it over
      </button>
    </p>
  );
}
