// Reads a bare text as far as its sentences and names: for passages that are no article.
import { recognise } from '../language/recognise.ts';
import type { Recognised } from '../model/document.ts';
import type { Resources } from '../pipeline.ts';
import { segment } from '../text/segment.ts';

/** The text as one paragraph of an article without metadata. */
export const recogniseText = (
  text: string,
  resources: Pick<Resources, 'segment' | 'recognise'>,
): Recognised => {
  const article = {
    id: '',
    headline: '',
    authors: [],
    editors: [],
    text,
    textSha256: '',
    blocks: [{ start: 0, end: text.length, kind: 'paragraph' as const }],
  };
  return recognise(segment({ article }, resources.segment), resources.recognise);
};
