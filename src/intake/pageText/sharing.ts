/** The networks and means by which readers pass a story on, as their buttons are labelled. */
const NETWORKS =
  `Facebook Messenger|Facebook|Twitter|WhatsApp|Telegram|LinkedIn|Reddit|Pinterest|Instagram|
  Mastodon|Bluesky|Threads|Tumblr|Flipboard|Pocket|Snapchat|Viber|WeChat|Weibo|VKontakte|VK|XING|Skype|
  Signal|Messenger|E-?[Mm]ail|Copy link|Copy URL|Print|Line|X|SMS`.replaceAll(/\s*\n\s*/g, '');

const NETWORK = new RegExp(
  `^(?:(?:Share|Post|Tweet|Pin|Send)(?: (?:this|it))? (?:on|to|via|by) )?(${NETWORKS})`,
  'u',
);

/** A label and how many readers chose it: "Well told (81)". */
const REACTION = /^\s*[|·•,/]?\s*(\p{L}[^()\d]{0,30}?)\s*\((\d[\d.,]{0,12})\)/u;

export type SharingLine = { networks: string[]; reactions: { label: string; count: number }[] };

/**
 * Reads a line of sharing buttons and reactions, which copied pages often run together
 * ("TwitterWell told (81)"): networks by name first, then labels with a count in brackets. Null
 * where anything else is on the line.
 */
export function readSharingLine(line: string): SharingLine | null {
  const networks: string[] = [];
  const reactions: SharingLine['reactions'] = [];
  let rest = line.replace(
    /^\s*(?:share|teilen|partager|compartir|condividi|delen|dela|del)\b\s*:?\s*/i,
    '',
  );
  for (let match = NETWORK.exec(rest); match; match = NETWORK.exec(rest)) {
    networks.push(match[1] ?? '');
    rest = rest.slice(match[0].length).replace(/^[\s|·•,/]+/, '');
  }
  for (let match = REACTION.exec(rest); match; match = REACTION.exec(rest)) {
    const count = Number((match[2] ?? '').replace(/[.,]/g, ''));
    reactions.push({ label: (match[1] ?? '').trim(), count });
    rest = rest.slice(match[0].length);
  }
  const found = networks.length + reactions.length > 0;
  return found && rest.trim() === '' ? { networks, reactions } : null;
}
