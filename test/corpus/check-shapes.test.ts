import { describe, expect, it } from 'vitest';
import { checkShapes } from '../../src/corpus/check-shapes.ts';
import { loadResources } from '../../src/corpus/resources.ts';
import { understand } from '../../src/pipeline.ts';
import { articleQuads } from '../../src/rdf/article-quads.ts';
import { parseQuads } from '../../src/rdf/parse.ts';
import { sharedQuads } from '../../src/rdf/shared-quads.ts';
import { article } from './articles.ts';

const BASE = 'https://example.org/id/';

describe('checkShapes', () => {
  it('names the article in whose graph a shape is broken', async () => {
    const resources = loadResources();
    const options = { base: BASE, mentions: false, withText: false, rdf12: false, units: resources.units };
    const facts = [understand(article('Bagus Prakoso tiba di Surabaya.', { id: 'a 1' }), resources)];
    const sound = [
      ...sharedQuads(facts, options),
      ...facts.flatMap((one) => articleQuads(one, options).quads),
    ];
    const broken = parseQuads(
      `<${BASE}tenure/x> a <https://w3id.org/rajut/ns#Tenure> <${BASE}article/a%201> .`.replace(
        ' a ',
        ' <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ',
      ),
      'nq',
    );
    expect(await checkShapes({ facts, quads: sound, base: BASE })).toEqual({
      conforms: true,
      diagnostics: [],
    });
    const check = await checkShapes({ facts, quads: [...sound, ...broken], base: BASE });
    expect(check.conforms).toBe(false);
    expect(check.diagnostics[0]).toMatchObject({
      article: 'a 1',
      severity: 'error',
      code: 'shape-violation',
    });
    expect(check.diagnostics[0]?.message).toMatch(/^tenure\/x: /);
  });
});
