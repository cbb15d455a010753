// Features of where an entity stands to a figure: before it, behind it, or in an earlier sentence.
import { type AboutCandidate, type EarlierReference, isTopical } from './figure-about-candidates.ts';
import type { AboutView, TypeClass } from './figure-about-view.ts';
import { isDateline, isSource } from './figure-candidates.ts';
import { between, type FigureContext, type Reference, type SentenceView } from './figure-context.ts';
import { isMeasureWord } from './figure-lexicon.ts';
import { isVerbForm } from './verbal.ts';

export const seatFeatures = (
  { before, behind, earlier }: AboutCandidate,
  type: TypeClass,
  view: AboutView,
): readonly string[] => [
  ...(before ? beforeFeatures(before, type, view) : []),
  ...(behind ? behindFeatures(behind, type, view) : []),
  ...(earlier ? (before || behind ? ['known'] : earlierFeatures(earlier, type, view)) : []),
];

const MARK = /[,.;:()"“”]/;

const beforeFeatures = (mention: Reference, type: TypeClass, view: AboutView): readonly string[] => {
  const { context, ahead, unit } = view;
  if (isDateline(context, context.view, mention)) return ['dateline'];
  if (isSource(context, context.view, mention)) return ['before|source', `before|source|${type}`];
  const gap = between(context, mention.mention.end, context.quantity.start);
  const words = wordsOf(gap);
  if (words.slice(0, 5).some((word) => context.lexicon.sayings.has(word)))
    return ['before|saying', `before|saying|${type}`];
  const lead = leadOf(context, context.view, mention);
  const isPersonal = words.some((word) => isMeasureWord(context.lexicon, word, 'personal'));
  const asks = type === 'person' && unit !== 'age' && unit !== 'time';
  return [
    `before|${MARK.test(gap.replace(/\([^()]*\)/g, '')) ? 'sentence' : 'clause'}`,
    `before|${ahead.at(-1) === mention ? 'nearest' : 'other'}`,
    ...(ahead[0] === mention ? ['before|first'] : []),
    `before|lead|${lead}`,
    ...(isSubject(context, mention) ? ['before|subject', `before|subject|${type}`] : []),
    ...(lead === 'and' || /^\s*(?:dan|serta)\s/.test(gap) ? ['before|joined'] : []),
    ...(asks ? [isPersonal ? 'before|personal' : 'before|impersonal'] : []),
  ];
};

/** How many words may lead from a figure to the name behind it: "5 teknisi [lapangan milik] PT Laut". */
const NEAR = 3;

const behindFeatures = (mention: Reference, type: TypeClass, view: AboutView): readonly string[] => {
  const { context, unit } = view;
  const gap = between(context, context.quantity.end, mention.mention.start);
  const words = wordsOf(gap);
  if (/["”]/.test(gap) || words.some((word) => context.lexicon.sayings.has(word))) return ['behind|saying'];
  const isClause = !MARK.test(gap);
  const seat = !isClause ? 'sentence' : words.length <= NEAR ? 'near' : 'clause';
  const isNext =
    context.view.references.find(({ mention: m }) => m.start >= context.quantity.end) === mention;
  return [
    `behind|${seat}`,
    `behind|${seat}|${unit === 'count' || unit === 'rate' ? unit : 'other'}`,
    ...(isNext ? [] : ['behind|further']),
    ...(seat === 'near' ? [`behind|lead|${leadOf(context, context.view, mention)}`] : []),
    ...(isClause ? [`behind|${type}`] : []),
  ];
};

const earlierFeatures = (earlier: EarlierReference, type: TypeClass, view: AboutView): readonly string[] => {
  const { context, room } = view;
  const { reference, view: other, back, isFirst } = earlier;
  if (!isTopical(context, other, reference)) return ['earlier|source'];
  const far = back <= 2 ? String(back) : back < 5 ? 'few' : 'far';
  return [
    `earlier|${room}|${far}`,
    ...(other.sentence.block === context.view.sentence.block ? [`earlier|${room}|paragraph`] : []),
    `earlier|${room}|${type}`,
    ...(isFirst ? [`earlier|${room}|first`] : []),
    ...(isSubject(context, reference) ? ['earlier|subject'] : []),
    `earlier|lead|${leadOf(context, other, reference)}`,
  ];
};

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];

/** What leads to a mention: the kind of its preposition, a verb, a title, another noun, or a sentence's or clause's start. */
const leadOf = (context: FigureContext, { sentence }: SentenceView, { mention }: Reference): string => {
  const text = between(context, sentence.start, mention.start);
  if (/(?:^|[,;:—–-])[\s"“]*$/.test(text)) return 'start';
  const word = /([\p{L}\p{N}-]+)[\s"“(*]*$/u.exec(text)?.[1] ?? '';
  const known = context.lexicon.leads.get(word.toLowerCase());
  if (known) return known;
  if (/^\p{Lu}/u.test(word)) return 'title';
  return isVerbForm(word, (form) => context.lexicon.lookalikes.has(form)) ? 'verb' : 'noun';
};

const SUBJECT_REACH = 60;

/** "X (Y) naik", "X yang", "X menawarkan": a predicate follows at once, none that reports speech. */
const isSubject = ({ discourse, lexicon }: FigureContext, { mention }: Reference): boolean => {
  const rest = discourse.document.article.text.slice(mention.end, mention.end + SUBJECT_REACH);
  const word = /^\s*(?:\([^)]*\)\s*)?([\p{L}-]+)/u.exec(rest)?.[1]?.toLowerCase() ?? '';
  if (lexicon.sayings.has(word)) return false;
  return lexicon.predicates.has(word) || isVerbForm(word, (form) => lexicon.lookalikes.has(form));
};
