import type { Node } from '../../../api/shapes.ts';
import { paragraphsOf } from '../../body/paragraphs.ts';
import { unsourced } from '../../body/unsourced/statements.ts';
import type { Draft } from '../../saving/draft.ts';

/** What a story still lacks before it should go out, in words. None of it forbids anything. */
export function missing(draft: Draft): string[] {
  const paragraphs = paragraphsOf(draft.body);
  const names = draft.sources.map(({ name }) => name);
  const loose = unsourced(paragraphs, names).flat().length;
  const blind = picturesWithoutWords(draft.body);
  return [
    draft.headline.trim() === '' && 'It has no headline.',
    paragraphs.length === 0 && 'It has no text.',
    draft.sectionId === null && 'It stands in no section.',
    draft.authors.length === 0 && 'It names no author.',
    loose > 0 && `${counted(loose, 'quotation')} beside the name of no source.`,
    blind > 0 && `${counted(blind, 'picture')} without words for those who do not see it.`,
  ].filter((words) => words !== false);
}

function picturesWithoutWords(node: Node): number {
  const here = node.type === 'figure' && !node.attrs?.['alt'] ? 1 : 0;
  return (node.content ?? []).reduce((count, inner) => count + picturesWithoutWords(inner), here);
}

const counted = (count: number, name: string) =>
  count === 1 ? `One ${name}` : `${count} ${name}s`;
