import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleFacts } from '../../../src/model/facts.ts';
import { fold } from '../../../src/resolve/fold/fold.ts';
import { areOne, article, type Named, sighted } from './invented.ts';

const KEMENTERIAN: Named = { type: 'Organization', name: 'Kementerian Kelautan dan Perikanan' };
const GARUT: Named = { type: 'Place', name: 'Garut' };

const one = (a: readonly Named[], b: readonly Named[], x: string, y: string): boolean =>
  areOne([article('1', '2025-01-01', ...a), article('2', '2025-02-01', ...b)], `1/${x}`, `2/${y}`);

const alone = (x: Named, y: Named): boolean => one([x], [y], x.name, y.name);

describe('the corpus fold takes for one', () => {
  it.each<readonly [Named, Named]>([
    [{ name: 'Tirta Kusumaningrat' }, { name: 'Tirta Kusumaningrat' }],
    [{ name: 'Soekarno Tirtadinata' }, { name: 'Sukarno Tirtadinata' }],
    [{ name: 'Moh. Zulkarnaen Rasyid' }, { name: 'Muhammad Zulkarnaen Rasyid' }],
    [{ name: 'Djoko Tjahjadinata' }, { name: 'Joko Cahjadinata' }],
    [{ name: 'Yandri Sutomowijoyo' }, { name: 'Yandry Sutomowijoyo' }],
    [{ name: 'Zulkarnaen Rasyid' }, { name: 'Zulkarnaen Rasyid Tampubolon' }],
    [
      { type: 'Organization', name: 'PT Angin Laut Tbk' },
      { type: 'Organization', name: 'Angin Laut' },
    ],
    [
      { type: 'Organization', name: 'Polda Jabar' },
      { type: 'Organization', name: 'Kepolisian Daerah Jawa Barat' },
    ],
    [
      { type: 'Legislation', name: 'UU No. 7 Tahun 2017' },
      { type: 'Legislation', name: 'Undang-Undang Nomor 7 Tahun 2017 tentang Pemilihan Umum' },
    ],
    [
      { type: 'Organization', name: 'Komisi Layanan Rakit', item: 'Q1' },
      { type: 'Organization', name: 'KLR', item: 'Q1' },
    ],
  ])('%o and %o', (x, y) => {
    expect(alone(x, y)).toBe(true);
  });

  it('an abbreviation and what some article says it is short for', () => {
    const told = { type: 'Organization', name: 'Komisi Layanan Rakit', also: ['KLR'] } as const;
    const short = { type: 'Organization', name: 'KLR' } as const;
    const all = [
      article('1', '2025-01-01', told),
      article('2', '2025-01-02', told),
      article('3', '2025-01-03', short),
    ];
    expect(areOne(all, '1/Komisi Layanan Rakit', '3/KLR')).toBe(true);
  });

  it('bearers of a common name who hold one post', () => {
    const holder = { name: 'Budi Santoso', role: 'Bupati, Garut' };
    expect(one([holder, GARUT], [holder, GARUT], 'Budi Santoso', 'Budi Santoso')).toBe(true);
  });

  it('a short name and the full one beside the same post', () => {
    const full = { name: 'Tirta Kusumaningrat', role: 'Menteri, Kementerian Kelautan dan Perikanan' };
    const short = { name: 'Tirta', role: 'Menteri, Kementerian Kelautan dan Perikanan' };
    expect(one([full, KEMENTERIAN], [short, KEMENTERIAN], full.name, short.name)).toBe(true);
  });
});

