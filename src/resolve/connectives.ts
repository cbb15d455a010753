// Words that an abbreviation passes over: "Komisi untuk Orang Hilang dan Korban Tindak Kekerasan" is no "KUOHDKTK".

/** Folded. */
export const CONNECTIVES: ReadonlySet<string> = new Set([
  'dan',
  'di',
  'untuk',
  'of',
  'the',
  'and',
  'for',
  'dalam',
  'ke',
  'atas',
  'bagi',
  'serta',
]);
