import type { Work } from '../core/work.ts'
import type { End } from './conditions.ts'
import type { Facts } from './facts.ts'
import { largeFirmProgrammes, registrationAge, smallFirmProgrammes } from './figures.ts'
import { tests } from './tests.ts'

const presumed = {
  id: 'Syarat kepesertaan JKP yang tidak disebut (WNI, usia saat didaftarkan, JKN, JHT dan JP menurut skala usaha) dianggap terpenuhi, karena iuran JKP tercatat lunas.',
  en: 'The conditions of membership that were not told (citizen, age at registration, JKN, JHT and JP by the size of the firm) are taken as met, for months of JKP are paid.',
}

/** Whether the worker could be in JKP. What is not told is taken as met: BPJS Ketenagakerjaan took them in. */
export function checkEligibility(work: Work, facts: Facts): readonly End[] {
  const { citizen, ageAtRegistration: age, jkn, jht, jp } = facts
  const limit = work.value(registrationAge)
  if ([citizen, age, jkn, jht, jp].includes(undefined)) work.note(presumed)
  return [
    endUnless(citizen === undefined || work.find(tests.citizen, citizen, citizen, limit)),
    endUnless(age === undefined || work.find(tests.young, age < limit.value, age, limit)),
    endUnless(jkn === undefined || work.find(tests.health, jkn, jkn, limit)),
    checkProgrammes(work, facts),
  ]
}

const endUnless = (met: boolean): End => (met ? undefined : 'not-applicable')

/** JHT in every firm; JP too in a medium or large one. */
function checkProgrammes(work: Work, { firmSize, jht, jp }: Facts): End {
  const small = work.value(smallFirmProgrammes)
  const large = work.value(largeFirmProgrammes)
  const lacks = (programme: string) =>
    (programme === 'JHT' && jht === false) || (programme === 'JP' && jp === false)
  const inSmall = small.value.find(lacks)
  const inLarge = large.value.find(lacks)
  if (inLarge === undefined) {
    if (jht && jp) work.find(tests.programmes, true, undefined, large)
    return undefined
  }
  if (inSmall !== undefined) return endUnless(work.find(tests.programmes, false, inSmall, small))
  if (firmSize === undefined) {
    work.ask('firmSize')
    work.find(tests.programmes, undefined, inLarge, large)
    return 'unknown'
  }
  const asksMore = firmSize === 'medium' || firmSize === 'large'
  return endUnless(work.find(tests.programmes, !asksMore, inLarge, asksMore ? large : small))
}
