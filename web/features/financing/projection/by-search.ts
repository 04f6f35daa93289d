/** The chosen month in an address, `?sampai=2027-12`. */
export const bySearch = (search: Record<string, unknown>): { sampai?: string | undefined } => ({
  sampai: /^\d{4}-\d{2}$/.test(String(search.sampai)) ? String(search.sampai) : undefined,
})
