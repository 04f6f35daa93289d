import { z } from 'zod'

/** What of a person can be put right here; each value stands before what any list says until it is taken back. */
export const corrected = z.strictObject({
  name: z.string().trim().min(2).max(200).optional(),
  birthDate: z.iso.date().optional(),
  sex: z.enum(['L', 'P']).optional(),
  motherName: z.string().trim().min(2).max(200).optional(),
  villageCode: z.string().max(13).optional(),
  occupation: z.string().trim().min(2).max(200).optional(),
})
export type Corrected = z.infer<typeof corrected>

/** What is put right by whoever keeps it, and where; words are message privacy.elsewhere.<field>. */
export const elsewhere = {
  nik: 'dukcapil',
  standing: 'dukcapil',
  membership: 'bpjs',
  segment: 'list-office',
  contact: 'list-office',
  wage: 'list-office',
} as const
export type ElsewhereField = keyof typeof elsewhere
export const elsewhereFields = Object.keys(elsewhere) as ElsewhereField[]
