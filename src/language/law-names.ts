// Names of laws and of their articles: "UU Nomor 11 Tahun 2020 tentang Cipta Kerja", "Pasal 365 ayat (2) KUHP".
import type { NameCandidate } from './name-candidate.ts';
import { isAbbreviation, isCapital, isNumber, type TokenForms } from './name-forms.ts';
import type { NameLexicon } from './name-lexicon.ts';
import { phraseAt } from './phrases.ts';

/** Law names among tokens `first` to `last`, sorted, non-overlapping. */
export const lawNames = (
  forms: TokenForms,
  first: number,
  last: number,
  lexicon: NameLexicon,
): readonly NameCandidate[] => {
  const names: NameCandidate[] = [];
  let at = first;
  while (at < last) {
    const end = isArticle(forms, at)
      ? articleEnd(forms, at, last, lexicon)
      : lawEnd(forms, at, last, lexicon);
    if (end > at) names.push({ first: at, last: end, type: 'Legislation', score: 0.95 });
    at = Math.max(end, at + 1);
  }
  return names;
};

const isArticle = (forms: TokenForms, at: number): boolean => /^(?:pasal|ayat)$/u.test(forms.lower[at] ?? '');

/** "Pasal 2 ayat (1) UU Tipikor", "pasal nomor 25 ayat (1)": an article with the law that it stands in. */
const articleEnd = (forms: TokenForms, start: number, last: number, lexicon: NameLexicon): number => {
  let at = start + 1;
  if (NUMBER_WORD.test(forms.plain[at] ?? '')) at += 1;
  let end = numberEnd(forms, at, last);
  if (end === at) return start;
  for (;;) {
    const part = partEnd(forms, end, last);
    if (part === end) break;
    end = part;
  }
  return Math.max(end, lawEnd(forms, end, last, lexicon));
};

const NUMBER_WORD = /^(?:nomor|no)$/u;
const PART_WORD = /^(?:ayat|huruf|angka|butir|ke)$/u;

/** "365", "(1)", "12B", "28 e". */
const numberEnd = (forms: TokenForms, at: number, last: number): number => {
  const bracketed = forms.exact[at] === '(' && forms.exact[at + 2] === ')';
  if (bracketed && at + 2 < last) return at + 3;
  if (at >= last || !/^\p{Nd}[\p{Nd}\p{L}.-]*$|^[a-z]$|^[IVXL]+$/u.test(forms.exact[at] ?? '')) return at;
  return forms.glued[at + 1] && /^\p{Lu}$/u.test(forms.exact[at + 1] ?? '') ? at + 2 : at + 1;
};

/** "ayat (2)", "huruf a", "jo Pasal 55". */
const partEnd = (forms: TokenForms, at: number, last: number): number => {
  const word = forms.lower[at] ?? '';
  if (PART_WORD.test(word)) {
    const end = numberEnd(forms, at + 1, last);
    return end > at + 1 ? end : at;
  }
  return at;
};

/** "UU Nomor 11 Tahun 2020 tentang …", "Perpres No. 5/2025", "Inpres 1/2025", "KUHP". */
const lawEnd = (forms: TokenForms, start: number, last: number, lexicon: NameLexicon): number => {
  const head = phraseAt(lexicon.heads, forms.plain, start, last);
  if (head?.value.type !== 'Legislation' || !isCapital(forms.exact[start]) || isArticle(forms, start))
    return start;
  let at = head.at;
  if (forms.exact[at] === '(' && forms.exact[at + 2] === ')') at += 3;
  while (at < last && at < head.at + 8 && isSubject(forms, at)) at += joins(forms, at, last, lexicon) ? 2 : 1;
  const named = at > head.at;
  const numbered = referenceEnd(forms, at, last);
  if (numbered > at) return topicEnd(forms, numbered, last);
  return (named && head.value.flags.has('titled')) || head.value.flags.has('alone') ? at : start;
};

const isSubject = (forms: TokenForms, at: number): boolean =>
  isCapital(forms.exact[at]) && !NUMBER_WORD.test(forms.plain[at] ?? '') && forms.lower[at] !== 'tahun';

/** "Informasi dan Transaksi Elektronik": what the law is about goes on behind "dan", and no other law, post or name of a body does. */
const joins = (forms: TokenForms, at: number, last: number, lexicon: NameLexicon): boolean =>
  forms.lower[at + 1] === 'dan' &&
  at + 2 < last &&
  isSubject(forms, at + 2) &&
  !isAbbreviation(forms.exact[at] ?? '') &&
  !isAbbreviation(forms.exact[at + 2] ?? '') &&
  !phraseAt(lexicon.heads, forms.plain, at + 2, last) &&
  !phraseAt(lexicon.titles, forms.plain, at + 2, last);

/** "Nomor 11 Tahun 2020", "No. 5/2025", "1/2025", "Tahun 1945". */
const referenceEnd = (forms: TokenForms, start: number, last: number): number => {
  let at = start;
  if (NUMBER_WORD.test(forms.plain[at] ?? '')) at += 1;
  let end = start;
  while (
    at < last &&
    /^[\p{Nd}][\p{Nd}\p{L}.,/-]*$|^[/-]$|^[IVXL]+$/u.test(forms.exact[at] ?? '') &&
    forms.exact[at] !== ','
  ) {
    at += 1;
    end = at;
  }
  if (forms.lower[at] === 'tahun' && isNumber(forms.exact[at + 1])) return at + 2;
  return end;
};

/** In tokens. */
const LONGEST_TOPIC = 40;

/** " tentang Mata Uang": the law's title, as long as it goes on with capitals. */
const topicEnd = (forms: TokenForms, at: number, last: number): number => {
  if (forms.lower[at] !== 'tentang' || !isCapital(forms.exact[at + 1])) return at;
  let end = at + 1;
  for (let k = at + 1; k < last && k < at + LONGEST_TOPIC; k++) {
    if (isCapital(forms.exact[k]) || referenceNumber(forms, k)) end = k + 1;
    else if (!/^(?:dan|serta|atas|di|dari|,|yang|untuk|dalam|pada|atau|bagi|ke)$/u.test(forms.exact[k] ?? ''))
      break;
  }
  return end;
};

/** A number within a law's title: "Perubahan atas UU Nomor 11 Tahun 2008". */
const referenceNumber = (forms: TokenForms, at: number): boolean =>
  isNumber(forms.exact[at]) && /^(?:nomor|no|tahun)$/u.test(forms.plain[at - 1] ?? '');
