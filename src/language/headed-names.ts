// Names that a head word opens and types: "Stadion Gelora Bung Karno", "Kementerian Pemuda dan Olahraga", "Piala Dunia 2026".
import type { NameCandidate } from './name-candidate.ts';
import { isCapital, type TokenForms } from './name-forms.ts';
import { isSmallWord, type NameHead, type NameLexicon } from './name-lexicon.ts';
import { type PhraseMatch, phraseAt } from './phrases.ts';

export interface HeadedOptions {
  readonly lexicon: NameLexicon;
  /** Tokens where the tagger begins a person's name. */
  readonly persons: ReadonlySet<number>;
  /** Tokens where a known place that is no country begins → one past its last. */
  readonly regions: ReadonlyMap<number, number>;
}

/** Headed names among tokens `first` to `last`, sorted, non-overlapping. */
export const headedNames = (
  forms: TokenForms,
  first: number,
  last: number,
  options: HeadedOptions,
): readonly NameCandidate[] => {
  const names: NameCandidate[] = [];
  let at = first;
  let inRun = false;
  while (at < last) {
    const title = phraseAt(options.lexicon.titles, forms.plain, at, last);
    const head = headAt(forms, at, last, options.lexicon);
    if (title && (!head || title.at >= head.at)) {
      at = bodyInTitle(forms, { first: at, end: title.at, last }, options) ?? title.at;
      inRun = false;
      continue;
    }
    const end: number =
      head && opens(head.value, inRun) ? nameEnd(forms, { first: at, ...head, last }, options) : at;
    if (head && end > at) names.push({ first: at, last: end, type: head.value.type, score: 0.85 });
    // The first word of a sentence has its capital from there.
    inRun = end === at && at > first && isCapital(forms.exact[at]);
    at = Math.max(end, at + 1);
  }
  return names;
};

/** "Kepala [Kejaksaan Negeri (Kejari) Kabupaten Garut]", "Kepala [Suku Dinas Taman]": where the body begins that a title ends in, if it goes on behind it. */
const bodyInTitle = (
  forms: TokenForms,
  { first, end, last }: { readonly first: number; readonly end: number; readonly last: number },
  { lexicon, regions }: HeadedOptions,
): number | undefined => {
  for (let at = first + 1; at < end; at++) {
    const head = headAt(forms, at, last, lexicon);
    if (head?.value.type !== 'Organization') continue;
    if (head.at > end) return at;
    if (head.at === end && pastShortForm(forms, { first: at, last: end }, regions) > end) return at;
  }
  return undefined;
};

/** In the midst of capitalised words only bodies begin a name of their own. */
const opens = (head: NameHead, inRun: boolean): boolean => !inRun || head.type === 'Organization';

const headAt = (
  forms: TokenForms,
  at: number,
  last: number,
  lexicon: NameLexicon,
): PhraseMatch<NameHead> | undefined => {
  const match = phraseAt(lexicon.heads, forms.plain, at, last);
  // Laws have a grammar of their own.
  if (!match || match.value.type === 'Legislation') return undefined;
  return isCapital(forms.exact[at]) || match.value.flags.has('lower') ? match : undefined;
};

/** In tokens behind the head. */
const LONGEST_NAME = 24;

interface Opened {
  readonly first: number;
  readonly value: NameHead;
  /** The token behind the head. */
  readonly at: number;
  readonly last: number;
}

/** One past the name's last token; its first token where the head alone names nothing. */
const nameEnd = (forms: TokenForms, opened: Opened, options: HeadedOptions): number => {
  const { value: head, first, at: from } = opened;
  const end = runEnd(forms, opened, options);
  const whole = bracketsOne(forms, end) ? bracketEnd(forms, end, opened, options) : end;
  return whole === from && !head.flags.has('alone') ? first : whole;
};

/** One past the last token of the capitalised words from `at`, with what bridges them. */
const runEnd = (forms: TokenForms, opened: Opened, options: HeadedOptions): number => {
  const { value: head, at: from, last } = opened;
  let end = from;
  for (let at = from; at < last && at < from + LONGEST_NAME; at++) {
    const form = forms.exact[at] ?? '';
    if (isCapital(form)) {
      if (stopsAt(forms, at, opened, options)) break;
      end = at + 1;
    } else if (at === end && isPart(forms, at, head)) end = at + 1;
    else if (at > end + (forms.exact[at - 1] === ',' ? 1 : 0) || !bridges(forms, at, opened, options.lexicon))
      break;
  }
  return end;
};

const bracketsOne = (forms: TokenForms, at: number): boolean =>
  forms.exact[at] === '(' && forms.exact[at + 2] === ')';

/** "PT PLN (Persero)", "PT Bank Tabungan Negara (Persero) Tbk", and names that go on past a short form; else the bracket is outside. */
const bracketEnd = (forms: TokenForms, bracket: number, opened: Opened, options: HeadedOptions): number => {
  const past = pastShortForm(forms, { first: opened.first, last: bracket }, options.regions);
  if (/^(?:Persero|Perseroda|Tbk)$/u.test(forms.exact[bracket + 1] ?? '') && past === bracket)
    return forms.exact[bracket + 3] === 'Tbk' ? bracket + 4 : bracket + 3;
  if (!opened.value.flags.has('generic') || shortensPost(forms, opened.first, bracket)) return past;
  const proper = { ...opened, at: bracket + 3 };
  const end = runEnd(forms, proper, { ...options, persons: NOBODY });
  return Math.max(past, end > proper.at ? end : bracket);
};

/** Behind the short form of a generic name stands whatever it is called by: "Universitas Islam Negeri (UIN) Sunan Kalijaga". */
const NOBODY: ReadonlySet<number> = new Set();

