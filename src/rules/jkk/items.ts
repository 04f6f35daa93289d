import type { Item } from '../core/assessment.ts'

const item = (id: string, words: string, en: string): Item => ({
  id,
  programme: 'JKK',
  title: { id: words, en },
})

/** What JKK pays in money. */
export const items = {
  treatment: item('perawatan', 'Perawatan dan pengobatan', 'Care and treatment'),
  land: item('transpor-darat', 'Angkutan darat, sungai, danau', 'Transport by land, river, lake'),
  sea: item('transpor-laut', 'Angkutan laut', 'Transport by sea'),
  air: item('transpor-udara', 'Angkutan udara', 'Transport by air'),
  aid: item('prostesis-ortosis', 'Prostesis atau ortosis', 'Prosthesis or orthosis'),
  denture: item('gigi-tiruan', 'Gigi tiruan', 'Denture'),
  hearingAid: item('alat-bantu-dengar', 'Alat bantu dengar', 'Hearing aid'),
  glasses: item('kacamata', 'Kacamata', 'Glasses'),
  homeCare: item('home-care', 'Perawatan di rumah', 'Care at home'),
  wageLoss: item(
    'stmb',
    'Santunan sementara tidak mampu bekerja (STMB)',
    'Wage replacement while unable to work',
  ),
  lost: item('cacat-sebagian-anatomis', 'Santunan cacat sebagian anatomis', 'Grant for a lost part'),
  weakened: item('cacat-sebagian-fungsi', 'Santunan cacat sebagian fungsi', 'Grant for a weakened function'),
  total: item('cacat-total-tetap', 'Santunan cacat total tetap', 'Grant for permanent total disability'),
  death: item('santunan-kematian', 'Santunan kematian', 'Death grant'),
  periodic: item('santunan-berkala', 'Santunan berkala, dibayar sekaligus', 'Periodic grant, paid at once'),
  funeral: item('biaya-pemakaman', 'Biaya pemakaman', 'Funeral costs'),
} as const
