import { describe, expect, it } from 'vitest';
import { sidesOf } from '../../src/extract/grammar.ts';
import { clausesOf } from '../../src/extract/items.ts';
import type { UdWord } from '../../src/language/syntax.ts';
import { linked } from '../marked.ts';

/** A tree over the words of a marked sentence: "form head relation" a word, heads counted from 1. */
const sides = (source: string, trigger: string, tree: string): Record<string, string[]> => {
  const document = linked(source);
  const { text } = document.article;
  const [clause] = clausesOf(document);
  let at = 0;
  const words = tree.split(' | ').map((line, token): UdWord => {
    const [form = '', head = '0', deprel = 'dep'] = line.split(' ');
    const start = text.indexOf(form, at);
    at = start + form.length;
    return {
      start,
      end: at,
      form,
      lemma: form,
      upos: 'X',
      feats: '_',
      head: Number(head) - 1,
      deprel,
      token,
    };
  });
  const start = text.indexOf(trigger);
  const found = sidesOf({ words }, clause?.items ?? [], { start, end: start + trigger.length });
  return Object.fromEntries(
    Object.entries(found ?? {}).flatMap(([side, names]) =>
      names.length > 0 ? [[side, names.map((name: { entity: { name: string } }) => name.entity.name)]] : [],
    ),
  );
};

describe('sides of a trigger', () => {
  it('takes subject and object of an active verb', () => {
    expect(
      sides(
        '{Person Rina} menangkap {Person Tono}.',
        'menangkap',
        'Rina 2 nsubj | menangkap 0 root | Tono 2 obj',
      ),
    ).toEqual({ subjects: ['Rina'], objects: ['Tono'] });
  });

  it('takes the doer behind "oleh"', () => {
    expect(
      sides(
        '{Person Tono} ditangkap oleh {Organization Polri}.',
        'ditangkap',
        'Tono 2 nsubj:pass | ditangkap 0 root | oleh 4 case | Polri 2 obl',
      ),
    ).toEqual({ subjects: ['Tono'], doers: ['Polri'] });
  });

  it('takes the noun that a relative clause is about', () => {
    expect(
      sides(
        '{Person Tono} yang ditangkap pulang.',
        'ditangkap',
        'Tono 4 nsubj | yang 3 nsubj:pass | ditangkap 1 acl:relcl | pulang 0 root',
      ),
    ).toEqual({ subjects: ['Tono'] });
  });

  it('shares the subject of the clause that it is joined to', () => {
    expect(
      sides(
        '{Person Rina} datang dan menangkap {Person Tono}.',
        'menangkap',
        'Rina 2 nsubj | datang 0 root | dan 4 cc | menangkap 2 conj | Tono 4 obj',
      ),
    ).toEqual({ subjects: ['Rina'], objects: ['Tono'] });
  });

  it('finds the person under a title, and those joined by "dan"', () => {
    expect(
      sides(
        'Pelatih muda {Person Rina} dan {Person Adi} menangkap {Person Tono}.',
        'menangkap',
        'Pelatih 6 nsubj | muda 1 amod | Rina 1 appos | dan 5 cc | Adi 1 conj | menangkap 0 root | Tono 6 obj',
      ),
    ).toEqual({ subjects: ['Rina', 'Adi'], objects: ['Tono'] });
  });

  it('leaves out who stands behind another preposition', () => {
    expect(
      sides(
        'Penangkapan di {Organization PMI} ramai.',
        'Penangkapan',
        'Penangkapan 4 nsubj | di 3 case | PMI 1 nmod | ramai 0 root',
      ),
    ).toEqual({});
  });
});
