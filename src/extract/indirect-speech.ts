// Finds indirect quotations: "Sari mengatakan bahwa …", "Menurut Sari, …", "Pasar itu, kata Sari, akan dibuka".
import { accordingTo } from './according-to.ts';
import { clauseStart } from './clause-start.ts';
import { cueWithin } from './cue-within.ts';
import type { DirectSpeech } from './direct-speech.ts';
import { isWordToken, type SpeechDiscourse, stretchesOutside } from './discourse.ts';
import { clauseAct, type Stretch } from './indirect-act.ts';
import type { SpeechAct } from './speech-act.ts';
import { subjectBefore } from './subject.ts';

/** How many quotations may touch one sentence. */
const NEAR = 4;

/** In text order, at most one for each stretch of a sentence outside of direct speech. */
export const indirectSpeech = (
  discourse: SpeechDiscourse,
  direct: readonly DirectSpeech[],
): readonly SpeechAct[] => {
  const acts: SpeechAct[] = [];
  const marks = direct.map((speech) => speech.marks);
  let from = 0;
  for (const sentence of discourse.document.sentences) {
    while ((marks[from]?.close ?? Number.POSITIVE_INFINITY) < sentence.firstToken) from++;
    for (const { first, last } of stretchesOutside(sentence, marks.slice(from, from + NEAR))) {
      const act = readStretch({ discourse, first, last, afterQuote: first > sentence.firstToken });
      if (act) acts.push(act);
    }
  }
  return acts;
};

const readStretch = (stretch: Stretch): SpeechAct | undefined => {
  const { discourse, first, last } = stretch;
  for (let i = first; i < last; i++) {
    if (!isWordToken(discourse, i) || discourse.nameAt.has(i)) continue;
    const act = accordingTo(stretch, i) ?? cueWithin(stretch, i) ?? verbClause(stretch, i);
    if (act) return act;
  }
  return undefined;
};

/** "Sari mengatakan bahwa …", "Sari menilai, …", "Sari meminta warga menyapu". */
const verbClause = (stretch: Stretch, i: number): SpeechAct | undefined => {
  const { discourse, first, last } = stretch;
  const { lower, exact, lexicon } = discourse;
  const frame = lexicon.verbs.get(lower[i] ?? '');
  if (frame === undefined || frame === 'cue' || exact[i] !== lower[i]) return undefined;
  const start = clauseStart(discourse, i, last, frame);
  const speaker = start === undefined ? undefined : subjectBefore(discourse, i, first);
  if (start === undefined || !speaker) return undefined;
  return clauseAct(
    stretch,
    { at: i, speaker, pattern: start > i + 1 ? 'marked-clause' : 'bare-clause' },
    start,
  );
};
