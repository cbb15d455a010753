// Finds what a figure is about: the person of an age, whose staff is counted, the bank whose rate it is.
import type { EntityKey, EntityType } from '../model/entity.ts';
import { isAge, personOfAge } from './figure-age.ts';
import { candidatesBefore, isDateline, isSource } from './figure-candidates.ts';
import { between, type FigureContext, type Reference, type SentenceView } from './figure-context.ts';
import { isMeasureWord } from './figure-lexicon.ts';
import { listHeading } from './figure-list.ts';
import { isVerbForm } from './verbal.ts';

export interface FigureAbout {
  readonly about?: EntityKey;
  readonly pattern: AboutPattern;
}

export type AboutPattern = 'age' | 'list' | 'behind' | 'before' | 'earlier' | 'same' | 'speaker' | 'none';

/** How often each pattern is thought to be right, one against another; what is told of a figure is calibrated from it. */
export const ABOUT_CONFIDENCE: Readonly<Record<AboutPattern, number>> = {
  age: 0.9,
  list: 0.9,
  behind: 0.85,
  before: 0.75,
  earlier: 0.65,
  same: 0.6,
  speaker: 0.55,
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
  const subject = fronted(context);
  if (subject) return found('behind', subject);
  const before = candidatesBefore(context);
  const nearest = nearestBefore(context, before);
  if (nearest) return found('before', nearest);
  return before.length > 0 ? NONE : found('earlier', subjectBefore(context));
};

const found = (pattern: AboutPattern, reference: Reference | undefined): FigureAbout =>
  reference ? { about: reference.entity.key, pattern } : NONE;

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

