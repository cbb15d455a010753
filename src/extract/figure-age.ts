// Finds whose age a number of years is: "Rina (34)", "perempuan berusia 34 tahun itu".
import { between, type FigureContext, type Reference, type SentenceView } from './figure-context.ts';
import { isMeasureWord } from './figure-lexicon.ts';

export const TIME_UNITS: ReadonlySet<string> = new Set([
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'year',
]);

/** Years with brackets round them, after "usia", or without a unit of their own. */
export const isAge = ({ quantity, discourse, first, last }: FigureContext): boolean => {
  if (quantity.unitCode !== 'year') return false;
  const { exact } = discourse;
  if (last - first === 1) return true;
  if (exact[first - 1] === '(' && exact[last] === ')') return true;
  return ageWord(discourse, first) !== undefined;
};

/** The token of "usia" or "berumur" up to four before the number, no mark between. */
const ageWord = ({ exact, lower }: FigureContext['discourse'], first: number): number | undefined => {
  for (let i = first - 1; i >= first - 4 && i >= 0; i--) {
    if (/^(?:ber|se)?(?:usia|umur)(?:nya)?$/.test(lower[i] ?? '')) return i;
    if (/^[.,;:]$/.test(exact[i] ?? '')) return undefined;
  }
  return undefined;
};

/** The person right before the brackets; else the one before or right behind, else of a sentence before. */
export const personOfAge = (context: FigureContext): Reference | undefined => {
  const { quantity, view, earlier, ages } = context;
  if (isOfRelative(context)) return undefined;
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
  const isOther = ({ entity }: Reference): boolean =>
    (ages.get(entity.key) ?? quantity.value) !== quantity.value;
  return quoted ? lastNamed(earlier, isOther) : firstNamed(earlier, isOther);
};

const ORDER = /^(?:pertama|kedua|ketiga|keempat|bungsu|sulung)(?:nya)?$/;

/** "anaknya yang kini berusia 16 tahun", "putra kedua berusia": somebody's child, whose name is not told. */
const isOfRelative = ({ discourse, lexicon, first }: FigureContext): boolean => {
  let i = (ageWord(discourse, first) ?? first - 1) - 1;
  while (isMeasureWord(lexicon, discourse.lower[i], 'linker')) i--;
  const form = discourse.lower[i] ?? '';
  if (ORDER.test(form)) return isMeasureWord(lexicon, discourse.lower[i - 1], 'kin');
  return form.endsWith('nya') && isMeasureWord(lexicon, form.replace(/nya$/, ''), 'kin');
};

/** A narrator goes on about the subject of the sentence before, a speaker about whoever was named last. */
const firstNamed = (earlier: readonly SentenceView[], isOther: Excluded): Reference | undefined =>
  personIn(earlier, (persons) => persons.find((person) => !isOther(person)));

const lastNamed = (earlier: readonly SentenceView[], isOther: Excluded): Reference | undefined =>
  personIn(earlier, (persons) =>
    persons.findLast((person) => person.mention.kind === 'Name' && !isOther(person)),
  );

/** True for a person of whom another age was told. */
type Excluded = (person: Reference) => boolean;

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
export const isQuoted = (context: FigureContext): boolean => {
  const { quantity, view, discourse } = context;
  const block = discourse.document.article.blocks[view.sentence.block];
  const marks = between(context, block?.start ?? view.sentence.start, quantity.start).match(/["“”]/g);
  return (marks?.length ?? 0) % 2 === 1;
};
