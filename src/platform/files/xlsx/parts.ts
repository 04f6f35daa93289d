import { posix } from 'node:path'
import type { Limits } from '../limits.ts'
import { UnreadableFile } from '../unreadable.ts'
import type { Sheet } from '../workbook.ts'
import { localName, readXml } from '../xml.ts'
import type { Zip } from '../zip.ts'

export interface Parts {
  sheets: (Sheet & { part: string })[]
  sharedStrings: string
  styles: string
  since1904: boolean
  externalLinks: boolean
  macros: boolean
}

/** Where a workbook keeps what, by its relationship files (names are only custom). */
export async function findParts(zip: Zip, limits: Limits): Promise<Parts> {
  const root = await relations(zip, '', limits)
  const workbook = root.find((r) => r.type === 'officeDocument')?.target ?? 'xl/workbook.xml'
  if (workbook.endsWith('.bin')) throw new UnreadableFile('file-binary-excel')
  if (!zip.has(workbook)) throw new UnreadableFile('file-damaged', { part: workbook })
  const own = await relations(zip, workbook, limits)
  const target = (type: string) => own.find((r) => r.type === type)?.target ?? ''

  const sheets: Parts['sheets'] = []
  let since1904 = false
  let isWorkbook = false
  await readXml(zip.read(workbook), workbook, limits, {
    open(name, attributes) {
      if (name === 'workbook') isWorkbook = true
      if (name === 'workbookPr') since1904 = /^(1|true|on)$/.test(attributes.date1904 ?? '')
      if (name !== 'sheet') return
      const key = Object.keys(attributes).find((a) => a.includes(':') && localName(a) === 'id')
      const relation = own.find((r) => r.id === attributes[key ?? ''])
      // Charts and macro sheets have no rows.
      if (relation?.type !== 'worksheet') return
      const hidden = (attributes.state ?? 'visible') !== 'visible'
      sheets.push({ name: attributes.name ?? '', hidden, part: relation.target })
    },
  })
  if (!isWorkbook) throw new UnreadableFile('file-not-a-sheet', { looks: 'office' })
  return {
    sheets,
    since1904,
    sharedStrings: target('sharedStrings'),
    styles: target('styles'),
    externalLinks: own.some((r) => r.type === 'externalLink'),
    macros: own.some((r) => r.type === 'vbaProject'),
  }
}

interface Relation {
  id: string
  type: string
  target: string
}

async function relations(zip: Zip, of: string, limits: Limits): Promise<Relation[]> {
  const folder = posix.dirname(of)
  const part = posix.join(folder, '_rels', `${posix.basename(of)}.rels`)
  const found: Relation[] = []
  if (!zip.has(part)) return found
  await readXml(zip.read(part), part, limits, {
    open(name, { Id, Type, Target, TargetMode }) {
      if (name !== 'Relationship' || Target === undefined) return
      const type = (Type ?? '').split('/').at(-1) ?? ''
      const inside = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target)
      found.push({ id: Id ?? '', type, target: TargetMode === 'External' ? '' : inside })
    },
  })
  return found
}
