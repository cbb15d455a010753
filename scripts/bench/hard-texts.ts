// Texts of any length that are hard on a reader: what the time over lengths is measured and tested with.

/** Gives `length` UTF-16 code units of one kind of text. */
export type TextOfLength = (length: number) => string;

const repeated =
  (unit: string): TextOfLength =>
  (length) =>
    unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

const SYLLABLES = ['ba', 'di', 'ku', 'lo', 'me', 'na', 'ri', 'sa', 'tu', 'wi'] as const;

/** 207 → "kubana". */
const syllablesOf = (number: number): string =>
  Array.from(String(number), (digit) => SYLLABLES[Number(digit)] ?? '').join('');

/** The article over and over, each time with other names: what a text names grows with its length. */
const renamed =
  (article: string): TextOfLength =>
  (length) => {
    let text = '';
    for (let round = 0; text.length < length; round++)
      text += `${article.replace(/\p{Lu}\p{Ll}{3,}/gu, (word) => word + syllablesOf(round))}\n\n`;
    return text.slice(0, length);
  };

const ENGLISH =
  'The President of Indonesia said in Jakarta on Monday that the government would raise the price of fuel. "We must act," said Minister John Smith. ';

/** By name; `article` is the text that the normal ones are made of. */
export const hardTexts = (article: string): ReadonlyMap<string, TextOfLength> => {
  const normal = renamed(article);
  const oneSentence = article.replace(/[.!?\n"“”:]+/g, ' ');
  return new Map<string, TextOfLength>([
    ['normal text', normal],
    ['all capitals', (length) => normal(length).toUpperCase().slice(0, length)],
    ['lower case', (length) => normal(length).toLowerCase().slice(0, length)],
    ['one sentence', repeated(oneSentence)],
    ['no space', repeated('abcdefghij')],
    ['mixed with English', (length) => repeated(article.slice(0, 400) + ENGLISH)(length)],
    ['English', repeated(ENGLISH)],
    ['Arabic script', repeated('قال الرئيس في جاكرتا إن الحكومة ')],
    ['Han script', repeated('总统在雅加达说政府将会提高燃油价格。')],
    ['emoji', repeated('👨‍👩‍👧‍👦😀 ')],
    ['combining marks', repeated('a\u0301\u0302\u0323')],
    ['names and commas', repeated('Budi, Sari, Rina Wati, ')],
    ['amounts', repeated('Rp 1.000 dan 25 persen, ')],
    ['open quotations', repeated('“Baik,” kata Budi. “Kami, ')],
    ['marks', repeated('"(“-:')],
  ]);
};
