// How a lemma comes from its form, as a rule that fits other words too: "mempertimbangkan" → "timbang" is "-memper -kan".

/** `case`: the lemma is lower-cased ("l") or kept ("k"); then what goes and what comes at the start and at the end. */
export interface EditScript {
  readonly lower: boolean;
  readonly cutStart: string;
  readonly addStart: string;
  readonly cutEnd: string;
  readonly addEnd: string;
}

/** Text of a script, the same for the same script. */
export const scriptText = ({ lower, cutStart, addStart, cutEnd, addEnd }: EditScript): string =>
  [lower ? 'l' : 'k', cutStart, addStart, cutEnd, addEnd].join('|');

export const readScript = (text: string): EditScript => {
  const [lower, cutStart = '', addStart = '', cutEnd = '', addEnd = ''] = text.split('|');
  return { lower: lower === 'l', cutStart, addStart, cutEnd, addEnd };
};

/** The script with the longest common middle; undefined where form and lemma share no two letters. */
export const findScript = (form: string, lemma: string): EditScript | undefined => {
  const lower = lemma === lemma.toLowerCase() && form !== form.toLowerCase();
  const source = lower ? form.toLowerCase() : form;
  const doubled = halfOf(source);
  if (doubled === lemma) return { lower, cutStart: '*', addStart: '', cutEnd: '', addEnd: '' };
  const { start, at, length } = longestCommon(source, lemma);
  if (length < Math.min(2, lemma.length)) return undefined;
  return {
    lower,
    cutStart: source.slice(0, start),
    addStart: lemma.slice(0, at),
    cutEnd: source.slice(start + length),
    addEnd: lemma.slice(at + length),
  };
};

/** What the script makes of a form; undefined where it does not fit. */
export const applyScript = (form: string, script: EditScript): string | undefined => {
  const source = script.lower ? form.toLowerCase() : form;
  if (script.cutStart === '*') return halfOf(source);
  const middle = source.length - script.cutStart.length - script.cutEnd.length;
  if (middle < 1 || !source.startsWith(script.cutStart) || !source.endsWith(script.cutEnd)) return undefined;
  return (
    script.addStart +
    source.slice(script.cutStart.length, source.length - script.cutEnd.length) +
    script.addEnd
  );
};

/** "orang-orang" → "orang". */
const halfOf = (form: string): string | undefined => {
  const hyphen = form.indexOf('-');
  const half = form.slice(0, hyphen);
  return hyphen > 0 && form.slice(hyphen + 1).toLowerCase() === half.toLowerCase() ? half : undefined;
};

const longestCommon = (
  a: string,
  b: string,
): { readonly start: number; readonly at: number; readonly length: number } => {
  let best = { start: 0, at: 0, length: 0 };
  for (let start = 0; start < a.length; start++) {
    for (let at = 0; at < b.length; at++) {
      let length = 0;
      while (start + length < a.length && at + length < b.length && a[start + length] === b[at + length])
        length++;
      if (length > best.length) best = { start, at, length };
    }
  }
  return best;
};
