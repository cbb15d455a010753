// Finds what a figure is about: the person of an age, whose staff is counted, the bank whose rate it is.
import type { EntityKey, EntityType } from '../model/entity.ts';
import { between, type FigureContext, type Reference, type SentenceView } from './figure-context.ts';
import { isMeasureWord } from './figure-lexicon.ts';

export interface FigureAbout {
  readonly about?: EntityKey;
  readonly pattern: AboutPattern;
}

export type AboutPattern = 'age' | 'list' | 'behind' | 'before' | 'earlier' | 'same' | 'none';

/** How often each pattern is thought to be right: an estimate, to be calibrated on annotated articles. */
export const ABOUT_CONFIDENCE: Readonly<Record<AboutPattern, number>> = {
  age: 0.92,
  list: 0.85,
  behind: 0.75,
  before: 0.65,
  earlier: 0.6,
  same: 0.7,
  none: 0.6,
};

const NONE: FigureAbout = { pattern: 'none' };

/** In order: an age's person, a list's heading, a name right behind, the nearest before, the sentence before. */
export const figureAbout = (context: FigureContext): FigureAbout => {
  if (isAge(context)) return found('age', personOfAge(context));
  const heading = listHeading(context);
  if (heading) return found('list', heading);
  const behind = rightBehind(context);
  if (behind) return found('behind', behind);
  const before = nearestBefore(context);
  if (before) return found('before', before);
  return found('earlier', subjectBefore(context));
};

const found = (pattern: AboutPattern, reference: Reference | undefined): FigureAbout =>
  reference ? { about: reference.entity.key, pattern } : NONE;

/** Years with brackets round them, after "usia", or without a unit of their own. */
export const isAge = ({ quantity, discourse, first, last }: FigureContext): boolean => {
  if (quantity.unitCode !== 'year') return false;
  const { exact, lower } = discourse;
  if (last - first === 1) return true;
  if (exact[first - 1] === '(' && exact[last] === ')') return true;
  for (let i = first - 1; i >= first - 4 && i >= 0; i--) {
    if (/^(?:ber|se)?(?:usia|umur)(?:nya)?$/.test(lower[i] ?? '')) return true;
    if (/^[.,;:]$/.test(exact[i] ?? '')) break;
  }
  return false;
};

const personOfAge = (context: FigureContext): Reference | undefined => {
  const { quantity, view, earlier } = context;
  const quoted = isQuoted(context);
  const persons = view.references.filter(
    ({ entity, mention }) => entity.type === 'Person' && (!quoted || mention.kind === 'Name'),
  );
  const before = persons.findLast(({ mention }) => mention.end <= quantity.start);
  if (context.discourse.exact[context.first - 1] === '(') {
    return before && between(context, before.mention.end, quantity.start).trim() === '(' ? before : undefined;
  }
  if (before) return before;
  const after = persons.find(
    ({ mention }) => mention.start >= quantity.end && mention.start - quantity.end < 40,
  );
  const named =
    after && /bernama|berinisial|^[\s,]*$/.test(between(context, quantity.end, after.mention.start));
  if (named) return after;
  return quoted ? lastNamed(earlier) : firstNamed(earlier);
};

/** A narrator goes on about the subject of the sentence before, a speaker about whoever was named last. */
const firstNamed = (earlier: readonly SentenceView[]): Reference | undefined =>
  personIn(earlier, (persons) => persons[0]);

const lastNamed = (earlier: readonly SentenceView[]): Reference | undefined =>
  personIn(earlier, (persons) => persons.findLast(({ mention }) => mention.kind === 'Name'));

const PERSON_REACH = 5;

const personIn = (
  earlier: readonly SentenceView[],
  choose: (persons: readonly Reference[]) => Reference | undefined,
): Reference | undefined => {
  for (const view of earlier.slice(-PERSON_REACH).reverse()) {
    const person = choose(view.references.filter(({ entity }) => entity.type === 'Person'));
    if (person) return person;
  }
  return undefined;
};

