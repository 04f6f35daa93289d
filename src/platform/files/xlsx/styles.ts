import type { Limits } from '../limits.ts'
import { readXml } from '../xml.ts'
import type { Zip } from '../zip.ts'

/** Which cell styles show a number as a date: by style index. */
export async function readDateStyles(zip: Zip, part: string, limits: Limits): Promise<boolean[]> {
  const custom = new Map<string, boolean>()
  const styles: boolean[] = []
  let inCellFormats = false
  if (!zip.has(part)) return styles
  await readXml(zip.read(part), part, limits, {
    open(name, attributes) {
      if (name === 'numFmt') custom.set(attributes.numFmtId ?? '', isDateFormat(attributes.formatCode ?? ''))
      else if (name === 'cellXfs') inCellFormats = true
      else if (name === 'xf' && inCellFormats) {
        const id = attributes.numFmtId ?? '0'
        styles.push(custom.get(id) ?? isBuiltInDate(Number(id)))
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false
    },
  })
  return styles
}

/** ECMA-376 §18.8.30: 14–17 and 22 are dates; 27–36 and 50–58 are dates in East Asian locales. Times alone are not. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
}

/** A format code that shows a day, month or year; quoted words, escapes, colours and locales do not count. */
export function isDateFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').split(';')[0]!
  if (/general/i.test(bare) || /[#0?]/.test(bare)) return false
  return /[dy]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare))
}
