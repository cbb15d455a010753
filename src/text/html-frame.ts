// Takes the frame of a page away: menus, related articles, comments, advertisements, what is hidden.
import { find, flatText, type PageElement } from './html-page.ts';
import type { PageParts } from './page-parts.ts';

const ALWAYS = 'script:not([type*="ld+json"]), style, noscript, template, iframe, svg, [hidden], dialog';
/** Posts of other networks: what they say, and their dates and names, is not the article's. */
const POSTS = '.twitter-tweet, .twitter-video, .instagram-media, .tiktok-embed, .fb-post';
const EMPHASIS = 'strong, b, em, i, span';
const SEE_ALSO = /^(?:baca|lihat|simak) (?:juga|pula)\s*:/iu;
const LONGEST_TITLE = 200;
const FRAME =
  'nav, aside, footer, form, [aria-hidden="true"], [role="navigation"], [role="complementary"], [role="contentinfo"], [role="dialog"]';
const HOLDS_ARTICLE = 'h1, article, main, [itemprop="articleBody"]';
const INVISIBLE = /display\s*:\s*none|visibility\s*:\s*hidden/iu;
/** A part that holds more of the page's words than this is no part of the frame, whatever it is called. */
const LARGEST = 0.3;

/** Takes out what a reader of the page never sees. Changes the page. */
export const removeHidden = (page: PageElement): void => {
  for (const element of [...page.querySelectorAll(`${ALWAYS}, ${POSTS}`)]) element.remove();
  for (const element of [...page.querySelectorAll(EMPHASIS)]) if (isSeeAlso(element)) element.remove();
  for (const element of [...page.querySelectorAll('[style]')]) {
    if (INVISIBLE.test(element.getAttribute('style') ?? '') && !holdsArticle(element)) element.remove();
  }
};

/** "Baca juga: …" with its link, in the middle or at the end of a paragraph. */
const isSeeAlso = (element: PageElement): boolean => {
  const text = flatText(element);
  return text.length <= LONGEST_TITLE && SEE_ALSO.test(text) && find(element, 'a') !== undefined;
};

/** Changes the page. */
export const removeFrame = (page: PageElement, parts: PageParts): void => {
  const limit = proseIn(page) * LARGEST;
  const isFrame = (element: PageElement): boolean => !holdsArticle(element) && proseIn(element) <= limit;
  for (const element of [...page.querySelectorAll(FRAME)]) if (isFrame(element)) element.remove();
  for (const element of [...page.querySelectorAll('[class], [id]')]) {
    const part = partNamed(element, parts);
    if (part && (part.large ? !holdsArticle(element) : isFrame(element))) element.remove();
  }
};

const holdsArticle = (element: PageElement): boolean => {
  if (/^(?:article|main|body|html)$/iu.test(element.nodeName)) return true;
  for (const _ of element.querySelectorAll(HOLDS_ARTICLE)) return true;
  return element.getAttribute('itemprop')?.toLowerCase() === 'articlebody';
};

/** Words as one looks for prose: those of elements that hold running text. */
const proseIn = (element: PageElement): number => {
  let length = 0;
  for (const paragraph of element.querySelectorAll('p')) length += flatText(paragraph).length;
  return length;
};

const partNamed = (element: PageElement, parts: PageParts): { readonly large: boolean } | undefined => {
  const words = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
    .toLowerCase()
    .split(/[\s_-]+/u);
  const found = words.flatMap(
    (word, i) => parts.get(word) ?? parts.get(`${word}${words[i + 1] ?? ''}`) ?? [],
  );
  return found.find((part) => part.large) ?? found[0];
};
