import { asText } from '../../../ui/asked.ts'

/** With what the server sends a browser on that was at the provider, and where it wanted to go. */
export const sentBack = (search: Record<string, unknown>): SentBack => ({
  kembali: asText(search.kembali),
  gagal: asText(search.gagal),
  langkah: asText(search.langkah),
  terikat: asText(search.terikat),
})
interface SentBack {
  kembali?: string | undefined
  /** Code of a problem. */
  gagal?: string | undefined
  /** `kode`: who it is is known; the code is still asked for. */
  langkah?: string | undefined
  /** `ya`: the own account is bound now. */
  terikat?: string | undefined
}
