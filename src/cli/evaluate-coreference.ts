// Measures how mentions are put together on annotated passages.
import type { PartScore } from '../resolve/score-coreference.ts';
import type { Evaluated } from './evaluated.ts';
import { countText } from './numbers.ts';
import { tableOf } from './table.ts';
import type { Terminal } from './terminal.ts';

/** MUC, B³, CEAF-e and their mean, as the CoNLL-2012 shared task counts them, over all mentions and over names. */
export const scoreCoreferenceOf = async (gold: string, terminal: Terminal): Promise<Evaluated> => {
  const { loadResources } = await import('../corpus/resources.ts');
  const { recogniseText } = await import('../corpus/recognise-text.ts');
  const { evaluateCoreference } = await import('../resolve/evaluate-coreference.ts');
  const resources = loadResources();
  const result = evaluateCoreference(gold, (text) => recogniseText(text, resources), resources.link);
  const { say, out } = terminal;
  const columns = ['', 'P', 'R', 'F1', say('evaluate.coref.names')].map(
    (title, i) => ({ title, align: i === 0 ? 'left' : 'right' }) as const,
  );
  const row = (name: string, all: PartScore, names: PartScore): readonly string[] => [
    name,
    ...[all.precision, all.recall, all.f1, names.f1].map(percent),
  ];
  const { names } = result;
  const rows = [
    row('MUC', result.muc, names.muc),
    row('B³', result.b3, names.b3),
    row('CEAF-e', result.ceafe, names.ceafe),
    ['CoNLL', '', '', percent(result.conll), percent(names.conll)],
  ];
  const table = tableOf(columns, rows, { width: out.columns, strong: (text) => out.style('bold', text) });
  const size = say('evaluate.coref.size', {
    mentions: countText(result.mentions, terminal),
    passages: countText(result.passages, terminal),
  });
  return { json: result, text: `${table}${size}\n` };
};

const percent = (share: number): string => (100 * share).toFixed(1);
