/** The keys that go through the inbox. */
export const Keys = ({ mayDecide }: { mayDecide: boolean }) => (
  <span className="keys">
    Keys: j and k, or the arrows, go down and up, Enter opens
    {mayDecide && ', t takes as a draft, p publishes, i ignores, m merges, u takes back'}.
  </span>
);
