/** Ways from unprotected to protected, in the order they are tried: the first that fits a person is theirs. */
export const paths = [
  'check-match',
  'gone',
  'out-of-age',
  'not-a-worker',
  'fix-nik',
  'lawful-source',
  'employer',
  'self',
] as const
export type Path = (typeof paths)[number]

/** Why somebody is on their path, as codes; the words are messages `paths.reason.<code>`. */
export const pathReasons = [
  'match-open',
  'death-reported',
  'over-age',
  'occupation',
  'nik-missing',
  'nik-damaged',
  'nik-invalid',
  'paid-before',
  'waiting',
  'source-open',
  'source-none',
  'employer-stopped',
  'employer-named',
  'employer-unnamed',
  'project',
  'arrears',
  'lapsed',
  'own-account',
] as const
export type PathReason = (typeof pathReasons)[number]
