import type { Told } from './useMoves.ts';

type Props = { told: Told | null; tell: (told: Told | null) => void };

/** What was done last, with a way to take it back. */
export function ToldLine({ told, tell }: Props) {
  const undo = told?.undo;
  return (
    <p role="status" className="told">
      {told?.words}{' '}
      {undo && (
        <button
          type="button"
          className="plain"
          onClick={() => {
            tell(null);
            void undo();
          }}
        >
          Undo
        </button>
      )}
    </p>
  );
}
