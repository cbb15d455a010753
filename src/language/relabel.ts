// Maps a sentence of the old Indonesian GSD treebank (r2.1) to the words and labels that the treebanks use today.

import { type CliticLexicon, splitClitics } from './clitics.ts';
import type { TreebankSentence, TreebankWord } from './conllu.ts';
import { listCell, type Row } from './table.ts';

/** A word under way: `head` is an index into the draft, -1 for the root. */
interface Draft {
  form: string;
  upos: string;
  deprel: string;
  head: number;
  misc: string;
  feats: string;
}

/** One line of `data/lexicons/ud-relabel.tsv`; an empty list fits all. */
interface Rule {
  readonly label: string;
  readonly head: readonly string[];
  readonly word: readonly string[];
  readonly side: string;
  readonly forms: readonly string[];
  readonly upos: string;
  readonly newLabel: string;
}

export interface RelabelLexicon {
  readonly rules: readonly Rule[];
  readonly clitics: CliticLexicon;
}

const cell = (value: string | undefined): readonly string[] => (value === '*' ? [] : listCell(value));

/** The rules of the table, in its order. */
export const relabelRules = (rows: readonly Row[]): readonly Rule[] =>
  rows.map((row) => ({
    label: row['label'] ?? '*',
    head: cell(row['head']),
    word: cell(row['word']),
    side: row['side'] ?? '*',
    forms: cell(row['forms']),
    upos: row['upos'] ?? '=',
    newLabel: row['newLabel'] ?? '=',
  }));

/** The sentence in current labels: "kata - kata" joined, "salah satu" turned round, words retagged, "-nya" split off. */
export const relabel = (sentence: TreebankSentence, lexicon: RelabelLexicon): TreebankSentence => {
  const drafts = sentence.words.map(({ form, upos, deprel, head, misc, feats }) => ({
    form,
    upos,
    deprel,
    head: head - 1,
    misc,
    feats,
  }));
  const merged = mergePieces(drafts);
  turnOneOf(merged);
  retag(merged, lexicon.rules);
  return splitClitics(finished(merged, sentence.id), lexicon.clitics);
};

const NUMBER = /^\d+$/;
const glued = (draft: Draft | undefined): boolean => draft?.misc.includes('SpaceAfter=No') ?? false;

/** How many drafts from `i` on are one word today, and which of them carries its place in the tree. */
const pieceAt = (drafts: readonly Draft[], i: number): { readonly length: number; readonly core: number } => {
  const [a, b, c] = [drafts[i], drafts[i + 1], drafts[i + 2]];
  if (!(a && b && c)) return { length: 1, core: i };
  const isPart = ['compound:plur', 'fixed', 'dep'].includes(c.deprel) && c.head === i;
  if (b.form === '-' && isPart) return { length: 3, core: i };
  if (b.form === '-' && a.form.toLowerCase() === 'ke' && NUMBER.test(c.form))
    return { length: 3, core: i + 2 };
  if (b.form === '-' && NUMBER.test(a.form) && c.form === 'an') return { length: 3, core: i };
  if (!(glued(a) && glued(b))) return { length: 1, core: i };
  if ((b.form === ',' || b.form === '.') && NUMBER.test(a.form) && NUMBER.test(c.form))
    return { length: 3, core: i };
  return { length: 1, core: i };
};

const mergePieces = (drafts: readonly Draft[]): Draft[] => {
  const merged: Draft[] = [];
  const place = new Int32Array(drafts.length).fill(-1);
  for (let i = 0; i < drafts.length; ) {
    const { length, core } = pieceAt(drafts, i);
    const pieces = drafts.slice(i, i + length);
    place.fill(merged.length, i, i + length);
    const [first, last, head] = [drafts[i], drafts[i + length - 1], drafts[core]];
    if (!first || !last || !head) break;
    const form = pieces.map((piece) => piece.form).join('');
    const ordinal = /^ke-\d+$/i.test(form);
    const decade = /^\d+-an$/.test(form);
    merged.push({
      ...head,
      form,
      misc: last.misc,
      upos: ordinal ? 'ADJ' : decade ? 'NOUN' : head.upos,
      deprel: ordinal ? 'amod' : decade && head.deprel === 'nummod' ? 'nmod' : head.deprel,
    });
    i += length;
  }
  // A head inside the merged word itself is its own outer head.
  for (const [i, draft] of merged.entries()) {
    let head = draft.head;
    for (let steps = 0; head >= 0 && place[head] === i && steps < drafts.length; steps++)
      head = drafts[head]?.head ?? -1;
    draft.head = head < 0 ? -1 : (place[head] ?? -1);
  }
  return merged;
};

/** "salah satu desa": satu is the desa's number, salah modifies satu. */
const turnOneOf = (drafts: Draft[]): void => {
  for (const [i, draft] of drafts.entries()) {
    const next = drafts[i + 1];
    if (draft.form.toLowerCase() !== 'salah' || !next || !/^(satu|seorang|sebuah)(nya)?$/i.test(next.form))
      continue;
    if (draft.head === i + 1 || next.head !== i) continue;
    Object.assign(next, { head: draft.head, deprel: draft.deprel, upos: 'NUM' });
    if (['det', 'fixed', 'amod', 'nummod'].includes(next.deprel)) next.deprel = 'nummod';
    if (/^seorang/i.test(next.form))
      Object.assign(next, { upos: 'DET', deprel: next.deprel === 'nummod' ? 'det' : next.deprel });
    Object.assign(draft, { head: i + 1, deprel: 'advmod', upos: 'ADJ' });
    for (const other of drafts) if (other !== next && other.head === i) other.head = i + 1;
  }
};

const fits = (list: readonly string[], value: string): boolean => list.length === 0 || list.includes(value);

const retag = (drafts: Draft[], rules: readonly Rule[]): void => {
  const before = drafts.map(({ upos }) => upos);
  for (const [i, draft] of drafts.entries()) {
    const head = before[draft.head] ?? 'ROOT';
    const side = draft.head < i ? 'right' : 'left';
    const form = draft.form.toLowerCase();
    const rule = rules.find(
      (r) =>
        (r.label === '*' || r.label === draft.deprel) &&
        fits(r.head, head) &&
        fits(r.word, draft.upos) &&
        (r.side === '*' || r.side === side) &&
        fits(r.forms, form),
    );
    if (!rule) continue;
    if (rule.upos !== '=') draft.upos = rule.upos;
    if (rule.newLabel !== '=') draft.deprel = rule.newLabel;
  }
  for (const [i, draft] of drafts.entries()) {
    if (draft.deprel !== 'acl') continue;
    if (drafts.some((other, j) => other.head === i && j < i && other.form.toLowerCase() === 'yang'))
      draft.deprel = 'acl:relcl';
  }
};

const finished = (drafts: readonly Draft[], id: string): TreebankSentence => ({
  id,
  words: drafts.map(
    ({ form, upos, deprel, head, misc, feats }): TreebankWord => ({
      form,
      lemma: '_',
      upos,
      xpos: '_',
      feats,
      head: head + 1,
      deprel: head < 0 ? 'root' : deprel,
      misc,
    }),
  ),
  ranges: [],
});
