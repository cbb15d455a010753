import type { Quad } from '@rdfjs/types';
import { describe, expect, it } from 'vitest';
import type { ArticleFacts } from '../../src/model/facts.ts';
import type { Modality, Tenure } from '../../src/model/record.ts';
import { articleQuads } from '../../src/rdf/article-quads.ts';
import { NAMESPACES, nif, org, prov, rajut, rdf, schema } from '../../src/rdf/vocabulary.ts';
import { BASE, FACTS, LATER_FACTS, OPTIONS } from './invented.ts';

const quadsOf = (facts: Partial<ArticleFacts> = {}, options = {}): readonly Quad[] =>
  articleQuads({ ...FACTS, ...facts }, { ...OPTIONS, ...options }).quads;

/** Local names and words of the objects, for tables: "Actual", "Rp1,5 miliar", "person/dewi-larasati". */
const objects = (
  quads: readonly Quad[],
  subject: string | undefined,
  predicate: { value: string },
): readonly string[] =>
  quads
    .filter((quad) => quad.subject.value === subject && quad.predicate.value === predicate.value)
    .map(({ object }) => object.value.replace(BASE, '').replace(NAMESPACES.rajut, ''));

const subjectsOf = (quads: readonly Quad[], type: { value: string }): readonly string[] =>
  quads
    .filter((quad) => quad.predicate.value === rdf.type.value && quad.object.value === type.value)
    .map((quad) => quad.subject.value);

const has = (
  quads: readonly Quad[],
  subject: string,
  predicate: { value: string },
  object: string,
): boolean => objects(quads, BASE + subject, predicate).includes(object);

