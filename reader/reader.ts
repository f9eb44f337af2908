import { keepBreakingTrue } from './breaking.ts';
import { enhanceFollowing } from './follows.ts';
import { fillForYou } from './forYou.ts';
import { reportHeadlines } from './headlines.ts';
import { reportLeaving } from './leaving.ts';
import { followLive } from './live.ts';
import { enhanceReactions } from './reactions.ts';
import { noteRead } from './recent.ts';
import { enhanceSharing } from './sharing.ts';
import { suggestWhileTyping } from './suggestions.ts';
import { keepTimesTrue } from './times.ts';
import { rememberLists, reportView } from './views.ts';

/**
 * What the pages of the paper gain by a script: the count of readers, a list of one's own, copying,
 * reactions without a reload. Everything else is there without it. It talks to the paper alone.
 */
const story = document.querySelector<HTMLElement>('[data-story]')?.dataset['story'];

rememberLists();
reportHeadlines();
keepTimesTrue();
keepBreakingTrue();
enhanceFollowing();
suggestWhileTyping();
followLive();
if (story) {
  enhanceSharing(story);
  enhanceReactions(story);
  void fillForYou(story).finally(() => noteRead(story));
  reportView(story, () => reportLeaving(story));
} else void fillForYou();