/** "5 teknisi PT Dirgantara", "4 pulau di Aceh", "75 persen wilayah Papua", "70 persen di Malaysia". */
const rightBehind = (context: FigureContext): Reference | undefined => {
  const { quantity, view } = context;
  if (quantity.unitCode !== 'count' && quantity.unitCode !== 'percent') return undefined;
  const behind = view.references.filter(({ mention }) => mention.start >= quantity.end);
  const [next] = behind;
  if (!next || next.entity.type === 'Person' || !leadsTo(context, next)) return undefined;
  if (quantity.unitCode === 'percent') return next;
  const relative = behind.filter(
    ({ mention }) => !/[.,;:"“”]/.test(between(context, quantity.end, mention.start)),
  );
  return relative.reduce(
    (best, other) => (TELLING[other.entity.type] > Math.max(TELLING[best.entity.type], 2) ? other : best),
    next,
  );
};

/** Few words and no mark lead from the quantity to the name: its noun, "milik", "di", "untuk". */
const leadsTo = (context: FigureContext, { mention }: Reference): boolean => {
  const { quantity, lexicon, last } = context;
  if (/[.,;:()"“”]/.test(between(context, quantity.end, mention.start))) return false;
  const words = wordsBetween(context, last, mention.start);
  if (words.some((word) => lexicon.sayings.has(word))) return false;
  if (words.length <= BEHIND_REACH && words.some((word) => isMeasureWord(lexicon, word, 'near'))) return true;
  const plain = words.every((word) => !isVerbForm(word, (form) => lexicon.lookalikes.has(form)));
  return words.length <= 1 && (plain || quantity.unitCode === 'count');
};

/** "Dengan nilai 3,6, Riau menjadi …": the subject behind an opening phrase that holds the figure. */
const fronted = (context: FigureContext): Reference | undefined => {
  const { discourse, quantity, view } = context;
  if (discourse.lower[view.sentence.firstToken] !== 'dengan') return undefined;
  const next = view.references.find(({ mention }) => mention.start >= quantity.end);
  const opens = next && /^[^,.;]{0,30}, $/.test(between(context, quantity.end, next.mention.start));
  return opens && next.entity.type !== 'Person' ? next : undefined;
};

const wordsBetween = ({ discourse }: FigureContext, from: number, end: number): readonly string[] => {
  const words: string[] = [];
  for (let i = from; (discourse.tokens[i]?.end ?? Number.POSITIVE_INFINITY) <= end; i++)
    words.push(discourse.lower[i] ?? '');
  return words;
};

/**
 * The name that the sentence defines ("X adalah proyek … bernilai"), else the nearest before the figure; none where that
 * one merely says it, or shares it with another ("A dan B naik 3 persen").
 */
const nearestBefore = (context: FigureContext, before: readonly Reference[]): Reference | undefined => {
  const [first] = before;
  if (first && isDefined(context, first)) return first;
  const nearest = before.at(-1);
  if (!nearest || merelySays(context, nearest) || isShared(context, before)) return undefined;
  return nearest;
};

const isDefined = (context: FigureContext, { mention }: Reference): boolean =>
  /^\s*(?:\([^)]*\)\s*)?(?:adalah|merupakan|ialah)\s/.test(
    between(context, mention.end, context.quantity.start),
  );

/** "Exxon dan RTX melonjak", "Pulau A dengan Pulau B itu": the figure is of both alike. */
const isShared = (context: FigureContext, before: readonly Reference[]): boolean => {
  const nearest = before.at(-1);
  const other = before.at(-2);
  if (!nearest) return false;
  const ahead = between(context, context.view.sentence.start, nearest.mention.start);
  if (/\p{Lu}[\p{L}\d]+ (?:dan|serta) $/u.test(ahead)) return true;
  if (!other || other.entity.key === nearest.entity.key) return false;
  const gap = between(context, other.mention.end, nearest.mention.start);
  return /^\s*(?:\([^)]*\)\s*)?,?\s*(?:dan|serta|dengan|maupun|atau)\s+(?:\p{L}+\s+)?$/u.test(gap);
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

/** "Selain itu, …" opens another matter. */
const LINKING =
  /^(?:selain|sementara|setelah|sebelum|karena|oleh karena|untuk|di samping|meski) (?:itu|ini)\b/;

/** A sentence that goes on about the one before takes over its subject: "Ini terdiri dari Rp 2 juta …". */
const subjectBefore = (context: FigureContext): Reference | undefined => {
  const { discourse, lexicon, view, earlier } = context;
  const previous = earlier.at(-1);
  const bare = view.references.every((reference) => isDateline(context, view, reference));
  const opens = bare && previous !== undefined;
  if (!opens) return undefined;
  const begins = discourse.lower.slice(view.sentence.firstToken, view.sentence.firstToken + 4);
  const sameParagraph = previous.sentence.block === view.sentence.block;
  const linked = LINKING.test(begins.join(' '));
  const anaphoric = !linked && begins.some((word) => isMeasureWord(lexicon, word, 'anaphor'));
  if (!sameParagraph && !anaphoric) return undefined;
  const subject = previous.references.find(
    (reference) =>
      reference.entity.type !== 'Person' &&
      !isDateline(context, previous, reference) &&
      !isSource(context, previous, reference) &&
      !isLed(context, reference) &&
      !isBehindVerb(context, previous, reference),
  );
  if (!subject) return undefined;
  const said = between(context, subject.mention.end, previous.sentence.end).trimStart().split(/\s+/, 3);
  return said.some((word) => lexicon.sayings.has(word)) ? undefined : subject;
};

/** The subject of a sentence stands before its verb. */
const isBehindVerb = (
  { discourse, lexicon }: FigureContext,
  { sentence }: SentenceView,
  { mention }: Reference,
): boolean => {
  for (
    let i = sentence.firstToken;
    (discourse.tokens[i]?.end ?? Number.POSITIVE_INFINITY) <= mention.start;
    i++
  ) {
    if (isVerbForm(discourse.exact[i] ?? '', (form) => lexicon.lookalikes.has(form))) return true;
  }
  return false;
};

/** "di Jakarta", "pada layanan Bandung Raya": a place behind a preposition is no subject. */
const isLed = (context: FigureContext, { mention, entity }: Reference): boolean =>
  (entity.type === 'Place' || entity.type === 'Facility') &&
  /\b(?:di|ke|dari|pada|oleh|dengan|bagi|kepada|untuk|dalam)\s+(?:\p{Ll}+\s+)?$/iu.test(
    between(context, Math.max(0, mention.start - 24), mention.start),
  );
