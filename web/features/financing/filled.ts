/** What was written into a form, without blanks around it. */
export const filled = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value).trim()]))

/** Rupiah as people write them, 1.250.000 or -50,000; nothing when it is no number. */
export function rupiahIn(text: string | undefined): number | undefined {
  const digits = (text ?? '').replace(/^[−–]/, '-').replace(/(?<=\d)[.,\s](?=\d{3})/g, '')
  return /^-?\d{1,15}$/.test(digits) ? Number(digits) : undefined
}

/** A month field gives 2026-01: its first day. */
export const monthIn = (text: string | undefined): string | undefined =>
  /^\d{4}-\d{2}$/.test(text ?? '') ? `${text}-01` : undefined
