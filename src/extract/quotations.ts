// Quotations direct and indirect, each with its speaker, cue and addressee.
import type { Linked } from '../model/document.ts';
import type { EntityKey } from '../model/entity.ts';
import type { Quotation } from '../model/record.ts';
import { bySpan, firstFrom } from '../model/span.ts';
import { directSpeech } from './direct-speech.ts';
import { type Discourse, discourseOf } from './discourse.ts';
import { indirectSpeech } from './indirect-speech.ts';
import type { QuotationLexicon } from './quotation-lexicon.ts';
import { type ResolvedSpeaker, resolveSpeakers } from './speaker-focus.ts';
import { PATTERN_CONFIDENCE, type SpeechAct } from './speech-act.ts';

export type { QuotationLexicon } from './quotation-lexicon.ts';

/** What somebody is reported as saying, sorted by start. Linear in the text's length. */
export const extractQuotations = (document: Linked, lexicon: QuotationLexicon): readonly Quotation[] => {
  const discourse = { ...discourseOf(document), lexicon };
  const direct = directSpeech(discourse);
  const acts = [...direct.map((speech) => speech.act), ...indirectSpeech(discourse, direct)].sort(
    (a, b) => a.at - b.at,
  );
  const speakers = resolveSpeakers(discourse, acts);
  return acts
    .map((act, i) => quotationOf(discourse, act, speakers[i] ?? {}))
    .sort((a, b) => bySpan(a.content, b.content));
};

const quotationOf = (discourse: Discourse, act: SpeechAct, resolved: ResolvedSpeaker): Quotation => {
  const { content, manner, cue } = act;
  const addressee = addresseeOf(discourse, act, resolved.speaker);
  return {
    kind: 'quotation',
    manner,
    content,
    evidence: content,
    confidence: PATTERN_CONFIDENCE[act.pattern],
    modality: 'Actual',
    ...resolved,
    ...(cue ? { cue } : {}),
    ...(addressee === undefined ? {} : { addressee }),
    about: namedIn(discourse, act, resolved.speaker),
  };
};

const ADDRESS_REACH = 3;

/** "kata Sari kepada Harian Jaya": the one named right behind "kepada". */
const addresseeOf = (
  discourse: Discourse,
  { after }: SpeechAct,
  speaker: EntityKey | undefined,
): EntityKey | undefined => {
  if (after === undefined) return undefined;
  const { lower, nameAt } = discourse;
  for (let i = after; i < after + ADDRESS_REACH; i++) {
    if (lower[i] !== 'kepada') continue;
    for (let k = i + 1; k <= i + ADDRESS_REACH; k++) {
      const entity = nameAt.get(k)?.entity;
      if (entity && entity.key !== speaker) return entity.key;
    }
  }
  return undefined;
};

/** The things named in what is said, in text order. */
const namedIn = (
  { document: { mentions } }: Discourse,
  { content }: SpeechAct,
  speaker: EntityKey | undefined,
): readonly EntityKey[] => {
  const keys = new Set<EntityKey>();
  for (let i = firstFrom(mentions, content.start); i < mentions.length; i++) {
    const mention = mentions[i];
    if (!mention || mention.start >= content.end) break;
    if (mention.end <= content.end && mention.entity !== speaker) keys.add(mention.entity);
  }
  return [...keys];
};
