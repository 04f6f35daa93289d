/** Groups of risk of the work: PP 44/2015, Lampiran I. */
export const riskGroups = ['I', 'II', 'III', 'IV', 'V'] as const
export type RiskGroup = (typeof riskGroups)[number]

/**
 * Which group of risk the work of a person is put into, by a word of the list. The law groups trades of employers and
 * does not name own-account workers: this table is a reading of ours, not verified, and only orders people in a plan.
 * The first line that fits speaks.
 */
const words: readonly (readonly [RiskGroup, RegExp])[] = [
  ['I', /\b(guru|imam|mengaji|ngaji|kader|perangkat|aparat|kaur|kepala dusun|bpd|honorer|staf|pegawai)\b/],
  ['V', /\b(tambang|penambang|batu|bangunan|konstruksi|las|kayu gelondong|penebang|sumur)\b/],
  ['IV', /\b(nelayan|kayu|buruh harian|bhl|kuli|bongkar)\b/],
  ['III', /\b(ojek|pengojek|sopir|supir|kurir|mekanik|montir|bengkel|angkut)\b/],
  ['II', /\b(tani|petani|pekebun|kebun|ternak|peternak|buruh|pandai besi)\b/],
]

/** The group of risk of an occupation as a list writes it; what is not known is put into the lowest, so that it gains nothing. */
export const riskOf = (occupation: string): RiskGroup =>
  words.find(([, pattern]) => pattern.test(occupation.toLowerCase()))?.[0] ?? 'I'
