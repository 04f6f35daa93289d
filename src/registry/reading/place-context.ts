import type { PlaceFinder } from '../../areas/questions.ts'
import type { Row } from '../../platform/files/index.ts'

export interface PlaceContext {
  district: string | null
  village: string | null
}

const named = {
  district: /\bkec(?:amatan)?\b\s*[.:]*\s*([\p{L} .'’-]{3,40})/iu,
  village: /\b(?:desa|kelurahan|kel|ds)\b(?:\s*\/\s*\w+)?\s*[.:]*\s*([\p{L} .'’-]{3,40})/iu,
}

/** Where a list is from, by the words above its table, the name of its sheet, and the office that sends it. */
export function placeContext(
  titles: readonly Row[],
  sheetName: string,
  officeName: string,
  places: PlaceFinder,
  /** Whether the sheets of this file are named after villages. */
  sheetsAreVillages: boolean,
): PlaceContext {
  const lines = titles.map((row) =>
    Array.from(row.cells, (cell) => cell?.text ?? '')
      .join(' ')
      .trim(),
  )
  const texts = [...lines, sheetName, officeName]
  const district = first(texts, (text) => places.district(named.district.exec(text)?.[1] ?? null))
  const inOffice = officeName.split(',').at(-1) ?? ''
  const around = district ?? places.district(inOffice)
  const village =
    first([...lines, officeName], (text) => {
      const word = named.village.exec(text)?.[1]
      return word ? (places.village(trimTail(word), around).code ?? null) : null
    }) ?? villageOfSheet(sheetName, around, places, sheetsAreVillages)
  return { district: village ? village.slice(0, 8) : around, village }
}

/** `Bangkala Kecamatan Maiwa` is read up to the next kind of area. */
const trimTail = (text: string) => text.split(/\b(?:kec(?:amatan)?|kab(?:upaten)?|tahun|bulan)\b/i)[0]!.trim()

function first(texts: readonly string[], read: (text: string) => string | null): string | null {
  for (const text of texts) {
    const found = read(text)
    if (found) return found
  }
  return null
}

/** A word like `Perangkat` is near to some village's name: a misspelt sheet counts only among others well spelt. */
function villageOfSheet(name: string, district: string | null, places: PlaceFinder, amongVillages: boolean) {
  const found = places.village(name, district)
  return found.how === 'name' || found.how === 'code' || amongVillages ? found.code : null
}
