import Excel from 'exceljs'
import { extractText, getDocumentProxy } from 'unpdf'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadAreas } from '../../areas/questions.ts'
import { freshDatabase } from '../../platform/test-database.ts'
import { openSource } from '../sources/open-source.ts'
import { addPeople } from './add-people.ts'
import { writeAnnex } from './annex.ts'
import { makeDecree } from './make-decree.ts'
import { human } from './test-people.ts'

const { db, close } = await freshDatabase()
const acting = { regencyCode: '73.16', actor: 'ani', at: new Date('2026-01-20T02:00:00Z') }
const id = v7()
beforeAll(async () => {
  await loadAreas(db)
  const sourceId = v7()
  const none = { activityCode: '', accountCode: '', villageCode: '', office: '' }
  await openSource(db, acting, { id: sourceId, kind: 'baznas', name: 'Baznas Enrekang', ...none })
  const title = 'Pekerja rentan 2026'
  await makeDecree(db, acting, { id, title, fromMonth: '2026-01-01', untilMonth: '2026-07-01' })
  const personIds = [await human(db, { name: 'Zulkifli' }), await human(db, { name: '=1+1' })]
  await addPeople(db, acting, id, { group: 'rentan', sourceId, from: 'people', anyGroup: false, personIds })
})
afterAll(close)

describe('the annex of a draft', () => {
  test('is a paper in the order of village and name, and says it is a draft', async () => {
    const annex = (await writeAnnex(db, '73.16', id, 'pdf', 'id'))!
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(annex.content)), {
      mergePages: true,
    })
    expect(text).toContain('LAMPIRAN KEPUTUSAN BUPATI ENREKANG')
    expect(text).toContain('RANCANGAN')
    expect(text.replaceAll(/\s+/g, ' ')).toContain('Januari 2026 sampai Juni 2026')
    expect(text.indexOf('=1+1')).toBeLessThan(text.indexOf('Zulkifli'))
    expect(text).toContain('7316••••••••9001')
    expect(annex).toMatchObject({ people: 2, name: 'lampiran-sk-rancangan.pdf' })
  })

  test('is a workbook whose names are never formulas', async () => {
    const annex = (await writeAnnex(db, '73.16', id, 'xlsx', 'en'))!
    const book = new Excel.Workbook()
    await book.xlsx.load(annex.content as unknown as Excel.Buffer) // exceljs names a Buffer of its own
    const sheet = book.worksheets[0]!
    expect(book.worksheets).toHaveLength(1)
    const names = sheet.getColumn(2).values.slice(-2)
    expect(names).toEqual(["'=1+1", 'Zulkifli'])
    expect(sheet.getRow(sheet.rowCount).getCell(10).value).toBe('January 2026 to June 2026')
  })

  test('is not there for a decree nobody made', async () => {
    expect(await writeAnnex(db, '73.16', v7(), 'pdf', 'id')).toBeUndefined()
  })
})
