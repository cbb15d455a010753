// What is said of persons by a noun: its parts, and what finding it takes.
import type { Span } from '../model/span.ts';
import type { FunctionWords } from './function-words.ts';
import type { Item, NameItem } from './items.ts';
import type { ModalityLexicon } from './modality.ts';
import type { PhraseLexicon } from './phrase-lexicon.ts';
import type { RoleWords } from './role-words.ts';

/** A noun that says what somebody is, with the persons it is said of and what it stands to. */
export interface Attribution<T> {
  readonly value: T;
  /** The noun with its modifiers, organisation taken off: "Direktur Tindak Pidana Tertentu". */
  readonly noun: Span;
  /** The noun alone, as the lexicon has it: "Direktur". */
  readonly head: Span;
  /** Names between or behind the noun, nearest first, those in brackets last: the organisation, the place. */
  readonly complements: readonly NameItem[];
  readonly persons: readonly NameItem[];
  /** Who was it before them: "Rina menjadi Ketua PMI menggantikan Tono" → Tono. */
  readonly predecessor?: NameItem;
  /** The qualifier before the noun, lower case, stops off ("plt", "mantan"), or the word before its copula ("pernah"). */
  readonly before: string;
  /** The qualifier behind it ("terpilih"). */
  readonly after: string;
  /** "ke-7", "ketiga": which holder of the role. */
  readonly ordinal?: string;
  /** True behind an article: "seorang pelatih" is an occupation. */
  readonly isIndefinite: boolean;
  /** Noun, complements and the first person. */
  readonly evidence: Span;
}

export interface AttributionLexicon<T> {
  readonly nouns: PhraseLexicon<T>;
  /** Lower case: titles, ranks and honorifics that stand between role and name ("AKBP", "Dr."). */
  readonly titles: ReadonlySet<string>;
  /** Words that qualify the noun from the left: "Plt", "mantan", "calon", "Wakil". */
  readonly qualifiers: ReadonlySet<string>;
  /** Last words of nouns of kinship: "putra Ketua PMI Rina, Tono" says nothing of Tono's roles. */
  readonly kin: ReadonlySet<string>;
  /** Whether common nouns may stand between the noun and its complement: "pemilik toko roti Sari". */
  readonly commonNouns: boolean;
  /** Whether the noun stands to a person: "kuasa hukum Tono" is not Tono. */
  readonly isOfPerson: (value: T) => boolean;
  readonly words: FunctionWords;
  readonly roleWords: RoleWords;
  readonly modality: ModalityLexicon;
}

/** How many items a role with its organisation has at most. */
export const LONGEST_ROLE = 16;

/** A noun of the lexicon in a sentence. */
export interface Head<T> {
  readonly items: readonly Item[];
  readonly at: number;
  readonly length: number;
  /** Where the words begin that modify an English noun from the left: "Fixed Income Analyst". */
  readonly first: number;
  /** Where the noun's qualifiers begin. */
  readonly from: number;
  readonly value: T;
}

/** What a side of the noun tells. */
export interface Found {
  /** Past the last item of the noun with its modifiers. */
  readonly nounEnd: number;
  readonly complements: readonly NameItem[];
  readonly persons: readonly NameItem[];
  readonly predecessor?: NameItem | undefined;
  readonly past?: string;
  readonly isIndefinite?: boolean;
  readonly ordinal?: string | undefined;
  /** The next noun is looked for from here: a role within a role is none ("Staf Khusus Gubernur Riau Tono"). */
  readonly next: number;
}