describe('the corpus fold keeps apart', () => {
  it.each<readonly [Named, Named]>([
    [{ name: 'Agus' }, { name: 'Agus' }],
    [{ name: 'Budi Santoso' }, { name: 'Budi Santoso' }],
    [{ name: 'Tirta' }, { name: 'Tirta Kusumaningrat' }],
    [
      { name: 'Tirta Kusumaningrat', item: 'Q1' },
      { name: 'Tirta Kusumaningrat', item: 'Q2' },
    ],
    [
      { name: 'Tirta Kusumaningrat', age: 34 },
      { name: 'Tirta Kusumaningrat', age: 61 },
    ],
    [
      { type: 'Organization', name: 'Polsek 1 Garut' },
      { type: 'Organization', name: 'Polsek 2 Garut' },
    ],
    [
      { type: 'Organization', name: 'Komisi II' },
      { type: 'Organization', name: 'Komisi III' },
    ],
    [
      { type: 'Organization', name: 'Polres' },
      { type: 'Organization', name: 'Polres' },
    ],
    [
      { type: 'Place', name: 'Desa Sukamaju' },
      { type: 'Place', name: 'Desa Sukamaju' },
    ],
    [
      { type: 'Legislation', name: 'Pasal 3 ayat (1)' },
      { type: 'Legislation', name: 'Pasal 3 ayat (2)' },
    ],
    [
      { type: 'Organization', name: 'Garuda Rakit' },
      { type: 'Facility', name: 'Garuda Rakit' },
    ],
    [
      { type: 'Organization', name: 'Kementerian Kelautan' },
      { type: 'Organization', name: 'Kementerian Kelautan dan Perikanan' },
    ],
  ])('%o and %o', (x, y) => {
    expect(alone(x, y)).toBe(false);
  });

  it('namesakes of two posts, each under its own key, told apart by post', () => {
    const all = [
      article('1', '2025-01-01', { name: 'Budi Santoso', role: 'Bupati, Garut' }, GARUT),
      article('2', '2025-02-01', { name: 'Budi Santoso', role: 'Pelatih' }),
    ];
    const { identity } = fold(sighted(all), []);
    const [a, b] = ['1', '2'].map((id) => identity.keyOf(id, 'Person/budi-santoso'));
    expect(a).toBe('Person/budi-santoso');
    expect(b).toMatch(/^Person\/budi-santoso-[0-9a-f]{6}$/);
    expect(identity.entities.get(a ?? '')?.description).toBe('Bupati, Garut');
    expect(identity.entities.get(b ?? '')?.description).toBe('Pelatih');
  });

  it('husband and wife of one surname, and gives the bare surname to neither', () => {
    const post = 'Ketua, Yayasan Angin Laut';
    const yayasan: Named = { type: 'Organization', name: 'Yayasan Angin Laut' };
    const wife = { name: 'Larasati Kusumaningrat', role: post, spouseOf: 'Tirta Kusumaningrat' };
    const husband = { name: 'Tirta Kusumaningrat', role: post };
    const all = [
      article('1', '2025-01-01', wife, husband, yayasan),
      article('2', '2025-01-02', { name: 'Kusumaningrat', role: post }, yayasan),
    ];
    expect(areOne(all, '1/Larasati Kusumaningrat', '1/Tirta Kusumaningrat')).toBe(false);
    expect(areOne(all, '1/Larasati Kusumaningrat', '2/Kusumaningrat')).toBe(false);
    expect(areOne(all, '1/Tirta Kusumaningrat', '2/Kusumaningrat')).toBe(false);
  });

  it('a renamed ministry and its new form, unless an item says that they are one', () => {
    const [old, young] = ['Kementerian Laut Rakit', 'Kementerian Laut dan Rakit Rakyat'];
    const ministry = (name: string, item?: string): Named => ({
      type: 'Organization',
      name,
      ...(item !== undefined && { item }),
    });
    expect(alone(ministry(old), ministry(young))).toBe(false);
    expect(alone(ministry(old, 'Q5'), ministry(young, 'Q5'))).toBe(true);
  });

  it('two expansions of one abbreviation', () => {
    const [a, b] = ['Dewan Perwakilan Rakit', 'Dewan Pimpinan Rakit'];
    const told = (name: string): Named => ({ type: 'Organization', name, also: ['DPR2'] });
    const all = [
      article('1', '2025-01-01', told(a)),
      article('2', '2025-01-01', told(b)),
      article('3', '2025-01-02', { type: 'Organization', name: 'DPR2' }),
    ];
    expect(areOne(all, `1/${a}`, `2/${b}`)).toBe(false);
  });
});

describe('keys', () => {
  const named = (id: string, date: string, name: string): ArticleFacts => article(id, date, { name });

  it('are those of the article where there is one article', () => {
    const all = [named('1', '2025-01-01', 'Tirta Kusumaningrat')];
    expect(fold(sighted(all), []).identity.keyOf('1', 'Person/tirta-kusumaningrat')).toBe(
      'Person/tirta-kusumaningrat',
    );
  });

  it('stay as they are when later articles write the name otherwise; the other key leads to the entity', () => {
    const early = named('1', '2025-01-01', 'Zulkarnaen Rasyid');
    const later = ['2', '3', '4'].map((id) => named(id, '2025-02-01', 'Zulkarnaen Rasyid Tampubolon'));
    const { identity } = fold(sighted([...later.slice(0, 1), early]), []);
    expect(identity.keyOf('2', 'Person/zulkarnaen-rasyid-tampubolon')).toBe('Person/zulkarnaen-rasyid');
    expect(identity.entities.get('Person/zulkarnaen-rasyid')?.mergedFrom).toEqual([
      'Person/zulkarnaen-rasyid-tampubolon',
    ]);
  });

  it('and groups are the same in any order of articles', () => {
    const pool: readonly ArticleFacts[] = [
      article('1', '2025-01-01', { name: 'Budi Santoso', role: 'Bupati, Garut' }, GARUT),
      article('2', '2025-02-01', { name: 'Budi Santoso', role: 'Pelatih' }),
      article('3', '2025-02-01', { name: 'Budi Santoso', role: 'Bupati, Garut' }, GARUT),
      named('4', '2025-03-01', 'Zulkarnaen Rasyid'),
      named('5', '2025-03-01', 'Zulkarnaen Rasyid Tampubolon'),
      named('6', '2025-03-02', 'Zulkarnaen'),
      article('7', '2025-03-01', { type: 'Organization', name: 'KLR', item: 'Q1' }),
      article('8', '2025-03-01', { type: 'Organization', name: 'Komisi Layanan Rakit', item: 'Q1' }),
    ];
    const keysOf = (all: readonly ArticleFacts[]): readonly string[] => {
      const { identity } = fold(sighted(all), []);
      return all
        .flatMap(({ article: { id }, entities }) =>
          entities.map(({ key }) => `${id} ${key} → ${identity.keyOf(id, key)}`),
        )
        .sort();
    };
    fc.assert(
      fc.property(fc.shuffledSubarray([...pool]), (some) => {
        const sorted = some.toSorted((a, b) => (a.article.id < b.article.id ? -1 : 1));
        expect(keysOf(some)).toEqual(keysOf(sorted));
      }),
    );
  });
});
