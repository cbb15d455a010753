// The gazetteer files in the order in which things of one name are listed: what a bare name most likely means first.

export const GAZETTEERS = [
  'countries',
  'provinces',
  'regencies',
  'world-cities',
  'world-admin1',
  'landforms',
  'ministries',
  'agencies',
  'international',
  'parties',
  'media',
  'companies',
  'universities',
  'clubs',
  'people',
  'programs',
  'laws',
  'facilities',
  'events',
  'groups',
] as const;
