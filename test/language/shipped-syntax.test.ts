import { readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cliticLexicon } from '../../src/language/clitics.ts';
import { parse, syntaxResources } from '../../src/language/parse.ts';
import { dependentsOf, featureOf, type ParsedSentence, subtreeSpan } from '../../src/language/syntax.ts';
import { openSyntaxModel } from '../../src/language/syntax-model.ts';
import { parseTable } from '../../src/language/table.ts';
import { segment } from '../../src/text/segment.ts';

const FILE = 'data/models/syntax.bin';
const clitics = cliticLexicon(parseTable(readFileSync('data/lexicons/clitics.tsv', 'utf8')));
const resources = syntaxResources(openSyntaxModel(readFileSync(FILE)), clitics, { convention: 'news' });

const parsed = (text: string): ParsedSentence => {
  const article = { id: 'a', headline: '', authors: [], editors: [], text, textSha256: '' };
  const blocks = [{ kind: 'paragraph', start: 0, end: text.length } as const];
  const [first] = parse(segment({ article: { ...article, blocks } }, new Map()), resources).parses;
  if (!first) throw new Error('no sentence');
  return first;
};

const arcs = ({ words }: ParsedSentence): readonly string[] =>
  words.map(({ form, deprel, head }) => `${form} ${deprel} ${words[head]?.form ?? '-'}`);

describe('the shipped model', () => {
  test('tells the agent and the patient of an active clause', () => {
    expect(arcs(parsed('Presiden membuka pameran itu di Jakarta.'))).toEqual(
      expect.arrayContaining([
        'Presiden nsubj membuka',
        'membuka root -',
        'pameran obj membuka',
        'Jakarta obl membuka',
      ]),
    );
  });

  test('tells the agent and the patient of a passive clause', () => {
    const sentence = parsed('Pelaku ditangkap oleh polisi pada hari Rabu.');
    expect(arcs(sentence)).toEqual(
      expect.arrayContaining(['Pelaku nsubj:pass ditangkap', 'ditangkap root -', 'oleh case polisi']),
    );
    const verb = sentence.words.find(({ form }) => form === 'ditangkap');
    expect(verb && featureOf(verb, 'Voice')).toBe('Pass');
    expect(verb?.lemma).toBe('tangkap');
  });

  test('splits clitics and hangs them on their stems', () => {
    expect(arcs(parsed('Ia menjual rumahnya.'))).toContain('nya nmod:poss rumah');
  });

  test('gives the words of a phrase by its head', () => {
    const text = 'Presiden membuka pameran buku itu.';
    const sentence = parsed(text);
    const top = sentence.words.findIndex(({ form }) => form === 'pameran');
    const { start, end } = subtreeSpan(sentence, top);
    expect(text.slice(start, end)).toBe('pameran buku itu');
    expect(dependentsOf(sentence, top).length).toBeGreaterThan(0);
  });

  test('is small', () => {
    expect(statSync(FILE).size).toBeLessThan(14_000_000);
  });
});
