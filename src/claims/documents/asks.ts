import type { Citation, Confidence } from '../../rules/index.ts'
import type { Programme } from '../api.ts'
import { after, byAccident, died, disabled, employed, leftTo, type When } from './asked.ts'
import type { PaperKindCode } from './kinds.ts'

/** One paper that some cases are asked for, with how sure that is. */
interface Ask {
  paper: PaperKindCode
  programmes: readonly Programme[]
  citation: Citation
  confidence: Confidence
  when?: When | undefined
}
const ask = (
  paper: PaperKindCode,
  programmes: readonly Programme[],
  citation: Citation,
  confidence: Confidence,
  when?: When,
): Ask => ({ paper, programmes, citation, confidence, when })

const unseen = 'pasal belum dicocokkan'
const filing: Citation = { instrument: 'Permenaker 5/2021', pinpoint: `tata cara pengajuan, ${unseen}` }
const schooling: Citation = { instrument: 'Permenaker 5/2021', pinpoint: `beasiswa, ${unseen}` }
const accidentReport: Citation = {
  instrument: 'Permenaker 1/2025',
  pinpoint: `pelaporan kecelakaan, ${unseen}`,
}
const heirsOrder: Citation = { instrument: 'PP 44/2015', pinpoint: 'Pasal 40' }
const pension: Citation = { instrument: 'PP 45/2015', pinpoint: `pengajuan, ${unseen}` }
const savings: Citation = { instrument: 'Permenaker 4/2022', pinpoint: `pengajuan, ${unseen}` }
const lostJob: Citation = { instrument: 'PP 37/2021', pinpoint: `pengajuan, ${unseen}` }
const tax: Citation = { instrument: 'PMK 16/2010', pinpoint: `pajak atas JHT, ${unseen}` }

/**
 * In the order in which a family best sees to them: what takes a journey first, forms at last. `verified` are the papers of
 * JKM and the three reports of an accident, `secondary` the numbers of the forms; what is `unverified` is what offices are
 * known to ask, and the branch is to say.
 */
export const asks: readonly Ask[] = [
  ask('death-certificate', ['JKM'], filing, 'verified'),
  ask('death-certificate', ['JKK', 'JHT', 'JP', 'BEASISWA'], filing, 'unverified', died),
  ask('heirs-certificate', ['JKM'], heirsOrder, 'verified'),
  ask('heirs-certificate', ['JKK', 'JHT', 'JP'], heirsOrder, 'unverified', died),
  ask('family-card', ['JKM'], filing, 'verified'),
  ask('family-card', ['JKK', 'JHT', 'JP', 'BEASISWA'], filing, 'unverified'),
  ask('ktp-participant', ['JKM'], filing, 'verified'),
  ask('ktp-participant', ['JKK', 'JHT', 'JP', 'JKP'], filing, 'unverified'),
  ask('ktp-heir', ['JKM'], filing, 'verified'),
  ask('ktp-heir', ['JKK', 'JHT', 'JP'], filing, 'unverified', died),
  ask('member-card', ['JKM'], filing, 'verified'),
  ask('member-card', ['JKK', 'JHT', 'JP'], filing, 'unverified'),

  ask('marriage-book', ['JKM', 'JKK', 'JHT', 'JP'], heirsOrder, 'unverified', leftTo('spouse')),
  ask(
    'birth-certificate',
    ['JKM', 'JKK', 'JHT', 'JP'],
    heirsOrder,
    'unverified',
    leftTo('child', 'grandchild'),
  ),
  ask('birth-certificate', ['BEASISWA'], schooling, 'unverified'),
  ask(
    'kinship',
    ['JKM', 'JKK', 'JHT', 'JP'],
    heirsOrder,
    'unverified',
    leftTo('parent', 'grandparent', 'grandchild', 'sibling', 'parent-in-law'),
  ),
  ask('will', ['JKM', 'JKK', 'JHT'], heirsOrder, 'unverified', leftTo('named-in-will')),
  ask(
    'guardian-letter',
    ['JKM', 'JKK', 'JHT', 'JP', 'BEASISWA'],
    heirsOrder,
    'unverified',
    ({ underAge }) => underAge === true,
  ),

  ask('death-cause', ['JKK'], filing, 'unverified', died),
  ask('witness-statement', ['JKK'], filing, 'unverified', byAccident),
  ask('work-proof', ['JKK'], filing, 'unverified'),
  ask('police-report', ['JKK'], filing, 'unverified', ({ traffic }) => traffic === true),
  ask('disease-diagnosis', ['JKK'], filing, 'unverified', after('disease')),
  ask('care-receipts', ['JKK'], filing, 'unverified', ({ event }) => event !== 'disability'),
  ask('wage-proof', ['JKK'], filing, 'unverified', employed),
  ask('disability-certificate', ['JHT', 'JP', 'BEASISWA'], filing, 'unverified', disabled),

  ask(
    'work-ended',
    ['JHT'],
    savings,
    'unverified',
    (asked) => after('pension-age', 'stopped-work')(asked) && employed(asked),
  ),
  ask('work-ended', ['JP'], pension, 'unverified', after('pension-age')),
  ask(
    'business-ended',
    ['JHT'],
    savings,
    'unverified',
    (asked) => after('stopped-work')(asked) && asked.segment !== 'PU',
  ),
  ask('dismissal-proof', ['JHT', 'JKP'], lostJob, 'unverified', after('lost-job')),
  ask('job-seeking', ['JKP'], lostJob, 'unverified'),
  ask('passport', ['JHT'], savings, 'unverified', after('left-country')),
  ask('npwp', ['JHT'], tax, 'unverified'),

  ask('school-letter', ['BEASISWA'], schooling, 'unverified'),
  ask('report-book', ['BEASISWA'], schooling, 'unverified'),
  ask('unmarried-letter', ['BEASISWA'], schooling, 'unverified'),

  ask('bank-book', ['JKM'], filing, 'verified'),
  ask('bank-book', ['JKK', 'JHT', 'JP', 'JKP', 'BEASISWA'], filing, 'unverified'),

  ask('form-kk1', ['JKK'], accidentReport, 'verified'),
  ask('form-kk2', ['JKK'], accidentReport, 'verified'),
  ask('form-kk3', ['JKK'], accidentReport, 'verified'),
  ask('form-f4', ['JKM'], filing, 'secondary'),
  ask('form-f5', ['JHT'], savings, 'secondary'),
  ask('form-f6', ['JKP'], lostJob, 'secondary'),
  ask('form-f7', ['JP'], pension, 'secondary'),
  ask('form-scholarship', ['BEASISWA'], schooling, 'secondary'),
]
