import type { Words } from '../core/law-text.ts'

/** Said where a benefit of a migrant worker is asked for. */
export const migrants: Words = {
  id: 'Manfaat pekerja migran diatur tersendiri (Permenaker 4/2023) dan belum dihitung di sini.',
  en: 'Benefits of migrant workers have a regulation of their own (Permenaker 4/2023), not worked out here.',
}
