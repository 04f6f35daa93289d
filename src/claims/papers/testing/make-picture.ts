import { crc32, deflateSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'

/** A photograph of a paper lying on a table: lines of ink on white, dark around. */
export const photograph = (width = 1200, height = 1600): Sharp =>
  sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
      <rect width="100%" height="100%" fill="#554433"/><rect x="5%" y="5%" width="90%" height="90%" fill="#fff"/>
      <text x="10%" y="20%" font-size="${width / 20}">KUTIPAN AKTA KEMATIAN</text>
      <text x="10%" y="30%" font-size="${width / 30}">7316-KM-00000000-9001</text></svg>`),
  )

/** Chunks of a PNG put in before its end. */
export function withChunks(png: Buffer, ...chunks: Buffer[]): Buffer {
  const end = png.length - 12
  return Buffer.concat([png.subarray(0, end), ...chunks, png.subarray(end)])
}

export function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

const signature = Buffer.from('89504e470d0a1a0a', 'hex')

/** A PNG of so many points, all of them zero: some kilobytes that unpack to a gigabyte. */
export function bombPng(side: number, rows = side): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(rows, 4)
  head.writeUInt8(1, 8)
  const line = Math.ceil(side / 8) + 1
  const data = deflateSync(Buffer.alloc(line * rows), { level: 9 })
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}

/** A still PNG made into a film of two pictures, the second of which hides something else. */
export function animatedPng(first: Buffer, second: Buffer, width: number, height: number): Buffer {
  const control = (number: number) => {
    const data = Buffer.alloc(26)
    data.writeUInt32BE(number, 0)
    data.writeUInt32BE(width, 4)
    data.writeUInt32BE(height, 8)
    data.writeUInt16BE(1, 20)
    data.writeUInt16BE(1, 22)
    return chunk('fcTL', data)
  }
  const frames = Buffer.alloc(8)
  frames.writeUInt32BE(2, 0)
  const at = first.indexOf('IDAT') - 4
  const picture = second.subarray(second.indexOf('IDAT') + 4)
  const length = second.readUInt32BE(second.indexOf('IDAT') - 4)
  const number = Buffer.alloc(4)
  number.writeUInt32BE(2)
  const film = chunk('fdAT', Buffer.concat([number, picture.subarray(0, length)]))
  const head = Buffer.concat([first.subarray(0, at), chunk('acTL', frames), control(0), first.subarray(at)])
  return withChunks(head, control(1), film)
}

/** A piece of a JPEG that decoders pass over, put in after its start. */
export function withComment(jpg: Buffer, comment: string): Buffer {
  const head = Buffer.from([0xff, 0xfe, 0, 0])
  head.writeUInt16BE(comment.length + 2, 2)
  return Buffer.concat([jpg.subarray(0, 2), head, Buffer.from(comment, 'latin1'), jpg.subarray(2)])
}
