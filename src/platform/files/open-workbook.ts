import { openCsv } from './csv/open-csv.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { openOds } from './ods/open-ods.ts'
import { sniff } from './sniff.ts'
import { UnreadableFile } from './unreadable.ts'
import type { Workbook } from './workbook.ts'
import { openXlsx } from './xlsx/open-xlsx.ts'
import { openZip } from './zip.ts'

/** Opens a list whatever it is called: XLSX, ODS or CSV by content. Throws UnreadableFile, here or while rows are read. */
export async function openWorkbook(bytes: Buffer, limits: Limits = defaultLimits): Promise<Workbook> {
  if (bytes.length > limits.fileBytes)
    throw new UnreadableFile('file-too-big', { megabytes: Math.round(limits.fileBytes / 1024 / 1024) })
  if (sniff(bytes) === 'text') return openCsv(bytes, limits)
  const zip = await openZip(bytes, limits)
  if (zip.has('content.xml')) return openOds(zip, limits)
  if (zip.has('[content_types].xml') || zip.has('xl/workbook.xml')) return openXlsx(zip, limits)
  throw new UnreadableFile('file-not-a-sheet', { looks: 'archive' })
}
