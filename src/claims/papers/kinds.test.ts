import { expect, test } from 'vitest'
import { wordsOf } from '../../platform/i18n.ts'
import { paperLimits } from './limits.ts'
import { paperName } from './paper-name.ts'
import { redraw } from './redraw.ts'
import { sniffPaper } from './sniff-paper.ts'
import { plainPdf } from './testing/make-pdf.ts'
import { photograph } from './testing/make-picture.ts'
import { outcome } from './testing/outcome.ts'
import { UnfitPaper } from './unfit-paper.ts'

test.each([
  ['GIF89a\x01\x00', 'GIF'],
  ['\0\0\0\x18ftypheic\0\0\0\0', 'HEIC'],
  ['\0\0\0\x18ftypmif1\0\0\0\0', 'HEIC'],
  ['\0\0\0\x18ftypisom\0\0\0\0', 'video'],
  ['RIFF\x10\0\0\0WEBPVP8 ', 'WebP'],
  ['II*\0', 'TIFF'],
  ['BM\x36\0\0\0', 'BMP'],
  ['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'SVG'],
  ['\ufeff<?xml version="1.0"?><!-- x --><svg onload="alert(1)">', 'SVG'],
  ['<!DOCTYPE html><script>alert(1)</script>', 'HTML'],
  ['  <html>', 'HTML'],
  ['PK\x03\x04\x14\0', 'ZIP / Word / Excel'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'Word / Excel'],
  ['MZ\x90\0', 'EXE'],
])('%j is refused as %s, whatever its name', async (content, looks) => {
  const file = Buffer.from(content, 'latin1')
  await expect(redraw(file, paperLimits)).rejects.toMatchObject({
    problem: 'paper-other-kind',
    detail: { looks },
  })
  expect(wordsOf('id')('problem.paper-other-kind', { looks })).toContain(`${looks}, apa pun namanya`)
})

test('nothing, words and too much are refused', async () => {
  expect(await outcome(Buffer.alloc(0))).toBe('paper-empty')
  expect(await outcome(Buffer.from('surat keterangan'))).toBe('paper-unknown-kind')
  expect(await outcome(Buffer.alloc(100))).toBe('paper-unknown-kind')
  const large = Buffer.concat([plainPdf(), Buffer.alloc(paperLimits.bytes)])
  await expect(redraw(large, paperLimits)).rejects.toMatchObject({
    problem: 'paper-too-large',
    detail: { megabytes: 6 },
  })
})

test('the content decides, not the name', async () => {
  const photo = await photograph().jpeg().toBuffer()
  expect(sniffPaper(photo)).toBe('jpg')
  expect(paperName('akta.pdf', sniffPaper(photo))).toBe('akta.jpg')
  expect(() => sniffPaper(Buffer.from('<html>'))).toThrow(UnfitPaper)
})

test.each([
  ['../../../etc/passwd', 'passwd.pdf'],
  ['..\\..\\Windows\\system32\\cmd.exe', 'cmd.pdf'],
  ['/', 'berkas.pdf'],
  ['..', 'berkas.pdf'],
  ['.htaccess', 'htaccess.pdf'],
  ['', 'berkas.pdf'],
  ['akta\0.php', 'akta.pdf'],
  ['akta\u202efdp.exe', 'aktafdp.pdf'],
  ['akta\r\nSet-Cookie: a=b.jpg', 'aktaSet-Cookie_ a=b.pdf'],
  ['"><script>alert(1)</script>.png', 'script_.pdf'],
  ['Akta  Kematian Pak Dahlan.PDF', 'Akta Kematian Pak Dahlan.pdf'],
  ['surat ahli waris (2).jpeg', 'surat ahli waris (2).pdf'],
  ['CON', 'CON.pdf'],
  ['文書 📄.pdf', '文書 📄.pdf'],
  [`${'é'.normalize('NFD').repeat(5000)}.pdf`, `${'é'.repeat(100)}.pdf`],
])('a paper told as %j is called %j', (told, name) => {
  expect(paperName(told, 'pdf')).toBe(name)
})
