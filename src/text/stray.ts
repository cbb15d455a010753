// Tells characters that no text may hold: RDF, JSON and XML cannot carry them from one program to the next.

/** NUL, noncharacters such as U+FFFE, halves of surrogate pairs. */
const STRAY = /[\0\p{Noncharacter_Code_Point}\p{Surrogate}]/u;

/** "U+FFFE": the first such character; undefined in clean text. */
export const strayIn = (text: string): string | undefined => {
  const code = STRAY.exec(text)?.[0].codePointAt(0);
  return code === undefined ? undefined : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
};
