// Knows a number of years without the word: "Rafi (21)", "Budi, 34, warga", "berusia 26".

import type { Amount, QuantityContext } from './quantity-amount.ts';
import { contextBefore } from './quantity-counted.ts';
import { isCapitalised } from './token-forms.ts';

const OLDEST = 110;
/** Between commas a smaller number is more often something else. */
const YOUNGEST_BETWEEN_COMMAS = 10;

/** True for the age of somebody named beside it, or behind "usia". */
export const isAge = (context: QuantityContext, amount: Amount): boolean => {
  const { exact, tokens, lower } = context;
  const at = amount.number;
  const years = Number(amount.digits);
  if (amount.exponent > 0 || !Number.isInteger(years) || years < 1 || years > OLDEST) return false;
  for (let i = at - 1; i >= Math.max(context.begin, at - 4); i--) {
    if (/^(?:ber|se)?(?:usia|umur)(?:nya)?$/.test(lower[i] ?? '')) return true;
    if (tokens[i]?.shape === 'punctuation') break;
  }
  const name = exact[at - 2];
  const after = exact[at + 1];
  const bracketed = exact[at - 1] === '(' && (after === ')' || after === ',');
  const between = exact[at - 1] === ',' && after === ',' && years >= YOUNGEST_BETWEEN_COMMAS;
  if (!(bracketed || between) || !isCapitalised(name) || tokens[at - 2]?.shape !== 'word') return false;
  return contextBefore(context, at - 1) === undefined;
};
