// Features of a token in its sentence that look at more than one word: neighbours, capitalised runs, marks around.
import { EDGE_FORM, type FormAtoms } from './form-features.ts';
import { mix } from './hash.ts';

/** What the features of a sentence are computed from: one entry a token. */
export interface SentenceForms {
  readonly forms: readonly FormAtoms[];
  /** For each token, which lists know a name over it, in bits (0 = none). */
  readonly known: Uint32Array;
}

/** First token of the capitalised run that holds a token, and one past its last; a token outside runs is its own. */
export interface Runs {
  readonly first: Int32Array;
  readonly last: Int32Array;
}

export const capitalisedRuns = (forms: readonly FormAtoms[]): Runs => {
  const first = new Int32Array(forms.length);
  const last = new Int32Array(forms.length);
  let i = 0;
  while (i < forms.length) {
    let end = i + 1;
    if (forms[i]?.capitalised) while (end < forms.length && forms[end]?.capitalised) end++;
    first.fill(i, i, end);
    last.fill(end, i, end);
    i = end;
  }
  return { first, last };
};

/** Writes the feature hashes of token `i` into `out` and returns how many there are. */
export const contextFeatures = (
  { forms, known }: SentenceForms,
  runs: Runs,
  i: number,
  out: Uint32Array,
): number => {
  const at = (k: number) => forms[k] ?? EDGE_FORM;
  const p2 = at(i - 2);
  const p1 = at(i - 1);
  const w = at(i);
  const n1 = at(i + 1);
  const n2 = at(i + 2);
  const mask = known[i] ?? 0;
  // Amid small letters the word itself says enough: most tokens cost nothing more.
  if (!w.capitalised && !p1.capitalised && !n1.capitalised && mask === 0) return 0;
  let n = 0;
  out[n++] = mix(101, mix(p1.shape, w.shape));
  out[n++] = mix(102, mix(w.shape, n1.shape));
  out[n++] = mix(103, mix(p1.shape, mix(w.shape, n1.shape)));
  out[n++] = mix(104, mix(p1.lower, w.lower));
  out[n++] = mix(105, mix(w.lower, n1.lower));
  out[n++] = mix(106, mix(p1.lower, w.shape));
  out[n++] = mix(107, mix(w.shape, n1.lower));
  out[n++] = mix(108, mix(p1.coarse, w.coarse));
  out[n++] = mix(109, mix(w.coarse, n1.coarse));
  out[n++] = mix(110, mix(p1.coarse, mix(w.coarse, n1.coarse)));
  out[n++] = mix(111, mix(p1.fine, w.shape));
  out[n++] = mix(112, mix(w.shape, n1.fine));
  out[n++] = mix(113, mix(p2.lower, mix(p1.lower, w.shape)));
  out[n++] = mix(114, mix(w.shape, mix(n1.lower, n2.lower)));
  out[n++] = mix(115, mix(p1.fine, w.fine));
  out[n++] = mix(126, mix(p1.middle, w.middle));
  out[n++] = mix(127, mix(w.middle, n1.middle));
  out[n++] = mix(128, mix(p1.middle, mix(w.shape, n1.middle)));
  out[n++] = mix(116, mix(p2.coarse, mix(p1.coarse, w.coarse)));
  if (mask !== 0) {
    out[n++] = mix(130, mask);
    out[n++] = mix(131, mix(mask, p1.lower));
    out[n++] = mix(132, mix(mask, w.shape));
    for (let bit = 0; bit < 32; bit++) if ((mask >>> bit) & 1) out[n++] = mix(133, bit);
  }
  if (!w.capitalised) return n;
  const first = runs.first[i] ?? i;
  const last = runs.last[i] ?? i + 1;
  const head = at(first);
  const place = mix(Math.min(i - first, 3), Math.min(last - 1 - i, 3));
  out[n++] = mix(117, mix(at(first - 1).lower, i === first ? 1 : 0));
  out[n++] = mix(118, mix(at(last).lower, i === last - 1 ? 1 : 0));
  out[n++] = mix(119, mix(head.lower, Math.min(i - first, 2)));
  out[n++] = mix(120, mix(at(first - 1).fine, place));
  out[n++] = mix(121, mix(at(last).fine, place));
  out[n++] = mix(122, place);
  out[n++] = mix(123, mix(at(last - 1).lower, Math.min(last - 1 - i, 2)));
  out[n++] = mix(124, mix(head.coarse, place));
  out[n++] = mix(125, mix(at(first - 1).lower, at(last).lower));
  return n;
};

/** The most features that `contextFeatures` can write. */
export const MOST_CONTEXT_FEATURES = 72;
