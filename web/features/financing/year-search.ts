/** The fiscal year in an address, `?tahun=2026`; nothing when it is no year. */
export const yearSearch = (search: Record<string, unknown>): { tahun?: number | undefined } => {
  const year = Number(search.tahun)
  return { tahun: Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : undefined }
}
