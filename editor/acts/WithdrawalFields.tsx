/** Why a story is taken back: the same at the story's file and where it is written. */
export const WithdrawalFields = () => (
  <>
    <p className="aside">
      The text leaves the paper, its feeds and search. The address stays and gives the reason.
    </p>
    <label>
      Reason, for readers <textarea name="reason" dir="auto" rows={3} required />
    </label>
    <button type="submit" className="grave">
      Withdraw the story
    </button>
  </>
);
