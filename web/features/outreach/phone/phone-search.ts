import { asOneOf, asText } from '../../../ui/asked.ts'

const views = ['daftarkan', 'antrean'] as const

export interface PhoneSearch {
  lihat?: (typeof views)[number] | undefined
  /** A place on a list. */
  orang?: string | undefined
  /** A note that waits or was refused. */
  catatan?: string | undefined
}

/** What of the phone's page is open; ids alone, never a name. */
export const phoneSearch = ({ lihat, orang, catatan }: Record<string, unknown>): PhoneSearch => ({
  lihat: asOneOf(lihat, views),
  orang: asText(orang),
  catatan: asText(catatan),
})
