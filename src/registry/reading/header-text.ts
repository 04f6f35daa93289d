/** A header as it is compared: `NO. KTP / NIK` and `no_ktp nik` are one. */
export function headerText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** Headers of one row as keys: the second `nama` is `nama#2`. */
export function headerKeys(headers: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return headers.map((header) => {
    const text = headerText(header)
    const times = (seen.get(text) ?? 0) + 1
    seen.set(text, times)
    return times === 1 ? text : `${text}#${times}`
  })
}

/** Columns without a header are called as the spreadsheet names them. */
export function columnLabel(header: string, column: number): string {
  return header === '' ? `Kolom ${columnLetters(column)}` : header
}

export const isUnnamed = (label: string) => /^Kolom [A-Z]{1,3}$/.test(label)

function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1
  return (rest >= 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + (column % 26))
}
