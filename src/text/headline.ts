// Derives a headline for a text that states none: its first sentence, shortened at a word.

const LONGEST = 110;
/** A stop behind a word of five letters or more, a number or a closing mark: not one behind "Prof." or "Jl.". */
const SENTENCE = /^.*?(?:\p{L}{5}|\p{N}|["”’)%])[.!?…]+(?=["”’)]*\s+["“(]?\p{Lu})/u;

/** At most 110 code units; "…" marks what was left out. Empty only for a text of nothing but white space. */
export const deriveHeadline = (report: string): string => {
  const line = (report.trimStart().split(/[\n\r]/u, 1)[0] ?? '').replace(/\s+/gu, ' ').trim();
  const sentence = (SENTENCE.exec(line)?.[0] ?? line).replace(/(?<!\.)\.$/u, '');
  if (sentence.length <= LONGEST) return sentence;
  const cut = sentence.slice(0, LONGEST - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2)).replace(/[\s,;:–—-]+$/u, '')}…`;
};
