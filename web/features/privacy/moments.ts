/** What an input of kind datetime-local holds, and the moment it means here. */
export const asInput = (iso: string | null): string => {
  if (iso === null) return ''
  const at = new Date(iso)
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
export const asMoment = (input: string): string | null =>
  input === '' || Number.isNaN(Date.parse(input)) ? null : new Date(input).toISOString()
