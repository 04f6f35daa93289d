/** Excel writes characters XML cannot hold as _x000D_. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The five names and the numbers of XML; null when there is anything else. */
export function unescapeEntities(text: string): string | null {
  if (!text.includes('&')) return text
  let known = true
  const plain = text.replace(
    /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));|&/g,
    (_, name, ten, hex) => {
      const code = ten ? Number(ten) : hex ? Number.parseInt(hex, 16) : 0
      if (name) return named[name]!
      if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code)
      known = false
      return ''
    },
  )
  return known ? plain : null
}
