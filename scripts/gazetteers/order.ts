// The gazetteer files in the order in which things of one name are listed: what a bare name most likely means first.

export const GAZETTEERS = [
  'countries',
  'provinces',
  'regencies',
  'world-cities',
  'world-admin1',
  'ministries',
  'agencies',
  'parties',
  'media',
] as const;
