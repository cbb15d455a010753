// Reads passages annotated with coreference in the COIN layout (WebAnno TSV: token, offsets, form, mentions with their links).
import type { Span } from '../model/span.ts';

/** What the annotators call a mention. */
export type GoldKind = 'PROPER' | 'NOUN' | 'PRONOUN' | 'VERB' | 'LIST';

export interface GoldMention extends Span {
  readonly kind: GoldKind;
  /** The same for all mentions of one thing. */
  readonly chain: number;
}

export interface GoldPassage {
  /** Re-joined from the tokens as a newspaper would print them: "juragan nya ." → "juragannya." */
  readonly text: string;
  /** Sorted by start, the longer first; they may nest. Offsets are UTF-16 code units of `text`. */
  readonly mentions: readonly GoldMention[];
}

interface TokenRow {
  readonly form: string;
  readonly marks: readonly Mark[];
}

/** "PROPER[7]" puts the token in mention 7; "IDENT[3_7]" ties mention 7 to mention 3. */
interface Mark {
  readonly label: string;
  readonly mention: string;
  readonly antecedent: string | undefined;
}

const GOLD_KINDS: ReadonlySet<string> = new Set<GoldKind>(['PROPER', 'NOUN', 'PRONOUN', 'VERB', 'LIST']);
const isGoldKind = (label: string): label is GoldKind => GOLD_KINDS.has(label);

/** One passage for each "#Text=" line; throws on a line that is neither a comment nor a token. */
export const readCoreference = (source: string): readonly GoldPassage[] => {
  const passages: TokenRow[][] = [];
  source.split(/\r?\n/u).forEach((line, index) => {
    if (line.startsWith('#Text=')) passages.push([]);
    if (line === '' || line.startsWith('#')) return;
    const [, , form, marks] = line.split('\t');
    if (form === undefined || marks === undefined)
      throw new Error(
        `line ${index + 1}: expected token number, offsets, form and mentions: ${line.slice(0, 80)}`,
      );
    if (passages.length === 0) passages.push([]);
    passages.at(-1)?.push({ form, marks: marksOf(marks) });
  });
  if (passages.length === 0) throw new Error('no passage: expected lines "#Text=…" and tokens');
  return passages.map(passageOf);
};

const marksOf = (cell: string): readonly Mark[] =>
  cell.split('|').flatMap((part): readonly Mark[] => {
    const found = /^([A-Z]+)\[(?:(\d+)_)?(\d+)\]$/u.exec(part);
    return found ? [{ label: found[1] ?? '', antecedent: found[2], mention: found[3] ?? '' }] : [];
  });

const passageOf = (rows: readonly TokenRow[]): GoldPassage => {
  const { text, spans } = rejoin(rows.map((row) => row.form));
  const found = new Map<string, { kind: GoldKind; start: number; end: number }>();
  const links: (readonly [string, string])[] = [];
  rows.forEach(({ marks }, i) => {
    const span = spans[i];
    if (!span) return;
    for (const { label, mention, antecedent } of marks) {
      if (antecedent !== undefined) links.push([antecedent, mention]);
      else if (isGoldKind(label)) {
        const known = found.get(mention);
        if (known) known.end = span.end;
        else found.set(mention, { kind: label, start: span.start, end: span.end });
      }
    }
  });
  const chainOf = chains([...found.keys()], links);
  const mentions = [...found].map(([id, mention]) => ({ ...mention, chain: chainOf(id) }));
  return { text, mentions: mentions.sort((a, b) => a.start - b.start || b.end - a.end) };
};

/** The chain of each mention: mentions tied by any kind of link, over any number of steps. */
const chains = (
  ids: readonly string[],
  links: readonly (readonly [string, string])[],
): ((id: string) => number) => {
  const chain = new Map(ids.map((id, i) => [id, i]));
  for (const [a, b] of links) {
    const [from, to] = [chain.get(b), chain.get(a)];
    if (from === undefined || to === undefined || from === to) continue;
    for (const [id, of] of chain) if (of === from) chain.set(id, to);
  }
  return (id) => chain.get(id) ?? -1;
};

const TIGHT_BEFORE = /^(?:[,.;:!?)\]}%”’]|nya|ku|mu)$/u;
const TIGHT_AFTER = /^[([{“‘]$/u;

/** Joins tokens with spaces where a printed text has them. */
const rejoin = (forms: readonly string[]): { readonly text: string; readonly spans: readonly Span[] } => {
  let text = '';
  let isOpen = false;
  let glue = true;
  const spans = forms.map((form, i) => {
    const isPlainQuote = form === '"';
    const closes = isPlainQuote && isOpen;
    const joins = form === '-' && /^\p{L}/u.test(forms[i + 1] ?? '') && /\p{L}$/u.test(text);
    if (!glue && !TIGHT_BEFORE.test(form) && !closes && !joins) text += ' ';
    const start = text.length;
    text += form;
    glue = TIGHT_AFTER.test(form) || joins || (isPlainQuote && !isOpen);
    if (isPlainQuote) isOpen = !isOpen;
    return { start, end: text.length };
  });
  return { text, spans };
};
