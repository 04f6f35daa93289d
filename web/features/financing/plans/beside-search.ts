/** The plan to lay beside another, in the address: `?banding=<id>`. */
export const besideSearch = (search: Record<string, unknown>): { banding?: string | undefined } => ({
  banding: typeof search.banding === 'string' ? search.banding : undefined,
})
