import { useMemo, useState } from 'react';
import { copies, type Which } from '../api/copies.ts';
import { useCommands } from '../shell/commands.tsx';
import { useMay } from '../shell/me.ts';
import { Outcome } from '../shell/Outcome.tsx';
import { Pages } from '../shell/Pages.tsx';
import { OFTEN, usePages } from '../shell/usePages.ts';
import { useParam } from '../shell/useParam.ts';
import { useTitle } from '../shell/useTitle.ts';
import '../styles/copies.css';
import { CopiesTable } from './CopiesTable.tsx';
import { LinkCopy } from './LinkCopy.tsx';

const A_PAGE = 30;

const WHICH: [which: Which, words: string][] = [
  ['all', 'All copies'],
  ['ours', 'Our own stories elsewhere'],
  ['received', 'Copies of what came in'],
  ['apart', 'Held apart by an editor'],
];

/** Where our own stories stand elsewhere, and what of that which came in are copies. */
export default function CopiesView() {
  const [words, setWords] = useParam('q');
  const [asked, setAsked] = useParam('which');
  const [which] = WHICH.find(([known]) => known === asked) ?? ['all'];
  const list = usePages(
    ['copies', words, which],
    (cursor) => copies({ q: words, which, limit: A_PAGE, ...(cursor && { cursor }) }),
    { every: OFTEN },
  );
  useTitle('Copies');
  return (
    <>
      <div className="list-head">
        <h1>Copies</h1>
        <ByHand />
      </div>
      <Outcome />
      <search className="filter">
        <label>
          Words{' '}
          <input type="search" value={words} onChange={({ target }) => setWords(target.value)} />
        </label>
        <label>
          Which{' '}
          <select value={which} onChange={({ target }) => setAsked(target.value)}>
            {WHICH.map(([known, name]) => (
              <option key={known} value={known}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </search>
      {list.first && (
        <p className="aside">{counted(list.first.total)}, as far as our sources show</p>
      )}
      <Pages list={list} nothing="Nothing here fits.">
        <CopiesTable pairs={list.entries} />
      </Pages>
    </>
  );
}

const counted = (pairs: number) =>
  pairs === 1 ? 'One pair' : `${pairs.toLocaleString('en')} pairs`;

/** What a machine did not find, for those who may say so. */
function ByHand() {
  const mayLink = useMay('correct');
  const [isOpen, open] = useState(false);
  useCommands(
    useMemo(
      () =>
        mayLink ? [{ name: 'Link a copy by hand', group: 'Copies', run: () => open(true) }] : [],
      [mayLink],
    ),
  );
  if (!mayLink) return null;
  return (
    <>
      <button type="button" className="quiet" onClick={() => open(true)}>
        Link a copy by hand
      </button>
      {isOpen && <LinkCopy close={() => open(false)} />}
    </>
  );
}
