/** Hides the middle of every long number in a text: NIK, KK, phone, account. Dates stay. */
export function maskNumbers(text: string): string {
  return text.replace(/\d[\d .'’-]{6,}\d/g, (run) => {
    const digits = run.replace(/\D/g, '')
    if (digits.length < 9) return run
    return `${digits.slice(0, 4)}${'*'.repeat(digits.length - 8)}${digits.slice(-4)}`
  })
}