/** An odd number of quotation marks between the paragraph's start and the figure. */
const isQuoted = (context: FigureContext): boolean => {
  const { quantity, view, discourse } = context;
  const block = discourse.document.article.blocks[view.sentence.block];
  const marks = between(context, block?.start ?? view.sentence.start, quantity.start).match(/["“”]/g);
  return (marks?.length ?? 0) % 2 === 1;
};

const LIST_MARK = /^\s*(?:[-•*–]|\d+[.)])\s/;
const HEADING_REACH = 10;

/** "8. PT Jaya Tbk" above "- Harga saham: Rp 432": the list line names the measure, the line above the thing. */
const listHeading = (context: FigureContext): Reference | undefined => {
  const { discourse, quantity, view, earlier } = context;
  const { article } = discourse.document;
  const block = article.blocks[view.sentence.block];
  if (!block || !LIST_MARK.test(`${between(context, block.start, Math.min(block.end, block.start + 8))} `))
    return undefined;
  if (!between(context, block.start, quantity.start).includes(':')) return undefined;
  if (view.references.some(({ mention }) => mention.end <= quantity.start)) return undefined;
  for (const other of earlier.slice(-HEADING_REACH).reverse()) {
    const heading = article.blocks[other.sentence.block];
    const [only] = other.references;
    const short = heading !== undefined && heading.end - heading.start < 90;
    if (only && short && !between(context, heading.start, only.mention.start).includes(':')) return only;
  }
  return undefined;
};

/** How many words may lead from the counted noun to its owner. */
const BEHIND_REACH = 3;
/** Where several names stand behind a count, the more telling kind wins: "… di Jepang yang berstatus SSW". */
const TELLING: Readonly<Record<EntityType, number>> = {
  Program: 3,
  Organization: 2,
  Legislation: 2,
  Product: 2,
  CreativeWork: 2,
  NamedEvent: 2,
  Facility: 1,
  Place: 1,
  Person: 0,
  PeopleGroup: 0,
};

/** "5 teknisi PT Dirgantara", "4 pulau di Aceh", "120 jet tempur untuk Korea Selatan"; counts only. */
const rightBehind = (context: FigureContext): Reference | undefined => {
  const { quantity, view, lexicon, last } = context;
  if (quantity.unitCode !== 'count') return undefined;
  const behind = view.references.filter(({ mention }) => mention.start >= quantity.end);
  const [next] = behind;
  if (!next || next.entity.type === 'Person') return undefined;
  const words = wordsBetween(context, last, next.mention.start);
  const near =
    words.length <= 1 ||
    (words.length <= BEHIND_REACH && words.some((word) => isMeasureWord(lexicon, word, 'near')));
  const plain = near && !/[.,;:()"“”]/.test(between(context, quantity.end, next.mention.start));
  if (!plain || words.some((word) => lexicon.sayings.has(word))) return undefined;
  const relative = behind.filter(
    ({ mention }) => !/[.,;:"“”]/.test(between(context, quantity.end, mention.start)),
  );
  return relative.reduce(
    (best, other) => (TELLING[other.entity.type] > Math.max(TELLING[best.entity.type], 2) ? other : best),
    next,
  );
};

const wordsBetween = ({ discourse }: FigureContext, from: number, end: number): readonly string[] => {
  const words: string[] = [];
  for (let i = from; (discourse.tokens[i]?.end ?? Number.POSITIVE_INFINITY) <= end; i++)
    words.push(discourse.lower[i] ?? '');
  return words;
};

/**
 * The name that the sentence defines ("X adalah proyek … bernilai"), else the nearest before the figure; none where that
 * one merely says it, or where two persons share the sentence.
 */
const nearestBefore = (context: FigureContext): Reference | undefined => {
  const { quantity } = context;
  const before = context.view.references.filter(
    (reference) =>
      reference.mention.end <= quantity.start &&
      !isDateline(context, context.view, reference) &&
      !isAside(context, reference),
  );
  const [first] = before;
  if (first && isDefined(context, first)) return first;
  const nearest = before.at(-1);
  if (!nearest || merelySays(context, nearest)) return undefined;
  const persons = new Set(
    before.filter(({ entity }) => entity.type === 'Person').map(({ entity }) => entity.key),
  );
  return nearest.entity.type === 'Person' && persons.size > 1 ? undefined : nearest;
};

const isDefined = (context: FigureContext, { mention }: Reference): boolean =>
  /^\s*(?:\([^)]*\)\s*)?(?:adalah|merupakan|ialah)\s/.test(
    between(context, mention.end, context.quantity.start),
  );

const DATELINE_REACH = 60;

/** "JAKARTA, KOMPAS.com - …": what stands before the dash that opens the text. */
const isDateline = (context: FigureContext, { sentence }: SentenceView, { mention }: Reference): boolean => {
  const block = context.discourse.document.article.blocks[sentence.block];
  if (!block || mention.start > block.start + DATELINE_REACH) return false;
  const head = between(context, mention.end, Math.min(block.start + DATELINE_REACH, block.end));
  return (
    /^[^.;]{0,24}?(?:\.com)?\s?(?:--?|–|—)\s/.test(head) &&
    !/\d/.test(between(context, block.start, mention.start))
  );
};

/** "Sari mengatakan anggaran Rp 5 juta …": who says it is not what it is about. */
const merelySays = (context: FigureContext, { mention }: Reference): boolean => {
  const rest = between(context, mention.end, context.quantity.start);
  const words = rest
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 5);
  return words.some((word) => context.lexicon.sayings.has(word.toLowerCase().replace(/[,.]$/, '')));
};

/** A dateline, or a place that only says where: "di Jakarta". */
const isAside = (context: FigureContext, { mention, entity }: Reference): boolean => {
  const { quantity } = context;
  if (entity.type === 'Person' && quantity.unitCode === 'IDR') return false;
  const before = between(context, Math.max(context.view.sentence.start, mention.start - 6), mention.start);
  return entity.type === 'Place' && /\b(?:di|ke|dari)\s$/i.test(before) && quantity.unitCode !== 'count';
};

/** A sentence that goes on about the one before takes over its subject: "Ini terdiri dari Rp 2 juta …". */
const subjectBefore = (context: FigureContext): Reference | undefined => {
  const { discourse, lexicon, view, earlier } = context;
  const previous = earlier.at(-1);
  const bare = view.references.every((reference) => isDateline(context, view, reference));
  const opens = bare && previous !== undefined;
  if (!opens) return undefined;
  const begins = discourse.lower.slice(view.sentence.firstToken, view.sentence.firstToken + 4);
  const sameParagraph = previous.sentence.block === view.sentence.block;
  const anaphoric = begins.some((word) => isMeasureWord(lexicon, word, 'anaphor'));
  if (!sameParagraph && !anaphoric) return undefined;
  const subject = previous.references.find(
    (reference) => reference.entity.type !== 'Person' && !isDateline(context, previous, reference),
  );
  if (!subject) return undefined;
  const said = between(context, subject.mention.end, previous.sentence.end).trimStart().split(/\s+/, 3);
  return said.some((word) => lexicon.sayings.has(word)) ? undefined : subject;
};
