// The words that report speech, and those that shape the clause around it, as tables.
import { oneOf, type TableOf } from '../language/table.ts';

const FRAMES = ['cue', 'free', 'checked', 'subject', 'marked', 'request'] as const;

/**
 * How a word reports: `cue` stands beside what is said ("kata", "ujarnya"), `free` opens a clause, `checked` opens a
 * clause or a noun phrase, `subject` a clause with a subject of its own, `marked` needs "bahwa" or a comma, `request` tells somebody to do something.
 */
export type SpeechFrame = (typeof FRAMES)[number];

const KINDS = [
  'abstract',
  'addressing',
  'adverb',
  'auxiliary',
  'body',
  'connective',
  'continuation',
  'denial',
  'detail',
  'finite',
  'institution',
  'joint',
  'lead',
  'lookalike',
  'narrator',
  'negation',
  'occasion',
  'occupation',
  'opener',
  'pointer',
  'pronoun',
  'relation',
  'source',
  'stop',
  'subordinate',
  'sure',
  'tail',
  'title',
] as const;

/** What a word does around a reported clause; `data/lexicons/clause-words.tsv` describes each kind. */
export type ClauseWordKind = (typeof KINDS)[number];

export interface QuotationLexicon {
  /** Lower case. */
  readonly verbs: ReadonlyMap<string, SpeechFrame>;
  /** Lower-case word → every kind it is of. */
  readonly words: ReadonlyMap<string, ReadonlySet<ClauseWordKind>>;
}

/** Reads `speech-verbs` and `clause-words`; throws on a frame or kind that it does not know. */
export const quotationLexicon = (tableOf: TableOf): QuotationLexicon => {
  const words = new Map<string, Set<ClauseWordKind>>();
  for (const row of tableOf('clause-words')) {
    const form = row['form'] ?? '';
    words.set(form, (words.get(form) ?? new Set()).add(oneOf(KINDS, row, 'kind')));
  }
  return {
    verbs: new Map(tableOf('speech-verbs').map((row) => [row['form'] ?? '', oneOf(FRAMES, row, 'frame')])),
    words,
  };
};

export const isOf = ({ words }: QuotationLexicon, form: string | undefined, kind: ClauseWordKind): boolean =>
  words.get(form ?? '')?.has(kind) ?? false;