/** "Kepala Dinas Pendidikan (Kadisdik)": the bracket shortens the post before the body. */
const shortensPost = (forms: TokenForms, first: number, bracket: number): boolean =>
  forms.plain[first - 1] === 'kepala' && /^ka/u.test(forms.plain[bracket + 1] ?? '');

/** Past "(Kemlu) RI", "(Dinsos) Jawa Tengah", "(BPBD) Kendal" behind a body's name: its short form and the region or state behind it; the name's end for all else. */
export const pastShortForm = (
  forms: TokenForms,
  { first, last: bracket }: { readonly first: number; readonly last: number },
  regions: ReadonlyMap<number, number>,
): number => {
  const behind = bracket + 3;
  if (!bracketsOne(forms, bracket) || !isCapital(forms.exact[bracket + 1])) return bracket;
  if (shortensPost(forms, first, bracket)) return bracket;
  return forms.exact[behind] === 'RI' ? behind + 1 : (regions.get(behind) ?? bracket);
};

/** A new name begins: a person, a rank, or a head that does not go on with what is open. */
const stopsAt = (
  forms: TokenForms,
  at: number,
  { value: head, at: from, last }: Opened,
  { lexicon, persons }: HeadedOptions,
): boolean => {
  const form = forms.exact[at] ?? '';
  if ((isSmallWord(lexicon, form) && forms.exact[at + 1] !== 'Negeri') || ORDINAL.test(form)) return true;
  const isPlace = head.type === 'Facility' || head.type === 'Place';
  if (persons.has(at) && (at > from || !isPlace)) return true;
  const title = phraseAt(lexicon.titles, forms.plain, at, last);
  // "pemerintah Presiden Rina": hers, and no body.
  if (title && at === from && forms.plain[at - 1] === 'pemerintah') return true;
  if (title && at > from && title.value !== 'office' && title.value !== 'minister') return true;
  const next = phraseAt(lexicon.heads, forms.plain, at, last);
  if (!next || (isPlace && closesRun(forms, next, last, lexicon))) return false;
  return !goesOn(head, next.value, at === from);
};

/** "Kelurahan Murung [Keraton] Kecamatan Martapura": the word for a building names none by itself. */
const closesRun = (
  forms: TokenForms,
  { value, at }: PhraseMatch<NameHead>,
  last: number,
  lexicon: NameLexicon,
): boolean =>
  value.type === 'Facility' &&
  (!isCapital(forms.exact[at]) || phraseAt(lexicon.heads, forms.plain, at, last)?.value.type === 'Place');

/** "HUT Ke-80", "DPR Ke-18": counts, and names nothing. */
const ORDINAL = /^Ke-\p{Nd}/u;

/** Whether a name of the one head may hold a name of the other: "Dinas Kesehatan Kota Bogor", "Kantor Kementerian Keuangan". */
const goesOn = (head: NameHead, next: NameHead, adjacent: boolean): boolean => {
  if (head.type === 'Place') return adjacent && next.type !== 'Organization';
  if (head.type === 'NamedEvent' || head.type === 'Program') return true;
  if (head.type === 'Organization' && next.flags.has('top') && !adjacent) return false;
  return next.type === 'Organization' || next.type === 'Place' || next.type === head.type;
};

/** Digits and signs within a name: "Piala Dunia 2026", "Komisi 3", "Barang/Jasa". */
const isPart = (forms: TokenForms, at: number, head: NameHead): boolean => {
  const form = forms.exact[at] ?? '';
  if (form === '/' || form === '&') return isCapital(forms.exact[at + 1]);
  if (/^(?:19|20)\p{Nd}{2}$/u.test(form)) return head.type === 'NamedEvent' || head.type === 'Program';
  return /^\p{Nd}{1,3}$/u.test(form) && !/^(?:\p{Ll}|%|[.,]\p{Nd})/u.test(forms.exact[at + 1] ?? '');
};

/** A small word between two capitalised ones that belongs to the name. */
const bridges = (
  forms: TokenForms,
  at: number,
  { value: head, last }: Opened,
  lexicon: NameLexicon,
): boolean => {
  const form = forms.exact[at] ?? '';
  const next = at + 1;
  // "Dinas Pangan, Kelautan, dan Pertanian": the last comma.
  if (form === ',' && forms.exact[next] === 'dan')
    return bridges(forms, next, { first: at, value: head, at, last }, lexicon);
  if (next >= last || !isCapital(forms.exact[next])) return false;
  if (/^(?:of|the|and|for|de|du|del|bin|binti|van|von|by)$/u.test(form)) return true;
  if (!head.flags.has('dan')) return false;
  if (/^(?:dan|untuk|bagi|serta)$/u.test(form)) return !opensAnother(forms, next, last, lexicon);
  return form === ',' && listGoesOn(forms, at, last, lexicon);
};

const opensAnother = (forms: TokenForms, at: number, last: number, lexicon: NameLexicon): boolean =>
  phraseAt(lexicon.heads, forms.plain, at, last) !== undefined ||
  phraseAt(lexicon.titles, forms.plain, at, last) !== undefined;

const LONGEST_LIST = 8;

/** "Kementerian Kebudayaan, Riset, dan Teknologi": commas of a list that ends in "dan". */
const listGoesOn = (forms: TokenForms, comma: number, last: number, lexicon: NameLexicon): boolean => {
  for (let at = comma + 1; at < last && at < comma + LONGEST_LIST; at++) {
    const form = forms.exact[at];
    if (form === 'dan') return isCapital(forms.exact[at + 1]) && !opensAnother(forms, at + 1, last, lexicon);
    if (form !== ',' && (!isCapital(form) || opensAnother(forms, at, last, lexicon))) return false;
  }
  return false;
};
