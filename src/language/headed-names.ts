// Names that a head word opens and types: "Stadion Gelora Bung Karno", "Kementerian Pemuda dan Olahraga", "Piala Dunia 2026".
import type { NameCandidate } from './name-candidate.ts';
import { isCapital, isNumber, type TokenForms } from './name-forms.ts';
import type { NameHead, NameLexicon } from './name-lexicon.ts';
import { phraseAt } from './phrases.ts';

/** Where a person's name starts, by token: a head word's name ends there. */
export type PersonStarts = ReadonlySet<number>;

/** Headed names among tokens `first` to `last`, sorted, non-overlapping. */
export const headedNames = (
  forms: TokenForms,
  first: number,
  last: number,
  { lexicon, persons }: { readonly lexicon: NameLexicon; readonly persons: PersonStarts },
): readonly NameCandidate[] => {
  const names: NameCandidate[] = [];
  let at = first;
  while (at < last) {
    const head = headAt(forms, at, last, lexicon);
    if (!head) {
      at += 1;
      continue;
    }
    const end = nameEnd(forms, { head: head.value, from: head.at, last }, lexicon, persons);
    if (end > head.at || head.value.alone) {
      names.push({ first: at, last: Math.max(end, head.at), type: head.value.type, score: 0.85 });
    }
    at = Math.max(end, head.at);
  }
  return names;
};

const headAt = (
  forms: TokenForms,
  at: number,
  last: number,
  lexicon: NameLexicon,
): { readonly at: number; readonly value: NameHead } | undefined => {
  const match = phraseAt(lexicon.heads, forms.plain, at, last);
  // Laws have a grammar of their own.
  if (!match || match.value.type === 'Legislation') return undefined;
  return isCapital(forms.exact[at]) || match.value.lower ? match : undefined;
};

interface Opened {
  readonly head: NameHead;
  /** The token behind the head. */
  readonly from: number;
  readonly last: number;
}

/** Words in small letters inside names. */
const CONNECTORS =
  /^(?:of|the|and|for|in|to|de|du|del|la|le|al|el|bin|van|von|by|untuk|bagi|di|ke|tentang|serta)$/u;
/** Connectors of Indonesian names that only some heads take. */
const JOINING = /^(?:dan|untuk|bagi|serta|tentang)$/u;

const nameEnd = (forms: TokenForms, opened: Opened, lexicon: NameLexicon, persons: PersonStarts): number => {
  const { head, from, last } = opened;
  let end = from;
  for (let at = from; at < last; at++) {
    const form = forms.exact[at];
    if (isCapital(form)) {
      if (stopsAt(forms, at, opened, lexicon, persons)) break;
      end = at + 1;
    } else if (isNumber(form) && at === end && takesNumber(forms, at, head)) end = at + 1;
    else if (form === '/' && forms.glued[at] && forms.glued[at + 1]) continue;
    else if (at === end && bridges(forms, at, opened, lexicon)) continue;
    else break;
  }
  return end;
};

/** A new name begins: a person, a rank, or a head that does not go on with what is open. */
const stopsAt = (
  forms: TokenForms,
  at: number,
  { head, from, last }: Opened,
  lexicon: NameLexicon,
  persons: PersonStarts,
): boolean => {
  const isBuilding = head.type === 'Facility' || head.type === 'Place';
  if (persons.has(at) && (at > from || !isBuilding)) return true;
  const title = phraseAt(lexicon.titles, forms.plain, at, last);
  if (title && title.value !== 'office' && title.value !== 'minister' && at > from) return true;
  const next = phraseAt(lexicon.heads, forms.plain, at, last);
  return next !== undefined && at > from - 1 && !goesOn(head, next.value, at === from);
};

/** Whether a name of the one head may hold a name of the other: "Dinas Kesehatan Kota Bogor", "Kantor Kementerian Keuangan". */
const goesOn = (head: NameHead, next: NameHead, adjacent: boolean): boolean => {
  if (head.type === 'Place') return adjacent && next.type !== 'Organization';
  if (head.type === 'NamedEvent' || head.type === 'Program') return true;
  return next.type === 'Organization' || next.type === 'Place' || next.type === head.type;
};

/** "Piala Dunia 2026", "SMA Negeri 3", "Densus 88", "Komisi 3". */
const takesNumber = (forms: TokenForms, at: number, head: NameHead): boolean => {
  const number = forms.exact[at] ?? '';
  if (!/^\p{Nd}{1,4}$/u.test(number)) return false;
  const unit = forms.lower[at + 1] ?? '';
  if (
    /^(?:orang|persen|kali|hari|tahun|bulan|jam|menit|meter|kilometer|km|juta|miliar|ribu|unit)$/u.test(unit)
  )
    return false;
  return head.type !== 'Person' && head.type !== 'PeopleGroup';
};

/** A small word between two capitalised ones that belongs to the name. */
const bridges = (forms: TokenForms, at: number, { head, last }: Opened, lexicon: NameLexicon): boolean => {
  const form = forms.exact[at] ?? '';
  const next = at + 1;
  if (next >= last || !isCapital(forms.exact[next])) return false;
  if (JOINING.test(form)) return head.joins && !opensAnother(forms, next, last, lexicon);
  if (form === ',' && head.joins) return listGoesOn(forms, at, last, lexicon);
  return /^(?:of|the|and|for|de|du|del|bin|van|von|by)$/u.test(form) && CONNECTORS.test(form);
};

const opensAnother = (forms: TokenForms, at: number, last: number, lexicon: NameLexicon): boolean =>
  phraseAt(lexicon.heads, forms.plain, at, last) !== undefined ||
  phraseAt(lexicon.titles, forms.plain, at, last) !== undefined;

/** "Kementerian Kebudayaan, Riset, dan Teknologi": commas of a list that ends in "dan". */
const listGoesOn = (forms: TokenForms, comma: number, last: number, lexicon: NameLexicon): boolean => {
  for (let at = comma + 1; at < last && at < comma + 8; at++) {
    const form = forms.exact[at];
    if (form === 'dan') return isCapital(forms.exact[at + 1]) && !opensAnother(forms, at + 1, last, lexicon);
    if (!isCapital(form) && form !== ',') return false;
    if (isCapital(form) && opensAnother(forms, at, last, lexicon)) return false;
  }
  return false;
};
