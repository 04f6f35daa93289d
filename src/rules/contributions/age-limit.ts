import { birthday, monthOf } from '../core/calendar.ts'
import type { RuleOutcome, Work } from '../core/work.ts'
import { pastAgeLimit } from './doubts.ts'
import type { ContributionFacts } from './facts.ts'
import { bpuAgeLimit } from './figures/bpu.ts'

const younger = {
  id: 'iuran.bpu.usia',
  title: {
    id: 'Belum mencapai batas usia BPU sampai akhir bulan; hari mencapainya',
    en: 'Below the age limit until the end of the month; the day it is reached',
  },
}
const askBranch = {
  id: 'Peserta mencapai batas usia mendaftar. Pendaftaran baru ditolak; apakah peserta lama boleh terus membayar, tanyakan kepada kantor cabang sebelum membayar atau menghentikannya.',
  en: 'The age limit for registering is reached. A new registration is refused; whether a member may go on paying, ask the branch before you pay or stop.',
}

/**
 * Looks at the age of an own-account worker, where the day of birth is known. From the month in which the limit is
 * reached the law is not certain.
 * @returns how the case ends, when it ends here
 */
export function endedByAge(work: Work, { bornOn, month }: ContributionFacts): RuleOutcome | undefined {
  if (bornOn === undefined) return undefined
  const limit = work.value(bpuAgeLimit)
  const reached = birthday(bornOn, limit.value)
  if (monthOf(reached) > month) {
    work.find(younger, true, reached, limit)
    return undefined
  }
  const read = work.read(pastAgeLimit)
  work.find(younger, read === 'ask' ? undefined : false, reached, limit)
  work.note(askBranch)
  if (read === 'continues') return undefined
  return read === 'ends' ? 'not-applicable' : 'unknown'
}
