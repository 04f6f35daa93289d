/**
 * Occupations of a list that say somebody earns nothing by work. A reading of ours of the words of the population register; a
 * person is not taken out of any count by it, only asked about first.
 */
const noWork =
  /\b(pelajar|mahasiswa|siswa|mengurus rumah tangga|ibu rumah tangga|irt|pensiunan|belum bekerja|tidak bekerja|belum\/tidak bekerja)\b/
/** Whose own contribution is relieved longest: PP 50/2025. */
const transport = /\b(ojek|pengojek|ojol|sopir|supir|kurir|pengemudi)\b/

export interface Reading {
  occupation: string
  works: boolean
  sector: 'transport' | 'other'
}

/** What an occupation as a list writes it says of work and sector. */
export function readOccupation(occupation: string): Reading {
  const words = occupation.toLowerCase()
  return { occupation, works: !noWork.test(words), sector: transport.test(words) ? 'transport' : 'other' }
}
