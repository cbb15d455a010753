import { describe, expect, test } from 'vitest';
import { applyScript, findScript, readScript, scriptText } from '../../src/language/edit-script.ts';
import { analyse, morphology } from '../../src/language/morphology.ts';
import { trainMorphology } from '../../src/language/train-morphology.ts';

const made = (form: string, lemma: string): string | undefined => {
  const script = findScript(form, lemma);
  return script ? scriptText(script) : undefined;
};

describe('edit scripts', () => {
  test.each([
    ['mempertimbangkan', 'timbang', 'k|memper||kan|'],
    ['menulis', 'tulis', 'k|men|t||'],
    ['Menulis', 'tulis', 'l|men|t||'],
    ['pendanaan', 'dana', 'k|pen||an|'],
    ['orang-orang', 'orang', 'k|*|||'],
    ['rumah', 'rumah', 'k||||'],
    ['Jakarta', 'Jakarta', 'k||||'],
  ])('%s → %s is %s', (form, lemma, script) => {
    expect(made(form, lemma)).toBe(script);
    expect(applyScript(form, readScript(script))).toBe(lemma);
  });

  test('fit other words of the same build and no others', () => {
    const script = readScript('k|memper||kan|');
    expect(applyScript('mempermainkan', script)).toBe('main');
    expect(applyScript('bermain', script)).toBeUndefined();
    expect(applyScript('rumah-sakit', readScript('k|*|||'))).toBeUndefined();
  });
});

test('carries affixes over to words it has not seen', () => {
  const verbs = ['baca', 'bawa', 'buat', 'beri', 'bela', 'bantu', 'bentuk', 'bagi'];
  const words = verbs.flatMap((stem) => [
    { form: `mem${stem}`, lemma: stem, upos: 'VERB', feats: 'Voice=Act', initial: false, register: 1 },
    { form: `di${stem}`, lemma: stem, upos: 'VERB', feats: 'Voice=Pass', initial: false, register: 1 },
    { form: stem, lemma: stem, upos: 'NOUN', feats: 'Number=Sing', initial: false, register: 1 },
  ]);
  const model = trainMorphology(words, {
    seed: 1,
    epochs: 5,
    leastCount: 2,
    leastUpdates: 1,
    mostFeatures: 10_000,
  });
  const own = morphology(model);
  const verb = (form: string): unknown => analyse(own, { form, upos: 'VERB', initial: false, register: 1 });
  expect(verb('membeli')).toEqual({ lemma: 'beli', feats: 'Voice=Act' });
  expect(verb('dibeli')).toEqual({ lemma: 'beli', feats: 'Voice=Pass' });
  expect(verb('dibeli')).toEqual({ lemma: 'beli', feats: 'Voice=Pass' });
});
