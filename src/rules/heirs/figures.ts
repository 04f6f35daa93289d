import { series } from '../core/series.ts'
import type { Order } from './relations.ts'

/** Who receives a death benefit, rank by rank. The pension has an order of its own. */
export const orderOfHeirs = series<Order>({
  id: 'ahli-waris.urutan',
  title: { id: 'Urutan ahli waris', en: 'Order of heirs' },
  unit: 'table',
  history: [
    {
      from: '2015-07-01',
      value: [
        ['spouse', 'child'],
        ['parent', 'grandparent', 'grandchild'],
        ['sibling'],
        ['parent-in-law'],
        ['named-in-will'],
      ],
      cite: { instrument: 'PP 44/2015', pinpoint: 'Pasal 40 ayat (2)' },
      confidence: 'verified',
    },
  ],
})

/** Who is paid the funeral when there is no heir: whoever arranged it. */
export const funeralWithoutHeirs = series<'arranger'>({
  id: 'ahli-waris.pemakaman-tanpa-ahli-waris',
  title: { id: 'Biaya pemakaman tanpa ahli waris', en: 'Funeral costs without heirs' },
  unit: 'choice',
  history: [
    {
      from: '2015-07-01',
      value: 'arranger',
      cite: { instrument: 'PP 44/2015', pinpoint: 'Pasal 40 ayat (2) huruf b angka 5' },
      confidence: 'verified',
    },
  ],
})

/** How heirs of one rank divide: no rule was found; equal parts are a guess, shown and not counted. */
export const equalParts = series<'equal'>({
  id: 'ahli-waris.bagian-sama',
  title: { id: 'Bagian yang sama dalam satu urutan', en: 'Equal parts within a rank' },
  unit: 'choice',
  history: [
    {
      from: '2015-07-01',
      value: 'equal',
      cite: { instrument: 'PP 44/2015', pinpoint: 'Pasal 40; pembagian tidak diatur' },
      confidence: 'unverified',
    },
  ],
})
