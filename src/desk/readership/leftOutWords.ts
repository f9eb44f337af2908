import type { LeftOut } from '../../store/tables/signals.ts';

/** What each reason for not counting an opening means, for people of the newsroom. */
export const LEFT_OUT_WORDS: Record<LeftOut, string> = {
  bot: 'Programs that say what they are: search engines, previews of links, monitors',
  'no-agent': 'Programs that do not say what they are, where every browser does',
  'odd-headers': 'Programs that call themselves a browser, or nearly, and do not ask like one',
  prefetch: 'Pages that a browser fetched ahead; nobody may have looked at them',
  'too-fast': 'More than a person can read: one story every five seconds and more',
  'one-address':
    'More readers of one story behind one address than fit to how it is read elsewhere',
  'one-network': 'More readers of one story in one network than fit to how it is read elsewhere',
  'one-agent': 'More readers of one story with one and the same browser than fit to how it is read',
  'found-out': 'Programs that passed for readers, and were found out by what they opened in a day',
  repeated: 'The same reader once more within half an hour, who reads on',
};
