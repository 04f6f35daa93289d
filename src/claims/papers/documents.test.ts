import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { paperLimits } from './limits.ts'
import { redraw } from './redraw.ts'
import { armedPdf, lockedPdf, longPdf, pdfOf, plainPdf } from './testing/make-pdf.ts'
import { drawn, everything, outcome } from './testing/outcome.ts'

const weapons =
  /JavaScript|\/JS\b|OpenAction|\/AA\b|Launch|EmbeddedFile|Filespec|FileAttachment|\/URI\b|SubmitForm|AcroForm|XFA|\/Annots?\b|Metadata|evil|cmd\.exe|MZ this/

test('an armed PDF keeps what it shows and loses what it can do', async () => {
  const armed = armedPdf()
  expect(everything(armed).match(new RegExp(weapons, 'g'))!.length).toBeGreaterThan(20)
  const { bytes, pages, kind } = await drawn(armed)
  expect([kind, pages]).toEqual(['pdf', 1])
  expect(everything(bytes)).not.toMatch(weapons)
  const opened = await getDocumentProxy(new Uint8Array(bytes))
  expect(await opened.getJSActions()).toBeNull()
  expect(await opened.getAttachments()).toBeNull()
  expect(await opened.getOpenAction()).toBeNull()
  const page = await opened.getPage(1)
  expect([await page.getAnnotations(), page.view]).toEqual([[], [0, 0, 595, 842]])
  // Drawn, not copied: there is no text any more, and the ink is that of the harmless paper.
  expect((await extractText(opened, { mergePages: true })).text.trim()).toBe('')
  expect(bytes.equals((await drawn(plainPdf())).bytes)).toBe(true)
})

test('the same paper gives the same bytes, so that sent twice it is known', async () => {
  const [one, other] = [await drawn(plainPdf()), await drawn(plainPdf())]
  expect(one.bytes.equals(other.bytes)).toBe(true)
})

test('a PDF that is a ZIP too is a PDF only', async () => {
  const polyglot = Buffer.concat([plainPdf(), Buffer.from('PK\x03\x04evil.html<script>alert(1)</script>')])
  const { bytes } = await drawn(polyglot)
  expect(everything(bytes)).not.toMatch(/evil|script/)
})

test('what is written before a PDF makes it something else', async () => {
  const page = Buffer.concat([Buffer.from('<html><script>1</script>'), plainPdf()])
  expect(await outcome(page)).toBe('paper-other-kind')
  expect(await outcome(Buffer.concat([Buffer.from('#!/bin/sh\n'), plainPdf()]))).toBe('paper-unknown-kind')
})

test('a PDF locked by a password is refused; one that only minds printing is drawn', async () => {
  expect(await outcome(await lockedPdf(false))).toBe('paper-locked')
  expect(await outcome(await lockedPdf(true))).toMatchObject({ kind: 'pdf', pages: 1 })
})

test('ten thousand pages are refused before one is drawn, by their true number', async () => {
  expect(await outcome(longPdf(10_000))).toBe('paper-pages')
  await expect(redraw(longPdf(31), paperLimits)).rejects.toMatchObject({ detail: { pages: 31, limit: 30 } })
})

test('a PDF that lies about its pages gives no more than it may', async () => {
  const lying = Buffer.from(longPdf(400).toString('latin1').replace('/Count 400', '/Count 1  '), 'latin1')
  expect((await drawn(lying)).pages).toBe(1)
})

test('a PDF cut short, without pages or with pages of no size is refused', async () => {
  const whole = plainPdf()
  for (const part of [5, 60, whole.length >> 1, whole.length - 120])
    expect(await outcome(whole.subarray(0, part))).toBe('paper-damaged')
  const catalog = '<< /Type /Catalog /Pages 2 0 R >>'
  expect(await outcome(pdfOf([catalog, '<< /Type /Pages /Kids [] /Count 0 >>']))).toBe('paper-damaged')
  const endless = [catalog, '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']
  expect(await outcome(pdfOf(endless))).toBe('paper-damaged')
  const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'
  const empty = pdfOf([catalog, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', page])
  expect(await outcome(empty)).toBe('paper-blank')
})

test('a page of a mile, and one of a hair, are drawn within bounds', async () => {
  const sized = (box: string) =>
    Buffer.from(plainPdf().toString('latin1').replace('0 0 595 842', box), 'latin1')
  expect(await outcome(sized('0 0 99 999999'))).toBe('paper-blank')
  expect(await outcome(sized('0 0 0.1 800'))).toBe('paper-damaged')
  const strip = await drawn(sized('0 600 999 900'))
  const [page] = [...everything(strip.bytes).matchAll(/\/MediaBox \[0 0 (\S+) (\S+)\]/g)]
  // Its long side is that of the largest sheet offices print on.
  expect(page!.slice(1).map((side) => Math.round(Number(side)))).toEqual([936, 281])
})

test('many pages are drawn coarser rather than refused, and refused when that does not do', async () => {
  const many = longPdf(12)
  const widths = async (bytes: Buffer) =>
    new Set([...everything(bytes).matchAll(/\/Width (\d+)/g)].map(([, width]) => Number(width)))
  const fine = await drawn(many)
  expect(await widths(fine.bytes)).toEqual(new Set([1653]))
  const coarse = await drawn(many, { ...paperLimits, bytes: fine.bytes.length - 1 })
  // 150 dots an inch: a stamped certificate is still legible.
  expect(await widths(coarse.bytes)).toEqual(new Set([1240]))
  expect(await outcome(many, { ...paperLimits, bytes: 20_000 })).toBe('paper-swells')
})
