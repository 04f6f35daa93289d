import sharp from 'sharp'
import { expect, test } from 'vitest'
import { paperLimits } from './limits.ts'
import { animatedPng, bombPng, chunk, photograph, withChunks, withComment } from './testing/make-picture.ts'
import { drawn, outcome } from './testing/outcome.ts'

const jpg = await photograph().jpeg().toBuffer()
const png = await photograph().png().toBuffer()

/** Mean difference of two pictures, of 255. */
async function distance(one: Buffer, other: Buffer): Promise<number> {
  const grey = (file: Buffer) => sharp(file).resize(300, 400, { fit: 'fill' }).greyscale().raw().toBuffer()
  const [a, b] = await Promise.all([grey(one), grey(other)])
  return a.reduce((sum, point, i) => sum + Math.abs(point - b[i]!), 0) / a.length
}

test.each([
  ['jpg', jpg],
  ['png', png],
] as const)('a good %s shows the same afterwards, with a thumbnail', async (kind, file) => {
  const paper = await drawn(file)
  expect(paper).toMatchObject({ kind, pages: 1 })
  expect(await sharp(paper.bytes).metadata()).toMatchObject({ width: 1200, height: 1600 })
  expect(await distance(paper.bytes, file)).toBeLessThan(2)
  expect(await sharp(paper.thumbnail).metadata()).toMatchObject({ format: 'jpeg', width: 240, height: 320 })
})

test('where and by which telephone it was taken is gone; it stands upright', async () => {
  const told = await photograph()
    .withExif({ IFD0: { Model: 'Telepon Ibu', Software: 'evil' }, IFD3: { GPSLatitude: '3/1 33/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  expect((await sharp(told).metadata()).exif?.toString('latin1')).toContain('Telepon Ibu')
  const { bytes } = await drawn(told)
  const { exif, xmp, icc, iptc, orientation, width, height } = await sharp(bytes).metadata()
  expect([exif, xmp, icc, iptc, orientation]).toEqual([undefined, undefined, undefined, undefined, undefined])
  expect([width, height]).toEqual([1600, 1200])
  expect(bytes.toString('latin1')).not.toMatch(/Exif|Telepon|GPS/)
})

test.each([
  ['JPG with a script as comment', withComment(jpg, '*/=1;alert(document.cookie);/*'), 'jpg'],
  ['JPG with a page after its end', Buffer.concat([jpg, Buffer.from('<script>alert(1)</script>')]), 'jpg'],
  ['JPG with a ZIP after its end', Buffer.concat([jpg, Buffer.from('PK\x03\x04evil.exe')]), 'jpg'],
  ['JPG that is a PDF too', withComment(jpg, '%PDF-1.7 /OpenAction /JavaScript'), 'jpg'],
  [
    'PNG with a page in it',
    withChunks(png, chunk('tEXt', Buffer.from('Comment\0<html><script>evil()</script>'))),
    'png',
  ],
  ['PNG with a page after its end', Buffer.concat([png, Buffer.from('<html><script>x</script>')]), 'png'],
])('%s keeps the picture and loses the rest', async (_, file, kind) => {
  const paper = await drawn(file)
  expect(paper.kind).toBe(kind)
  expect(await distance(paper.bytes, jpg)).toBeLessThan(3)
  expect(paper.bytes.toString('latin1')).not.toMatch(/script|alert|evil|%PDF|JavaScript|html/)
})

test('a picture in colours of print becomes one of the screen', async () => {
  const { bytes } = await drawn(await photograph().toColourspace('cmyk').jpeg().toBuffer())
  expect((await sharp(bytes).metadata()).space).toBe('srgb')
  expect(await distance(bytes, jpg)).toBeLessThan(12)
})

test('of a film only its first picture is kept', async () => {
  const second = await photograph().negate({ alpha: false }).png().toBuffer()
  const film = animatedPng(png, second, 1200, 1600)
  expect(film.includes('fdAT')).toBe(true)
  const { bytes } = await drawn(film)
  expect(bytes.toString('latin1')).not.toMatch(/acTL|fcTL|fdAT/)
  expect(await distance(bytes, png)).toBeLessThan(2)
})

test('100 megapixels packed into kilobytes are refused before they are unpacked', async () => {
  const [bomb, tall] = [bombPng(10_000), bombPng(1, 100_000_000)]
  expect(bomb.length).toBeLessThan(20_000)
  const before = process.memoryUsage().rss
  expect(await outcome(bomb)).toBe('paper-pixels')
  expect(await outcome(tall)).toBe('paper-pixels')
  expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024)
})

test('a picture that says it is small and is not, is refused', async () => {
  const small = Buffer.from(png)
  small.writeUInt32BE(20, 16)
  small.writeUInt32BE(20, 20)
  expect(await outcome(small)).toBe('paper-damaged')
})

test.each([
  ['JPG', jpg],
  ['PNG', png],
])('a %s cut short anywhere is refused, never kept by halves', async (_, file) => {
  for (const part of [4, 12, 40, file.length >> 1, file.length - 200])
    expect(await outcome(file.subarray(0, part))).toMatch(/^paper-(damaged|unknown-kind)$/)
})

test('a lid before the lens is refused, a faint pencil is not', async () => {
  const dark = { create: { width: 900, height: 900, channels: 3, background: '#0a0a0a' } } as const
  expect(await outcome(await sharp(dark).jpeg().toBuffer())).toBe('paper-blank')
  const pencil = Buffer.from('<svg width="900" height="900"><path d="M9 9h500" stroke="#444"/></svg>')
  const faint = await sharp(dark)
    .composite([{ input: pencil }])
    .png()
    .toBuffer()
  expect(await outcome(faint)).toMatchObject({ kind: 'png' })
})

test('a large photograph is made as fine as an A4 at 300 dots an inch; a PNG of one becomes a JPG', async () => {
  const noise = {
    width: 3000,
    height: 4000,
    channels: 3,
    noise: { type: 'gaussian', mean: 128, sigma: 60 },
  } as const
  const large = await sharp({ create: { ...noise, background: 'white' } })
    .jpeg({ quality: 60 })
    .toBuffer()
  const { bytes } = await drawn(large)
  expect(await sharp(bytes).metadata()).toMatchObject({ width: 2631, height: 3508 })
  const noisy = await drawn(large, { ...paperLimits, bytes: large.length })
  expect(await sharp(noisy.bytes).metadata()).toMatchObject({ format: 'jpeg', height: 2339 })
  const fewColours = await sharp(large).resize(1500).png({ palette: true, colours: 4, dither: 1 }).toBuffer()
  expect((await drawn(fewColours)).kind).toBe('png')
  expect((await drawn(fewColours, { ...paperLimits, bytes: fewColours.length })).kind).toBe('jpg')
})