describe('the graph of an article', () => {
  const quads = quadsOf();
  const article = `${BASE}article/pasar%2Fmelati%201`;

  it('stands whole in the graph that bears the article’s name, each triple once, without blank nodes', () => {
    expect(new Set(quads.map(({ graph }) => graph.value))).toEqual(new Set([article]));
    expect(
      quads.every(
        ({ subject, object }) => subject.termType === 'NamedNode' && object.termType !== 'BlankNode',
      ),
    ).toBe(true);
    const keys = quads.map((quad) => JSON.stringify([quad.subject.value, quad.predicate.value, quad.object]));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each([
    [schema.identifier, ['pasar/melati 1']],
    [schema.headline, ['Pasar Melati 🎉 dibuka lagi']],
    [schema.author, ['person/citra-ci-ayu']],
    [schema.editor, ['person/gilang-nugraha']],
    [schema.publisher, ['organization/koran-rakit']],
    [schema.datePublished, ['2024-03-07T08:15:00+07:00']],
    [schema.dateModified, ['2024-03-07T09:00:00+07:00']],
    [schema.inLanguage, ['id']],
    [schema.url, ['https://koran.example/pasar%20melati?a=%7B1%7D']],
    [schema.locationCreated, ['place/sukamaju']],
    [rajut.textSha256, ['4c'.repeat(32)]],
  ])('states %o of the article', (predicate, values) => {
    expect(objects(quads, article, predicate)).toEqual(values);
  });

  it('holds the text only when asked to', () => {
    expect(objects(quads, article, nif.isString)).toEqual([]);
    expect(objects(quadsOf({}, { withText: true }), article, nif.isString)).toEqual([FACTS.article.text]);
  });

  it('ties every piece of evidence to the code points that it quotes', () => {
    const points = Array.from(FACTS.article.text);
    const evidence = subjectsOf(quads, nif.RFC5147String);
    expect(evidence.length).toBeGreaterThan(10);
    for (const span of evidence) {
      const [start, end] = [objects(quads, span, nif.beginIndex)[0], objects(quads, span, nif.endIndex)[0]];
      expect(objects(quads, span, nif.anchorOf)).toEqual([points.slice(Number(start), Number(end)).join('')]);
      expect(span).toBe(`${article}#char=${start},${end}`);
      expect(objects(quads, span, nif.referenceContext)).toEqual([article.replace(BASE, '')]);
    }
  });

  it('refuses evidence that is no stretch of the text', () => {
    const [tenure] = FACTS.tenures;
    if (!tenure) throw new Error('no tenure');
    const at =
      (start: number, end: number): (() => unknown) =>
      () =>
        quadsOf({ tenures: [{ ...tenure, evidence: { start, end } }] });
    expect(at(0, FACTS.article.text.length + 1)).toThrow(RangeError);
    expect(at(3, 3)).toThrow('no stretch of its text');
    expect(at(14, 20)).toThrow('cuts a surrogate pair');
  });

  it('gives every record evidence, a confidence and the run that made it', () => {
    const classes = [rajut.Tenure, rajut.Event, rajut.Figure, rajut.DirectQuotation, rajut.Statement];
    for (const record of classes.flatMap((type) => subjectsOf(quads, type))) {
      expect(objects(quads, record, rajut.evidence)).toHaveLength(1);
      expect(Number(objects(quads, record, rajut.confidence)[0])).toBeLessThanOrEqual(1);
      expect(objects(quads, record, prov.wasGeneratedBy)).toEqual(['article/pasar%2Fmelati%201#run']);
    }
  });

  it('knows the run as an activity without a clock', () => {
    const run = quads
      .filter(({ subject }) => subject.value === `${article}#run`)
      .map(({ predicate }) => predicate.value);
    expect(run).toEqual([rdf.type.value, prov.used.value, prov.wasAssociatedWith.value]);
  });

  it('writes a mention only when asked to, with its kind', () => {
    expect(subjectsOf(quads, rajut.Mention)).toHaveLength(FACTS.mentions.length);
    expect(has(quads, 'article/pasar%2Fmelati%201#mention=236,238', rajut.mentionKind, 'Pronoun')).toBe(true);
    expect(subjectsOf(quadsOf({}, { mentions: false }), rajut.Mention)).toEqual([]);
  });

  it('is the same for the same article whatever stands beside it', () => {
    const alone = articleQuads(LATER_FACTS, OPTIONS).quads;
    expect(alone).toEqual(articleQuads(LATER_FACTS, OPTIONS).quads);
  });
});

describe('the assert rule', () => {
  const spouse = (record: { modality?: Modality; attributedTo?: string }): readonly Quad[] =>
    quadsOf({ relations: FACTS.relations.slice(2).map((relation) => ({ ...relation, ...record })) });

  it.each([
    ['plain fact', {}, true],
    ['a plan', { modality: 'Planned' }, false],
    ['a doubt', { modality: 'Hypothetical' }, false],
    ['a denial', { modality: 'Negated' }, false],
    ['somebody’s words', { attributedTo: 'Person/bagas-wiratama' }, false],
  ] as const)('for %s: %o gives the plain triple: %s', (_, record, plain) => {
    const quads = spouse(record);
    expect(has(quads, 'person/dewi-larasati', schema.spouse, 'person/bagas-wiratama')).toBe(plain);
    const [statement] = subjectsOf(quads, rajut.Statement);
    expect(objects(quads, statement, rdf.object)).toEqual(['person/bagas-wiratama']);
    expect(objects(quads, statement, rajut.modality)).toEqual('modality' in record ? [record.modality] : []);
    expect(objects(quads, statement, rajut.attributedTo)).toEqual(
      'attributedTo' in record ? ['person/bagas-wiratama'] : [],
    );
  });
});

describe('tenures', () => {
  const [bupati, ketua] = FACTS.tenures;
  if (!bupati || !ketua) throw new Error('no tenures');
  const POST = 'post/bupati--place--sukamaju';
  const withTenures = (...tenures: readonly Tenure[]): readonly Quad[] => quadsOf({ tenures });

  it('make a current holder hold the post, and no other', () => {
    expect(has(quadsOf(), 'person/dewi-larasati', org.holds, POST)).toBe(true);
    expect(objects(quadsOf(), `${BASE}person/bagas-wiratama`, org.holds)).toEqual([]);
    for (const status of ['Former', 'Acting', 'Designate', 'Candidate'] as const) {
      expect(objects(withTenures({ ...bupati, status }), `${BASE}person/dewi-larasati`, org.holds)).toEqual(
        [],
      );
    }
    expect(
      objects(withTenures({ ...bupati, modality: 'Planned' }), `${BASE}person/dewi-larasati`, org.holds),
    ).toEqual([]);
  });

  it('are one node where an article speaks of one twice, plain fact if one of the two is', () => {
    const claimed = {
      ...bupati,
      confidence: 0.4,
      attributedTo: 'Person/bagas-wiratama',
      evidence: { start: 0, end: 5 },
    };
    const quads = withTenures(claimed, bupati);
    const [node, ...others] = subjectsOf(quads, rajut.Tenure);
    expect(others).toEqual([]);
    expect(objects(quads, node, rajut.evidence)).toHaveLength(2);
    expect(objects(quads, node, rajut.confidence)).toEqual(['0.9']);
    expect(objects(quads, node, rajut.attributedTo)).toEqual([]);
    expect(objects(withTenures(claimed), node, rajut.attributedTo)).toEqual(['person/bagas-wiratama']);
  });

  it('state dates as exactly as the text does', () => {
    const [end] = quadsOf().filter(({ predicate }) => predicate.value === schema.endDate.value);
    expect(end?.object).toMatchObject({ value: '2019', datatype: { value: `${NAMESPACES.xsd}gYear` } });
  });

  it('have no post without an organisation', () => {
    const { organization: _, ...loose } = ketua;
    expect(subjectsOf(withTenures(loose), org.Post)).toEqual([]);
  });
});

describe('events, figures and quotations', () => {
  const quads = quadsOf();

  it('give an unnamed party a node of its own, with its words and no name', () => {
    const [party] = subjectsOf(quads, rajut.UnnamedParty);
    expect(party).toBe(`${BASE}article/pasar%2Fmelati%201#party=90,109`);
    expect(objects(quads, party, schema.description)).toEqual(['perwakilan pedagang']);
    const [meeting] = subjectsOf(quads, rajut.Meeting);
    expect(objects(quads, meeting, rajut.patient)).toEqual([party?.replace(BASE, '')]);
  });

  it('tie a follow-up to the event that it follows', () => {
    const [meeting] = subjectsOf(quads, rajut.Meeting);
    const [launch] = subjectsOf(quads, rajut.Launch);
    expect(objects(quads, launch, rajut.follows)).toEqual([meeting?.replace(BASE, '')]);
  });

  it('write a figure with its unit in QUDT, and say where its date comes from', () => {
    const [figure] = subjectsOf(quads, rajut.Figure);
    expect(objects(quads, figure, rajut.unit)).toEqual(['http://qudt.org/vocab/currency/IDR']);
    expect(objects(quads, figure, rajut.dateFromArticle)).toEqual(['true']);
    expect(objects(quads, figure, rajut.comparator)).toEqual(['About']);
  });

  it.each([
    ['110000', 'integer'],
    ['12.5', 'decimal'],
    ['-3', 'integer'],
    ['123456789012345678901234567890', 'integer'],
  ])('keeps the number %s exact, as xsd:%s', (value, datatype) => {
    const figures = FACTS.figures.map((figure) => ({ ...figure, value }));
    const [quad] = quadsOf({ figures }).filter(({ predicate }) => predicate.value === rajut.value.value);
    expect(quad?.object).toMatchObject({ value, datatype: { value: NAMESPACES.xsd + datatype } });
  });

  it('let a quotation claim the statements inside its words, and only those', () => {
    const [quotation] = subjectsOf(quads, rajut.DirectQuotation);
    const claimed = objects(quads, quotation, rajut.claims);
    expect(claimed.map((statement) => objects(quads, BASE + statement, rdf.predicate)[0])).toEqual([
      schema.owns.value,
    ]);
  });
});

describe('RDF 1.2', () => {
  it('writes a reifier in place of subject, predicate and object', () => {
    const quads = quadsOf({}, { rdf12: true });
    expect(quads.some(({ predicate }) => predicate.value === rdf.subject.value)).toBe(false);
    const reified = quads.filter(({ predicate }) => predicate.value === rdf.reifies.value);
    expect(reified.map(({ subject }) => subject.value).sort()).toEqual(
      [...subjectsOf(quadsOf(), rajut.Statement)].sort(),
    );
    expect(reified.every(({ object }) => object.termType === 'Quad')).toBe(true);
  });
});
