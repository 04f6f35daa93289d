import { z } from 'zod'

const text = (most: number) => z.string().trim().max(most)
const words = (most: number) => text(most).optional()

/** POST /api/registrations, and the file of `semesta register --facts`. */
export const registrationBody = z.object({
  id: z.uuid().describe('made by the client; the same id again is the same registration and changes nothing'),
  name: text(200).min(1),
  nik: words(40).describe('16 digits; left out where the person has no card yet'),
  birthDate: z.iso.date().optional(),
  sex: z.enum(['L', 'P']).optional(),
  motherName: words(200),
  villageCode: z.string().max(20).describe('Kemendagri code: 73.16.01.2001'),
  occupation: words(100),
  group: z.enum(['non-asn', 'perangkat-desa', 'kader', 'keagamaan', 'rentan']).optional(),
  segment: z.enum(['PU', 'BPU', 'JAKON']).optional(),
  since: z.iso.date().optional().describe('day from which the person does this work'),
  officeName: text(200)
    .min(2)
    .optional()
    .describe('office that registers; its list is "Pendaftaran langsung"'),
  confirmed: z
    .array(z.enum(['birth-date-differs', 'sex-differs']))
    .max(5)
    .optional()
    .describe('what the NIK says otherwise, looked at by the clerk and right as it is'),
})
export type RegistrationBody = z.infer<typeof registrationBody>

const reason = z.object({ field: z.string(), level: z.string(), bits: z.number() })
const somebody = z.object({
  personId: z.string().describe('worker; a page of its own'),
  title: z.string().describe('which list says so'),
  name: z.string(),
  nikMask: z.string().nullable(),
  birthDate: z.string().nullable(),
  motherName: z.string().nullable(),
  village: z.string().nullable(),
  reasons: z.array(reason),
})

/** What became of one registration: the answer to POST, and GET /api/registrations/:id. */
export const registrationView = z.object({
  id: z.string(),
  personId: z.string().describe('the worker as of now, also after later merges'),
  name: z.string(),
  nikMask: z.string().nullable(),
  outcome: z
    .enum(['joined', 'in-doubt', 'new'])
    .describe('joined a known worker; a new worker with a question for review; a new worker'),
  joined: somebody
    .nullable()
    .describe('the row of the known worker that says most plainly it is the same person'),
  questions: z.array(somebody.extend({ reviewId: z.string(), why: z.string() })),
  sameNik: z.array(somebody).describe('one NIK, another person: a fault to be put right'),
  elsewhere: z
    .number()
    .int()
    .describe('how many more there are outside the area one acts in: of them nothing is told'),
  protection: z.object({
    state: z.enum(['active', 'arrears', 'lapsed', 'none', 'review']),
    coveredUntil: z.string().nullable().describe('last covered day'),
    participant: z
      .object({ name: z.string(), nikMask: z.string().nullable(), reasons: z.array(reason) })
      .nullable(),
  }),
  figuresWait: z.boolean().describe('the figures of the regency do not hold this registration yet'),
  registeredBy: z.string(),
  registeredAt: z.iso.datetime(),
  takenBack: z.object({ by: z.string(), at: z.iso.datetime(), reason: z.string() }).nullable(),
})
export type RegistrationView = z.infer<typeof registrationView>

/** POST /api/registrations/:id/take-back */
export const takeBackBody = z.object({ reason: z.string().trim().min(3).max(500) })
