import { cutElements } from '../cut-elements.ts'
import type { Limits } from '../limits.ts'
import { parseElement } from '../xml.ts'
import type { Zip } from '../zip.ts'
import { unescapeEntities, unescapeText } from './unescape-text.ts'

const plainItem = /^<si><t(?: xml:space="preserve")?>([^<]*)<\/t><\/si>$/

/** The texts of the workbook, each kept once; rich text is joined, phonetic guides are left out. */
export async function readSharedStrings(zip: Zip, part: string, limits: Limits): Promise<string[]> {
  const strings: string[] = []
  if (!zip.has(part)) return strings
  for await (const items of cutElements(zip.read(part), part, limits, 'si'))
    for (const item of items) strings.push(unescapeText(plainText(item) ?? richText(item, part)))
  return strings
}

function plainText(item: string): string | null {
  const plain = plainItem.exec(item)
  return plain ? unescapeEntities(plain[1]!) : null
}

function richText(item: string, part: string): string {
  let joined = ''
  let inText = false
  let inPhonetic = false
  parseElement(item, part, {
    open(name) {
      if (name === 'rPh') inPhonetic = true
      else if (name === 't') inText = !inPhonetic
    },
    text(value) {
      if (inText) joined += value
    },
    close(name) {
      if (name === 't') inText = false
      else if (name === 'rPh') inPhonetic = false
    },
  })
  return joined
}
