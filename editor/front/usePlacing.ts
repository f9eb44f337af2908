import { movePin, pinStory } from '../api/front.ts';
import { useAct } from '../shell/act.ts';
import { tellError } from '../shell/outcome.ts';
import { type Hours, nameOf, type Placed } from './places.ts';

type Asked = { story: Placed; place: number };

/**
 * Gives a story a place on top: what is pinned moves there for as long as before, anything else is
 * pinned there for so many hours. `then` is called once the page shows it.
 */
export function usePlacing(hours: Hours) {
  const { mutate, isPending } = useAct(async ({ story: { id, headline, pin }, place }: Asked) => {
    await (pin ? movePin(pin.place, place) : pinStory(place, { story: id, hours }));
    return `${nameOf(place)}: “${headline}”. The front page shows it.`;
  }, 'The front page shows it.');
  return (story: Placed, place: number, then?: () => void) => {
    if (isPending || story.pin?.place === place) return;
    mutate({ story, place }, { onError: tellError, ...(then && { onSuccess: then }) });
  };
}
