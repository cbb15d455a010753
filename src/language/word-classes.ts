// What raw text taught about a word form: its distributional classes and how often it is written with a capital.
import { hashText } from './hash.ts';
import { findSlot, type KeyTable } from './key-table.ts';

export interface WordClasses {
  readonly keys: KeyTable;
  /** Slot → class of words that stand in like company, 0 = none; from the finest grouping to the coarsest. */
  readonly fine: Uint16Array;
  readonly middle?: Uint16Array;
  readonly coarse: Uint8Array;
  /** Slot → 1..8: share of capitals inside sentences, in eighths rounded up; 0 = unknown. Filed under the lower-cased form. */
  readonly capitals: Uint8Array;
}

/** Digits are all one digit to the classes: "2023" and "1998" are the same form. */
export const classForm = (form: string): string => form.replace(/\p{Nd}/gu, '0');

export interface ClassesOfForm {
  readonly fine: number;
  readonly middle: number;
  readonly coarse: number;
  readonly capitals: number;
}

/** A form that has no classes takes those of its lower-cased form. */
export const classesOf = (classes: WordClasses, form: string): ClassesOfForm => {
  const plain = classForm(form);
  const lowerSlot = findSlot(classes.keys, hashText(plain.toLowerCase()));
  const own = findSlot(classes.keys, hashText(plain));
  const slot = own >= 0 && (classes.fine[own] ?? 0) > 0 ? own : lowerSlot;
  return {
    fine: classes.fine[slot] ?? 0,
    middle: classes.middle?.[slot] ?? 0,
    coarse: classes.coarse[slot] ?? 0,
    capitals: classes.capitals[lowerSlot] ?? 0,
  };
};
